package dev.martlet.safetensors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of JSON that headers are of: objects, arrays, texts and whole numbers, as maps, lists,
 * strings and {@code Long}s. All else is refused, and so is nesting beyond what a header needs.
 */
final class Json {
  private static final int DEEPEST = 8;

  private final String text;
  private int next;

  private Json(String text) {
    this.text = text;
  }

  /** What is wrong, and where. */
  static final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int offset;
    private final String reason;

    SyntaxException(int offset, String reason) {
      super(reason);
      this.offset = offset;
      this.reason = reason;
    }

    int offset() {
      return offset;
    }

    String reason() {
      return reason;
    }
  }

  static Object read(String text) throws SyntaxException {
    var json = new Json(text);
    Object value = json.value(0);
    json.skipSpace();
    if (json.next < text.length()) {
      throw json.expected("the end of the header");
    }
    return value;
  }

  private Object value(int depth) throws SyntaxException {
    skipSpace();
    if (depth > DEEPEST) {
      throw expected("less nesting");
    }
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      default -> number();
    };
  }

  private Map<String, Object> object(int depth) throws SyntaxException {
    Map<String, Object> fields = new LinkedHashMap<>();
    next++;
    skipSpace();
    while (peek() != '}') {
      if (!fields.isEmpty()) {
        require(',');
      }
      skipSpace();
      String name = string();
      skipSpace();
      require(':');
      if (fields.put(name, value(depth + 1)) != null) {
        throw expected("'" + name + "' only once");
      }
      skipSpace();
    }
    next++;
    return fields;
  }

  private List<Object> array(int depth) throws SyntaxException {
    List<Object> elements = new ArrayList<>();
    next++;
    skipSpace();
    while (peek() != ']') {
      if (!elements.isEmpty()) {
        require(',');
      }
      elements.add(value(depth + 1));
      skipSpace();
    }
    next++;
    return elements;
  }

  private String string() throws SyntaxException {
    require('"');
    var value = new StringBuilder();
    while (peek() != '"') {
      char character = text.charAt(next++);
      value.append(character == '\\' ? escaped() : character);
    }
    next++;
    return value.toString();
  }

  private char escaped() throws SyntaxException {
    char kind = peek();
    next++;
    return switch (kind) {
      case '"', '\\', '/' -> kind;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        try {
          char code = (char) Integer.parseInt(text, next, next + 4, 16);
          next += 4;
          yield code;
        } catch (NumberFormatException | IndexOutOfBoundsException _) {
          throw expected("four hexadecimal digits");
        }
      }
      default -> throw expected("an escape");
    };
  }

  private Long number() throws SyntaxException {
    int from = next;
    while (next < text.length() && "-0123456789".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    try {
      return Long.valueOf(text.substring(from, next));
    } catch (NumberFormatException _) {
      throw expected("an object, an array, a text or a whole number");
    }
  }

  private void skipSpace() {
    while (next < text.length() && " \t\r\n".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
  }

  private char peek() throws SyntaxException {
    if (next >= text.length()) {
      throw expected("more");
    }
    return text.charAt(next);
  }

  private void require(char character) throws SyntaxException {
    if (peek() != character) {
      throw expected("'" + character + "'");
    }
    next++;
  }

  private SyntaxException expected(String what) {
    return new SyntaxException(next, "the header should have " + what);
  }

  static String write(Object value) {
    var text = new StringBuilder();
    write(value, text);
    return text.toString();
  }

  private static void write(Object value, StringBuilder text) {
    switch (value) {
      case Map<?, ?> map -> {
        String separator = "{";
        for (var entry : map.entrySet()) {
          text.append(separator);
          write(entry.getKey(), text);
          text.append(':');
          write(entry.getValue(), text);
          separator = ",";
        }
        text.append(map.isEmpty() ? "{}" : "}");
      }
      case List<?> list -> {
        text.append('[');
        for (int i = 0; i < list.size(); i++) {
          text.append(i == 0 ? "" : ",");
          write(list.get(i), text);
        }
        text.append(']');
      }
      case String string -> {
        text.append('"');
        string
            .chars()
            .forEach(
                character -> {
                  if (character == '"' || character == '\\') {
                    text.append('\\').append((char) character);
                  } else if (character < ' ') {
                    text.append("\\u%04x".formatted(character));
                  } else {
                    text.append((char) character);
                  }
                });
        text.append('"');
      }
      default -> text.append(value);
    }
  }
}
