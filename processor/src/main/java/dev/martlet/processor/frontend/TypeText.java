package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Type;
import java.util.stream.Collectors;

/** Writes types for people: {@code List<Model>} for {@code java.util.List<p.Foo$Model>}. */
final class TypeText {
  private TypeText() {}

  static String of(Type type) {
    return switch (type) {
      case Type.Primitive primitive -> primitive.toString();
      case Type.Declared(var name, var arguments) ->
          simple(name)
              + (arguments.isEmpty()
                  ? ""
                  : arguments.stream()
                      .map(TypeText::of)
                      .collect(Collectors.joining(", ", "<", ">")));
      case Type.Array(var element) -> of(element) + "[]";
      case Type.Variable(var name, _) -> name;
      case Type.Wildcard wildcard ->
          wildcard.bound().equals(Type.OBJECT) && !wildcard.isSuper()
              ? "?"
              : (wildcard.isSuper() ? "? super " : "? extends ") + of(wildcard.bound());
    };
  }

  /** {@code Foo.Model} of {@code p.Foo$Model}. */
  static String simple(String binaryName) {
    return binaryName.substring(binaryName.lastIndexOf('.') + 1).replace('$', '.');
  }
}
