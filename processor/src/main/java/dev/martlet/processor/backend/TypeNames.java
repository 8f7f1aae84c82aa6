package dev.martlet.processor.backend;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Type;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Turns types of the intermediate representation into JavaPoet's. */
final class TypeNames {
  /** A dollar at either end of a simple name does not separate it from an outer class. */
  private static final Pattern NESTING = Pattern.compile("(?<=[^$])\\$(?=[^$])");

  private TypeNames() {}

  static TypeName of(Type type) {
    return switch (type) {
      case Type.Primitive primitive -> of(primitive);
      case Type.Declared(var name, var arguments) ->
          arguments.isEmpty()
              ? className(name)
              : ParameterizedTypeName.get(
                  className(name), arguments.stream().map(TypeNames::of).toArray(TypeName[]::new));
      case Type.Array(var element) -> ArrayTypeName.of(of(element));
      case Type.Variable(var name, _) -> TypeVariableName.get(name);
      case Type.Wildcard(var isSuper, var bound) ->
          isSuper ? WildcardTypeName.supertypeOf(of(bound)) : WildcardTypeName.subtypeOf(of(bound));
    };
  }

  /** A type parameter with its bounds. */
  static TypeVariableName of(JavaClass.TypeParameter parameter) {
    return TypeVariableName.get(
        parameter.name(), parameter.bounds().stream().map(TypeNames::of).toArray(TypeName[]::new));
  }

  private static TypeName of(Type.Primitive type) {
    return switch (type) {
      case BOOLEAN -> TypeName.BOOLEAN;
      case BYTE -> TypeName.BYTE;
      case SHORT -> TypeName.SHORT;
      case CHAR -> TypeName.CHAR;
      case INT -> TypeName.INT;
      case LONG -> TypeName.LONG;
      case FLOAT -> TypeName.FLOAT;
      case DOUBLE -> TypeName.DOUBLE;
      case VOID -> TypeName.VOID;
    };
  }

  /** The class of a binary name, {@code java.util.Map$Entry}. */
  static ClassName className(String binaryName) {
    int dot = binaryName.lastIndexOf('.');
    String packageName = dot < 0 ? "" : binaryName.substring(0, dot);
    String simple = binaryName.substring(dot + 1);
    if (simple.indexOf('$') < 0) {
      return ClassName.get(packageName, simple);
    }
    String[] names = NESTING.split(simple, -1);
    return ClassName.get(packageName, names[0], Arrays.copyOfRange(names, 1, names.length));
  }

  /** Whether a declaration can name the type; of other values the type is inferred. */
  static boolean isDenotable(Type type) {
    return switch (type) {
      case Type.Primitive _, Type.Variable _ -> true;
      case Type.Wildcard _ -> false;
      case Type.Array(var element) -> isDenotable(element);
      case Type.Declared(var name, var arguments) ->
          !Character.isDigit(name.charAt(name.lastIndexOf('$') + 1))
              && arguments.stream()
                  .allMatch(
                      argument ->
                          argument instanceof Type.Wildcard(_, var bound)
                              ? isDenotable(bound)
                              : isDenotable(argument));
    };
  }

  /**
   * The columns that a type's name takes in the source of a class, where all classes are imported.
   */
  private static int width(Type type, String className) {
    return switch (type) {
      case Type.Primitive primitive -> primitive.toString().length();
      case Type.Declared(var name, var arguments) -> {
        // What is nested in the same source is in scope.
        int nested = className.indexOf('$');
        String outermost = (nested < 0 ? className : className.substring(0, nested)) + "$";
        int start =
            Math.max(
                name.lastIndexOf('.'), name.startsWith(outermost) ? name.lastIndexOf('$') : -1);
        yield name.length()
            - start
            - 1
            + 2 * arguments.size()
            + arguments.stream().mapToInt(argument -> width(argument, className)).sum();
      }
      case Type.Array(var element) -> width(element, className) + 2;
      case Type.Variable(var name, _) -> name.length();
      case Type.Wildcard(_, var bound) ->
          bound.equals(Type.OBJECT) ? 1 : width(bound, className) + 10;
    };
  }

  /** A type as it is written in the source of a class. */
  static Document document(Type type, String className) {
    return new Document.ClassText(of(type), width(type, className));
  }
}
