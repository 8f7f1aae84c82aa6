package dev.martlet.processor.companion;

import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.rules.DifferentiableMethod;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which type variables types mention: a class that is made of those types has to declare them. */
final class TypeVariables {
  private TypeVariables() {}

  /** The variables in types, by name, in the order in which they are met. */
  static Map<String, Type.Variable> of(Collection<? extends Type> types) {
    Map<String, Type.Variable> found = new LinkedHashMap<>();
    types.forEach(type -> collect(type, found));
    return found;
  }

  private static void collect(Type type, Map<String, Type.Variable> found) {
    switch (type) {
      case Type.Variable variable -> found.putIfAbsent(variable.name(), variable);
      case Type.Array(var element) -> collect(element, found);
      case Type.Declared(_, var arguments) -> arguments.forEach(each -> collect(each, found));
      case Type.Wildcard(_, var bound) -> collect(bound, found);
      case Type.Primitive _ -> {}
    }
  }

  /**
   * The type parameters of a method that a class of such types needs: those that the types mention,
   * and those that the bounds of these mention.
   */
  static List<JavaClass.TypeParameter> needed(
      DifferentiableMethod method, Collection<? extends Type> types) {
    Set<String> names = new LinkedHashSet<>(of(types).keySet());
    int before = -1;
    while (names.size() > before) {
      before = names.size();
      method.typeParameters().stream()
          .filter(each -> names.contains(each.name()))
          .map(each -> of(each.bounds()).keySet())
          .toList()
          .forEach(names::addAll);
    }
    return method.typeParameters().stream().filter(each -> names.contains(each.name())).toList();
  }

  /** The class of a name with such type parameters, each standing for itself. */
  static Type.Declared declared(String name, List<JavaClass.TypeParameter> parameters) {
    return new Type.Declared(
        name, parameters.stream().<Type>map(each -> new Type.Variable(each.name())).toList());
  }

  /** The type with some variables replaced by their bounds. */
  static Type bounded(Type type, Set<String> names) {
    return switch (type) {
      case Type.Variable variable when names.contains(variable.name()) -> variable.bound();
      case Type.Declared(var name, var arguments) ->
          new Type.Declared(name, arguments.stream().map(each -> bounded(each, names)).toList());
      case Type.Array(var element) -> new Type.Array(bounded(element, names));
      case Type.Wildcard(var isSuper, var bound) ->
          new Type.Wildcard(isSuper, bounded(bound, names));
      case Type.Variable _, Type.Primitive _ -> type;
    };
  }
}
