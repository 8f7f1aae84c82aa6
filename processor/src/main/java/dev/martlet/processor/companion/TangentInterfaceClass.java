package dev.martlet.processor.companion;

import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.List;
import java.util.Optional;

/**
 * Turns a differentiable interface into the interface of its implementations' tangent vectors.
 *
 * <p>{@code sealed interface Shape permits Circle, Square} has {@code sealed interface
 * ShapeTangentVector permits CircleTangentVector, SquareTangentVector}.
 */
public final class TangentInterfaceClass {
  private static final Type DOUBLE = Type.Primitive.DOUBLE;

  private final Type.Declared original;
  private final Type.Declared type;
  private final List<Type> interfaces;
  private final JavaClass.Sealing sealing;
  private final boolean isPublic;

  /**
   * @param original the differentiable interface
   * @param type its tangent
   * @param interfaces the tangents of what it extends
   */
  public TangentInterfaceClass(
      Type.Declared original,
      Type.Declared type,
      List<Type> interfaces,
      JavaClass.Sealing sealing,
      boolean isPublic) {
    this.original = original;
    this.type = type;
    this.interfaces = List.copyOf(interfaces);
    this.sealing = sealing;
    this.isPublic = isPublic;
  }

  public JavaClass toClass() {
    return new JavaClass(
        JavaClass.Kind.INTERFACE,
        type.name(),
        isPublic,
        List.of(),
        Optional.empty(),
        interfaces,
        sealing,
        List.of(),
        List.of(),
        List.of(
            binary("plus", "Adds a vector of the same variant.", "the sum"),
            binary("minus", "Subtracts a vector of the same variant.", "the difference"),
            negated(),
            scaled(),
            differentiableType()),
        List.of(),
        "A direction in which a {@link "
            + TangentVectorClass.sourceName(original.name())
            + "} can change: the tangent vector of the variant at hand.");
  }

  private JavaClass.Method binary(String name, String summary, String returned) {
    var code = new Code(type.name(), name);
    Value self = code.parameter(type, "this");
    Value other = code.parameter(type, "other");
    return method(
        name,
        code,
        code.dynamic(name, List.of(self, other), type),
        summary + "\n\n@param other the other vector\n@return " + returned);
  }

  private JavaClass.Method negated() {
    var code = new Code(type.name(), "negated");
    code.parameter(type, "this");
    return declared(
        "negated",
        code,
        type,
        "Changes the sign of each component.\n\n@return the vector of the opposite direction");
  }

  private JavaClass.Method scaled() {
    var code = new Code(type.name(), "scaled");
    code.parameter(type, "this");
    code.parameter(DOUBLE, "factor");
    return declared(
        "scaled",
        code,
        type,
        "Multiplies each component by the same number.\n\n@param factor what to multiply by\n"
            + "@return the vector of that multiple length");
  }

  private JavaClass.Method differentiableType() {
    var code = new Code(type.name(), "differentiableType");
    code.parameter(type, "this");
    return declared(
        "differentiableType",
        code,
        Type.declared(
            "dev.martlet.DifferentiableType",
            new Type.Wildcard(false, Type.OBJECT),
            new Type.Wildcard(false, type)),
        "Gives the type that this vector is a tangent of.\n\n@return the variant's type");
  }

  private static JavaClass.Method method(String name, Code code, Value result, String javadoc) {
    return new JavaClass.Method(
        true, false, false, false, false, name, code.returning(result), javadoc);
  }

  private static JavaClass.Method declared(String name, Code code, Type result, String javadoc) {
    return new JavaClass.Method(
        true, false, true, false, false, name, code.declaring(result), javadoc);
  }

  /** The static methods that the interface's companion has. */
  static List<JavaClass.Method> typeMethods(
      String companion,
      Type.Declared original,
      Type tangent,
      List<JavaClass.TypeParameter> typeParameters,
      boolean isPublic) {
    var object = new Code(companion, "differentiableType");
    Type typeObject = Type.declared("dev.martlet.DifferentiableType", wild(original), tangent);
    var zero = new Code(companion, "zeroTangentVector");
    Value shaped = zero.parameter(original, "value");
    var moved = new Code(companion, "moved");
    Value value = moved.parameter(original, "value");
    Value along = moved.parameter(tangent, "along");
    var tags = new StringBuilder();
    typeParameters.forEach(
        each -> tags.append("@param <").append(each.name()).append("> as in the interface\n"));
    return List.of(
        typeMethod(
            isPublic,
            List.of(),
            "differentiableType",
            object.returning(object.dynamic("type", List.of(), typeObject)),
            "Gives what can be done with all values of the type.\n\n"
                + "@return the type's only object"),
        typeMethod(
            isPublic,
            typeParameters,
            "zeroTangentVector",
            zero.returning(zero.dynamic("zeroOf", List.of(shaped), tangent)),
            "Makes the zero that can be added to a value's tangent vectors.\n\n"
                + tags
                + "@param value whose shape the zero has\n@return the zero"),
        typeMethod(
            isPublic,
            typeParameters,
            "moved",
            moved.returning(moved.dynamic("moved", List.of(value, along), original)),
            "Adds a tangent vector to a value.\n\n"
                + tags
                + "@param value where to start\n@param along the tangent vector\n"
                + "@return the sum"));
  }

  private static Type wild(Type.Declared type) {
    return new Type.Declared(
        type.name(),
        type.arguments().stream().<Type>map(_ -> new Type.Wildcard(false, Type.OBJECT)).toList());
  }

  private static JavaClass.Method typeMethod(
      boolean isPublic,
      List<JavaClass.TypeParameter> typeParameters,
      String name,
      dev.martlet.processor.ir.Function body,
      String javadoc) {
    return new JavaClass.Method(
        isPublic ? JavaClass.Visibility.PUBLIC : JavaClass.Visibility.PACKAGE,
        true,
        false,
        false,
        false,
        typeParameters,
        name,
        body,
        javadoc);
  }
}
