package dev.martlet.processor.frontend;

import org.jspecify.annotations.Nullable;

/** Prints constants as Java, without the characters that mark holes and class names. */
final class OpaqueLiterals {
  private OpaqueLiterals() {}

  static String print(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case String text -> quoted('"', text);
      case Character c -> quoted('\'', c.toString());
      case Integer i -> inParentheses(i.toString());
      case Long l -> inParentheses(l + "L");
      case Float f -> real(f, "Float", "f");
      case Double d -> real(d, "Double", "");
      case Byte b -> "((byte) " + b + ")";
      case Short s -> "((short) " + s + ")";
      default -> value.toString();
    };
  }

  private static String inParentheses(String number) {
    return number.startsWith("-") ? "(" + number + ")" : number;
  }

  private static String real(Number number, String box, String suffix) {
    double value = number.doubleValue();
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      String name =
          Double.isNaN(value) ? "NaN" : value > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY";
      return "`java.lang." + box + "`." + name;
    }
    return inParentheses(number + suffix);
  }

  private static String quoted(char quote, String text) {
    var quoted = new StringBuilder().append(quote);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        case '\\' -> quoted.append("\\\\");
        case '\'', '"' -> quoted.append('\\').append(c);
        default -> {
          if (c < ' ' || c > '~') {
            quoted.append("\\u%04x".formatted((int) c));
          } else if (c == '#' || c == '@' || c == '`') {
            quoted.append("\\").append(Integer.toOctalString(c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append(quote).toString();
  }
}
