package dev.martlet.processor.backend;

import dev.martlet.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/** Constants as expressions that javac reads back bit for bit. */
final class JavaLiterals {
  private JavaLiterals() {}

  static Expression of(Type type, @Nullable Object value) {
    return switch (value) {
      case null -> new Expression.Literal("null");
      case Boolean truth -> new Expression.Literal(truth.toString());
      case Byte number -> narrow(Type.Primitive.BYTE, number);
      case Short number -> narrow(Type.Primitive.SHORT, number);
      case Character character ->
          new Expression.Literal("'" + (character == '\'' ? "\\'" : escaped(character)) + "'");
      case Integer number ->
          number == Integer.MIN_VALUE
              ? platform("java.lang.Integer", "MIN_VALUE")
              : new Expression.Literal(number.toString());
      case Long number ->
          number == Long.MIN_VALUE
              ? platform("java.lang.Long", "MIN_VALUE")
              : new Expression.Literal(number + "L");
      case Float number -> real(number, number + "f", "java.lang.Float");
      case Double number -> real(number, number.toString(), "java.lang.Double");
      case String text -> new Expression.Literal(quoted(text));
      default -> throw new IllegalArgumentException("no constant of type " + type + ": " + value);
    };
  }

  private static Expression narrow(Type type, Number number) {
    return new Expression.Cast(type, new Expression.Literal(number.toString()));
  }

  private static Expression real(double value, String text, String owner) {
    if (Double.isNaN(value)) {
      return platform(owner, "NaN");
    }
    if (Double.isInfinite(value)) {
      return platform(owner, value > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY");
    }
    return new Expression.Literal(text);
  }

  private static Expression platform(String owner, String name) {
    return new Expression.PlatformConstant(Type.declared(owner), name);
  }

  static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    text.chars().forEach(character -> quoted.append(escaped((char) character)));
    return quoted.append('"').toString();
  }

  private static String escaped(char character) {
    return switch (character) {
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      case '\r' -> "\\r";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      default ->
          character >= ' ' && character < 127
              ? String.valueOf(character)
              : "\\u%04x".formatted((int) character);
    };
  }

  /** A primitive constant converted as a cast would. */
  static Object converted(Object value, Type.Primitive type) {
    if (value instanceof Character character) {
      return type == Type.Primitive.CHAR ? character : converted((int) character, type);
    }
    if (!(value instanceof Number number)) {
      return value;
    }
    boolean isReal = number instanceof Double || number instanceof Float;
    // Narrowing a real number to less than an int goes through int, with its saturation.
    int asInt = isReal ? (int) number.doubleValue() : (int) number.longValue();
    return switch (type) {
      case BYTE -> (byte) asInt;
      case SHORT -> (short) asInt;
      case CHAR -> (char) asInt;
      case INT -> asInt;
      case LONG -> isReal ? (long) number.doubleValue() : number.longValue();
      case FLOAT -> number.floatValue();
      case DOUBLE -> number.doubleValue();
      case BOOLEAN, VOID -> value;
    };
  }
}
