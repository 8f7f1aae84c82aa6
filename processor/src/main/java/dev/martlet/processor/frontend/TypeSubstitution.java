package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Type;
import java.util.Map;

/** Replaces type variables: {@code List<'T>} with {@code T = Double} is {@code List<Double>}. */
final class TypeSubstitution {
  private TypeSubstitution() {}

  /** Variables without an argument stay. */
  static Type apply(Type type, Map<String, Type> arguments) {
    return switch (type) {
      case Type.Primitive primitive -> primitive;
      case Type.Declared declared when declared.arguments().isEmpty() -> declared;
      case Type.Declared(var name, var of) ->
          new Type.Declared(name, of.stream().map(argument -> apply(argument, arguments)).toList());
      case Type.Array(var element) -> new Type.Array(apply(element, arguments));
      case Type.Variable variable -> arguments.getOrDefault(variable.name(), variable);
      case Type.Wildcard(var isSuper, var bound) ->
          new Type.Wildcard(isSuper, apply(bound, arguments));
    };
  }
}
