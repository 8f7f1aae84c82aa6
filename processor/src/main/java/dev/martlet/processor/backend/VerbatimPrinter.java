package dev.martlet.processor.backend;

import static dev.martlet.processor.backend.Document.sequence;
import static dev.martlet.processor.backend.Document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes Java that is taken over as it is, with operands, results and class names filled in. */
final class VerbatimPrinter {
  private static final Pattern HOLE = Pattern.compile("#(\\d+)#|@(\\d+)@|`([^`]+)`|\n");

  private final ExpressionPrinter expressions;

  VerbatimPrinter(ExpressionPrinter expressions) {
    this.expressions = expressions;
  }

  Document print(Expression.Verbatim verbatim) {
    String code = withoutMargin(verbatim.code().strip());
    List<Document> parts = new ArrayList<>();
    Matcher matcher = HOLE.matcher(code);
    int end = 0;
    while (matcher.find()) {
      parts.add(text(code.substring(end, matcher.start())));
      end = matcher.end();
      if (matcher.group(1) != null) {
        Expression operand = verbatim.operands().get(Integer.parseInt(matcher.group(1)));
        parts.add(expressions.atLeast(Precedence.PRIMARY, operand));
      } else if (matcher.group(2) != null) {
        int index = Integer.parseInt(matcher.group(2));
        parts.add(text(verbatim.results().get(index).name()));
      } else if (matcher.group(3) != null) {
        parts.add(expressions.type(matcher.group(3)));
      } else {
        parts.add(new Document.NewLine());
      }
    }
    parts.add(text(code.substring(end)));
    return sequence(parts);
  }

  /** Code without the indentation that all lines but the first have in common. */
  private static String withoutMargin(String code) {
    List<String> lines = code.lines().toList();
    int margin =
        lines.stream()
            .skip(1)
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    var text = new StringBuilder();
    for (String line : lines) {
      if (!text.isEmpty()) {
        text.append('\n').append(line.isBlank() ? "" : line.substring(margin));
      } else {
        text.append(line);
      }
    }
    return text.toString();
  }
}
