package dev.martlet.processor.backend;

import static dev.martlet.processor.backend.Document.group;
import static dev.martlet.processor.backend.Document.indented;
import static dev.martlet.processor.backend.Document.sequence;
import static dev.martlet.processor.backend.Document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Breaks the headers of classes and methods where google-java-format would: parameters together on
 * a line of their own, or one a line, and {@code implements} and {@code throws} on a line of
 * theirs.
 */
final class Headers {
  private static final Document SPACE = new Document.Break(" ");
  private static final Document NOTHING = new Document.Break("");

  private static final List<String> FIRST_WORDS =
      List.of("public", "private", "static", "final", "abstract", "default", "record", "interface");

  /** Lines from a modifier up to a brace or semicolon; statements do not start with one. */
  private static final Pattern HEADER =
      Pattern.compile(
          "^( *)((?:"
              + String.join("|", FIRST_WORDS)
              + ")\\b(?! ->)[^=;{}\\n]*(?:\\n[^=;{}\\n]*)*[;{]}?)$",
          Pattern.MULTILINE);

  /** A constant's declaration that is longer than a line. */
  private static final Pattern LONG_FIELD =
      Pattern.compile(
          "^(?=.{101})( *)((?:public |static |final )+[^=\\n]+ =) (\\S.*;)$", Pattern.MULTILINE);

  private static final Pattern CLAUSE = Pattern.compile(" (?=(?:implements|extends|throws) )");

  private Headers() {}

  static String of(String source) {
    return LineRewrite.of(source, Headers::at);
  }

  private static LineRewrite.@Nullable Replacement at(String source, int start, int end) {
    if (!mayDeclare(source, start)) {
      return null;
    }
    Matcher header = HEADER.matcher(source).region(start, source.length());
    if (header.lookingAt()) {
      return new LineRewrite.Replacement(header(header.group(1), header.group(2)), header.end());
    }
    Matcher field = LONG_FIELD.matcher(source).region(start, end);
    return field.lookingAt()
        ? new LineRewrite.Replacement(
            field(field.group(1), field.group(2), field.group(3)), field.end())
        : null;
  }

  /** Breaks before the initial value; before the name too where the type fills the line. */
  private static String field(String margin, String declared, String initial) {
    int name = declared.substring(0, declared.length() - " =".length()).lastIndexOf(' ');
    boolean isNameAlone = margin.length() + declared.length() > Document.COLUMNS;
    Document start =
        isNameAlone
            ? sequence(
                withTypeArguments(declared.substring(0, name)),
                new Document.NewLine(),
                group(text(declared.substring(name + 1)), indented(4, SPACE, text(initial))))
            : sequence(text(declared), new Document.NewLine(), text(initial));
    return margin + laidOut(new Document.Indented(4, start), margin);
  }

  /** Whether a line starts as a header does: most lines need no closer look. */
  private static boolean mayDeclare(String source, int lineStart) {
    int start = lineStart;
    while (start < source.length() && source.charAt(start) == ' ') {
      start++;
    }
    for (String word : FIRST_WORDS) {
      if (source.startsWith(word, start)) {
        return true;
      }
    }
    return false;
  }

  private static String header(String margin, String header) {
    String line = header.replaceAll("\\s*\\n\\s*", " ").replace("( ", "(");
    int open = line.indexOf('(');
    int close = line.lastIndexOf(')');
    String before = open < 0 ? "" : line.substring(0, open + 1);
    String after = open < 0 ? line : line.substring(close);
    List<Document> parts = new ArrayList<>();
    int name = before.lastIndexOf(' ');
    boolean isNameAlone = margin.length() + before.length() > Document.COLUMNS && name > 0;
    parts.add(isNameAlone ? withTypeArguments(before.substring(0, name)) : text(before));
    if (isNameAlone) {
      parts.add(new Document.Indented(4, new Document.NewLine()));
      parts.add(text(before.substring(name + 1)));
    }
    if (close > open + 1) {
      List<Document> parameters = new ArrayList<>();
      for (String parameter : parameters(line.substring(open + 1, close))) {
        if (!parameters.isEmpty()) {
          parameters.add(SPACE);
        }
        parameters.add(text(parameter));
      }
      Document list = group(sequence(parameters));
      parts.add(group(indented(4, NOTHING, list, text(clause(after)))));
    } else {
      parts.add(text(clause(after)));
    }
    List<Document> clauses = new ArrayList<>();
    String[] pieces = CLAUSE.split(after, -1);
    for (int i = 1; i < pieces.length; i++) {
      clauses.add(SPACE);
      clauses.add(withTypeArguments(pieces[i]));
    }
    parts.add(group(new Document.Indented(4, sequence(clauses))));
    return margin + laidOut(sequence(parts), margin);
  }

  private static String laidOut(Document document, String margin) {
    return document.layOut(margin.length()).toString().replace("\n", "\n" + margin);
  }

  /** Text that may be broken behind the bracket that opens its first type arguments. */
  private static Document withTypeArguments(String text) {
    int open = text.indexOf('<');
    if (open < 0) {
      return text(text);
    }
    List<Document> arguments = new ArrayList<>();
    for (String argument : parameters(text.substring(open + 1))) {
      if (!arguments.isEmpty()) {
        arguments.add(SPACE);
      }
      arguments.add(text(argument));
    }
    return group(
        text(text.substring(0, open + 1)), indented(4, NOTHING, group(sequence(arguments))));
  }

  /** What comes before the first clause. */
  private static String clause(String after) {
    return CLAUSE.split(after, -1)[0];
  }

  /** Parameters with their commas, which type arguments have too. */
  private static List<String> parameters(String list) {
    List<String> parameters = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < list.length(); i++) {
      switch (list.charAt(i)) {
        case '<', '(' -> depth++;
        case '>', ')' -> depth--;
        case ',' -> {
          if (depth == 0) {
            parameters.add(list.substring(start, i + 1).strip());
            start = i + 1;
          }
        }
        default -> {}
      }
    }
    parameters.add(list.substring(start).strip());
    return parameters;
  }
}
