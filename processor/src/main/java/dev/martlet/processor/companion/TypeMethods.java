package dev.martlet.processor.companion;

import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Value;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;

/** The static methods by which a companion tells what can be done with values of its type. */
final class TypeMethods {
  private final String name;
  private final boolean isPublic;

  /**
   * @param name binary name of the companion
   */
  TypeMethods(String name, boolean isPublic) {
    this.name = name;
    this.isPublic = isPublic;
  }

  /** Reads the type's object. */
  static Value instance(String name, Code code, JavaClass.Field constant) {
    return code.ops().readStatic(name, constant.name(), constant.type(), true);
  }

  List<JavaClass.Method> of(
      Structure structure,
      List<JavaClass.TypeParameter> typeParameters,
      BiFunction<Code, Value, Value> zeroOf,
      BiFunction<Code, List<Value>, Value> movedOf,
      JavaClass.Field constant) {
    var type = new Code(name, "differentiableType");
    Value instance = instance(name, type, constant);
    boolean isGeneric = !typeParameters.isEmpty() && ServedTypes.isGeneric(structure);
    if (isGeneric) {
      instance = type.dynamic("as", List.of(instance), ServedTypes.typeForUsers(structure));
    }
    var zero = new Code(name, "zeroTangentVector");
    Value shaped = zero.parameter(structure.type(), "value");
    var moved = new Code(name, "moved");
    Value value = moved.parameter(structure.type(), "value");
    Value along = moved.parameter(structure.tangent(), "along");
    return List.of(
        typeMethod(
            isGeneric ? typeParameters : List.of(),
            "differentiableType",
            type.returning(instance),
            "Gives what can be done with all values of the type.\n\n"
                + "@return the type's only object"),
        typeMethod(
            typeParameters,
            "zeroTangentVector",
            zero.returning(zeroOf.apply(zero, shaped)),
            "Makes the zero that can be added to a value's tangent vectors.\n\n"
                + "@param value whose shape the zero has\n@return the zero"),
        typeMethod(
            typeParameters,
            "moved",
            moved.returning(movedOf.apply(moved, List.of(value, along))),
            "Adds a tangent vector to a value.\n\n@param value where to start\n"
                + "@param along the tangent vector\n@return the sum"));
  }

  static JavaClass.Method genericMapped(
      List<JavaClass.TypeParameter> typeParameters, Function body) {
    return new JavaClass.Method(
        JavaClass.Visibility.PRIVATE,
        true,
        false,
        false,
        false,
        typeParameters,
        "mapped",
        body,
        "");
  }

  private JavaClass.Method typeMethod(
      List<JavaClass.TypeParameter> typeParameters, String method, Function body, String javadoc) {
    boolean isGeneric = !typeParameters.isEmpty();
    return new JavaClass.Method(
        isPublic ? JavaClass.Visibility.PUBLIC : JavaClass.Visibility.PACKAGE,
        true,
        false,
        false,
        false,
        isGeneric ? typeParameters : List.of(),
        method,
        body,
        isGeneric ? withTypeParameters(javadoc, typeParameters) : javadoc);
  }

  /** Tags for type parameters come first. */
  private static String withTypeParameters(
      String javadoc, List<JavaClass.TypeParameter> typeParameters) {
    var tags = new StringBuilder();
    for (var parameter : typeParameters) {
      tags.append("@param <").append(parameter.name()).append("> as in the record\n");
    }
    return javadoc.replaceFirst("(?=@param|@return)", Matcher.quoteReplacement(tags.toString()));
  }
}
