package dev.martlet.processor.ir;

import org.jspecify.annotations.Nullable;

/** The text of constants: Java's own, with NaN and infinities as {@code NaN}, {@code NaNf}. */
final class Literals {
  private Literals() {}

  /** The text of a constant of a type, from which {@link #parse} makes the same constant. */
  static String print(Type type, @Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case String string -> quoted(string);
      case Character character -> "'" + escaped(character) + "'";
      case Float number -> number + "f";
      case Long number -> number + "L";
      default -> value.toString();
    };
  }

  /** Reads a number, {@code true} or {@code false} of a primitive type. */
  static Object parse(Type.Primitive type, String text) {
    String number =
        text.endsWith("L") || text.endsWith("f") ? text.substring(0, text.length() - 1) : text;
    return switch (type) {
      case BOOLEAN ->
          switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new NumberFormatException("not a boolean: " + text);
          };
      case BYTE -> Byte.valueOf(number);
      case SHORT -> Short.valueOf(number);
      case INT -> Integer.valueOf(number);
      case LONG -> Long.valueOf(number);
      case FLOAT -> Float.valueOf(number);
      case DOUBLE -> Double.valueOf(number);
      case CHAR, VOID -> throw new NumberFormatException("not a " + type + ": " + text);
    };
  }

  static String quoted(String string) {
    var text = new StringBuilder("\"");
    string.chars().forEach(character -> text.append(escaped((char) character)));
    return text.append('"').toString();
  }

  private static String escaped(char character) {
    return switch (character) {
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      case '\r' -> "\\r";
      case '"' -> "\\\"";
      case '\'' -> "\\'";
      case '\\' -> "\\\\";
      default ->
          character >= ' ' && character < 127
              ? String.valueOf(character)
              : "\\u%04x".formatted((int) character);
    };
  }
}
