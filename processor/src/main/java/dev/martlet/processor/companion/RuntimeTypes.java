package dev.martlet.processor.companion;

import dev.martlet.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * The runtime's types for what a derivative of a certain shape is. Their names tell the kinds of
 * what they take and give: {@code double}, {@code float}, or a reference, which then is a type
 * argument.
 */
final class RuntimeTypes {
  private static final String PACKAGE = "dev.martlet.";

  private RuntimeTypes() {}

  /** What takes the cotangent of the result to the tangent, or to the record of tangents. */
  static Type.Declared pullback(Type cotangent, Type tangent) {
    return map("Pullback", cotangent, tangent);
  }

  /** What takes the tangent of the only parameter to that of the result. */
  static Type.Declared differential(Type tangent, Type result) {
    return map("Differential", tangent, result);
  }

  /** Two doubles to a double. */
  static Type.Declared doubleBinaryDifferential() {
    return Type.declared(PACKAGE + "DoubleBinaryDifferential");
  }

  /** Two references to a reference. */
  static Type.Declared biDifferential(Type first, Type second, Type result) {
    return Type.declared(PACKAGE + "BiDifferential", first, second, result);
  }

  static Type.Declared valueWithPullback(Type value, Type pullback) {
    return product(value, "Pullback", pullback);
  }

  static Type.Declared valueWithDifferential(Type value, Type differential) {
    return product(value, "Differential", differential);
  }

  static Type.Declared valueWithGradient(Type value, Type gradient) {
    return value.isReal() && gradient.isReal()
        ? Type.declared(PACKAGE + kind(value) + "With" + kind(gradient) + "Gradient")
        : product(value, "Gradient", gradient);
  }

  /** For a function of one real number to one of the same type. */
  static Type.Declared valueWithDerivative(Type value) {
    return Type.declared(PACKAGE + kind(value) + "WithDerivative");
  }

  /** {@code int} as {@code Integer}: a type as a type argument. */
  static Type boxed(Type type) {
    return switch (type) {
      case Type.Primitive primitive ->
          switch (primitive) {
            case BOOLEAN -> Type.declared("java.lang.Boolean");
            case BYTE -> Type.declared("java.lang.Byte");
            case SHORT -> Type.declared("java.lang.Short");
            case CHAR -> Type.declared("java.lang.Character");
            case INT -> Type.declared("java.lang.Integer");
            case LONG -> Type.declared("java.lang.Long");
            case FLOAT -> Type.BOXED_FLOAT;
            case DOUBLE -> Type.BOXED_DOUBLE;
            case VOID -> Type.declared("java.lang.Void");
          };
      case Type.Declared _, Type.Array _, Type.Variable _, Type.Wildcard _ -> type;
    };
  }

  private static Type.Declared product(Type value, String suffix, Type companion) {
    return value.isReal()
        ? Type.declared(PACKAGE + kind(value) + "With" + suffix, boxed(companion))
        : Type.declared(PACKAGE + "ValueWith" + suffix, boxed(value), boxed(companion));
  }

  /** {@code DoublePullback<T>}, {@code ToDoublePullback<C>}, {@code DoubleToFloatPullback}. */
  private static Type.Declared map(String noun, Type from, Type to) {
    String name = kind(from) + (to.isReal() ? "To" + kind(to) : "") + noun;
    List<Type> arguments = new ArrayList<>();
    for (Type type : List.of(from, to)) {
      if (!type.isReal()) {
        arguments.add(type);
      }
    }
    return new Type.Declared(PACKAGE + name, arguments);
  }

  /** Empty for a reference. */
  private static String kind(Type type) {
    return type == Type.Primitive.DOUBLE ? "Double" : type == Type.Primitive.FLOAT ? "Float" : "";
  }
}
