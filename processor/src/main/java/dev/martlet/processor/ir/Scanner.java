package dev.martlet.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Cuts the IR's text into words, values, types and literals; line breaks are mere spaces. */
final class Scanner {
  private final String text;
  private int position;

  Scanner(String text) {
    this.text = text;
  }

  boolean atEnd() {
    skipSpaces();
    return position == text.length();
  }

  /** Whether this comes next; it is not consumed. */
  boolean sees(String token) {
    skipSpaces();
    return text.startsWith(token, position);
  }

  /** Consumes this where it comes next: punctuation, or a word that ends here. */
  boolean accept(String token) {
    if (!sees(token)) {
      return false;
    }
    int end = position + token.length();
    if (isWordPart(token.charAt(token.length() - 1))
        && end < text.length()
        && isWordPart(text.charAt(end))) {
      return false;
    }
    position = end;
    return true;
  }

  void expect(String token) {
    if (!accept(token)) {
      throw error("expected '" + token + "'");
    }
  }

  /** An identifier, qualified or not. */
  String word() {
    skipSpaces();
    int start = position;
    while (position < text.length() && isWordPart(text.charAt(position))) {
      position++;
    }
    if (start == position) {
      throw error("expected a name");
    }
    return text.substring(start, position);
  }

  /** Everything up to the next white space. */
  String untilSpace() {
    skipSpaces();
    int start = position;
    while (position < text.length() && !Character.isWhitespace(text.charAt(position))) {
      position++;
    }
    return text.substring(start, position);
  }

  int number() {
    try {
      return Integer.parseInt(untilSpaceOr(",({)"));
    } catch (NumberFormatException e) {
      throw error("expected a number");
    }
  }

  private String untilSpaceOr(String stops) {
    skipSpaces();
    int start = position;
    while (position < text.length()
        && !Character.isWhitespace(text.charAt(position))
        && stops.indexOf(text.charAt(position)) < 0) {
      position++;
    }
    return text.substring(start, position);
  }

  /** A value's name and id, as in {@code %x_12}; the type is not known here. */
  Value untypedValue() {
    expect("%");
    String token = word();
    int split = token.lastIndexOf('_');
    try {
      return new Value(
          Integer.parseInt(token.substring(split + 1)),
          Type.Primitive.VOID,
          split < 0 ? "" : token.substring(0, split));
    } catch (NumberFormatException e) {
      throw error("expected a value");
    }
  }

  Type type() {
    Type type = simpleType();
    while (accept("[]")) {
      type = new Type.Array(type);
    }
    return type;
  }

  private Type simpleType() {
    if (accept("?")) {
      if (accept("extends")) {
        return new Type.Wildcard(false, type());
      }
      return accept("super")
          ? new Type.Wildcard(true, type())
          : new Type.Wildcard(false, Type.OBJECT);
    }
    if (accept("'")) {
      return new Type.Variable(word());
    }
    String name = word();
    for (Type.Primitive primitive : Type.Primitive.values()) {
      if (primitive.toString().equals(name)) {
        return primitive;
      }
    }
    return new Type.Declared(name, accept("<") ? list(this::type, ">") : List.of());
  }

  /** Elements between commas, up to a closing token, which is consumed. */
  <T> List<T> list(Supplier<T> element, String close) {
    List<T> elements = new ArrayList<>();
    while (!accept(close)) {
      if (!elements.isEmpty()) {
        expect(",");
      }
      elements.add(element.get());
    }
    return elements;
  }

  /** A string or character in its quotes, with its escapes undone. */
  String quoted(String quote) {
    expect(quote);
    var content = new StringBuilder();
    while (!text.startsWith(quote, position)) {
      content.append(character());
    }
    position++;
    return content.toString();
  }

  private char character() {
    char next = nextChar();
    if (next != '\\') {
      return next;
    }
    char escape = nextChar();
    return switch (escape) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case '"', '\'', '\\' -> escape;
      case 'u' -> {
        int end = Math.min(position + 4, text.length());
        char decoded = (char) Integer.parseInt(text.substring(position, end), 16);
        position = end;
        yield decoded;
      }
      default -> throw error("unknown escape");
    };
  }

  private char nextChar() {
    if (position == text.length()) {
      throw error("unexpected end");
    }
    return text.charAt(position++);
  }

  /** An exception that says in which line of the text something is wrong. */
  IllegalArgumentException error(String message) {
    int at = Math.min(position, text.length());
    long line = text.substring(0, at).lines().count();
    int start = text.lastIndexOf('\n', Math.max(at - 1, 0)) + 1;
    int end = text.indexOf('\n', at);
    String content = start > at ? "" : text.substring(start, end < 0 ? text.length() : end);
    return new IllegalArgumentException(
        "line %d: %s at column %d of '%s'"
            .formatted(Math.max(line, 1), message, at - start + 1, content));
  }

  private void skipSpaces() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
  }

  private static boolean isWordPart(char character) {
    return character == '.' || Character.isJavaIdentifierPart(character);
  }
}
