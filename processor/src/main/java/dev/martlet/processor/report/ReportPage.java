package dev.martlet.processor.report;

import dev.martlet.processor.analysis.StoredValues;
import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Type;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Turns what is known of a class's methods into its page. */
final class ReportPage {
  private final String className;
  private final List<MethodFacts> methods;
  private final GeneratedMethods generated;
  private final StringBuilder html = new StringBuilder();

  private ReportPage(String className, List<MethodFacts> methods, String companion) {
    this.className = className;
    this.methods = methods;
    this.generated = new GeneratedMethods(companion);
  }

  /**
   * The page.
   *
   * @param companion the text of the class that was generated
   */
  static String of(String className, List<MethodFacts> methods, String companion) {
    return new ReportPage(className, methods, companion).page();
  }

  private String page() {
    html.append("<p><a href=\"index.html\">All classes</a></p>\n");
    html.append("<h1>").append(Html.escaped(className)).append("</h1>\n");
    html.append(
        "<p class=\"faint\"><mark>Marked</mark> is what a derivative passes through; all else runs"
            + " as it is.</p>\n");
    methods.forEach(this::section);
    double worst = methods.stream().mapToDouble(MethodFacts::ratio).max().orElse(0);
    String head =
        "<meta name=\"martlet-class\" content=\"%s\">%n<meta name=\"martlet-summary\" content=\"%s\">%n"
            .formatted(
                Html.escaped(className),
                methods.size()
                    + (methods.size() == 1 ? " method" : " methods")
                    + ", up to "
                    + times(worst))
            .replace(System.lineSeparator(), "\n");
    return Html.page(className, head, html.toString());
  }

  static String times(double ratio) {
    return String.format(Locale.ROOT, "%.1f", ratio) + " times the method";
  }

  private void section(MethodFacts method) {
    html.append("<section>\n<h2>").append(Html.escaped(method.name())).append("</h2>\n");
    html.append("<p>Differentiated by ")
        .append(
            method.wrt().stream()
                .map(name -> "<code>" + Html.escaped(name) + "</code>")
                .collect(Collectors.joining(", ")))
        .append(". Estimated cost of the gradient: <strong>")
        .append(times(method.ratio()))
        .append("</strong>.</p>\n");
    html.append("<div class=\"sides\">\n<div>\n<h3>Source</h3>\n<pre class=\"source\">")
        .append(ActiveText.of(method))
        .append("</pre>\n</div>\n<div>\n<h3>Generated: reverse mode</h3>\n");
    code("reverse", generated.reverse(method.constant(), method.parameters()).orElse(""));
    html.append("<details>\n<summary>Generated: forward mode</summary>\n");
    code("forward", generated.forward(method.constant(), method.parameters()).orElse(""));
    html.append("</details>\n</div>\n</div>\n");
    stored(method);
    recomputed(method);
    html.append("</section>\n");
  }

  private void code(String kind, String text) {
    html.append("<pre class=\"").append(kind).append("\">");
    html.append(text.isEmpty() ? "(there is none)" : Html.escaped(text)).append("</pre>\n");
  }

  private void stored(MethodFacts method) {
    html.append("<h3>Stored for the sweep back</h3>\n");
    List<StoredValues.Stored> stored = method.stored().stored();
    if (stored.isEmpty()) {
      html.append("<p class=\"stored\">Nothing: all that is needed is still there.</p>\n");
      return;
    }
    html.append(
        "<table class=\"stored\">\n<tr><th>value</th><th>type</th><th>held"
            + " by</th><th>stored</th><th>needed by</th></tr>\n");
    for (StoredValues.Stored each : stored) {
      String title = method.title(each.value().name(), each.value().span());
      html.append("<tr>");
      cell("<code>" + Html.escaped(title.isEmpty() ? "(of a callee)" : title) + "</code>");
      cell("<code>" + Html.escaped(simple(each.type())) + "</code>");
      cell("<code>" + Html.escaped(simple(each.holder())) + "</code>");
      cell(each.frequency().toString());
      cell(users(method, each.users(), each.frequency()));
      html.append("</tr>\n");
    }
    html.append("</table>\n");
  }

  private void cell(String content) {
    html.append("<td>").append(content).append("</td>");
  }

  private static String users(
      MethodFacts method, List<Span> users, StoredValues.Frequency frequency) {
    if (frequency == StoredValues.Frequency.EVERY_STATE) {
      return "running the steps behind it again";
    }
    String text =
        users.stream()
            .map(span -> use(method, span))
            .distinct()
            .collect(Collectors.joining("<br>"));
    return text.isEmpty() ? "the way back, or what is computed again" : text;
  }

  private static String use(MethodFacts method, Span span) {
    String excerpt = method.excerpt(span).strip();
    int line = method.line(span);
    return line == 0 || excerpt.isEmpty()
        ? "a callee"
        : "<code>"
            + Html.escaped(shortened(excerpt))
            + "</code> <span class=\"faint\">line "
            + line
            + "</span>";
  }

  private static String shortened(String code) {
    String line = code.replaceAll("\\s+", " ");
    return line.length() <= 60 ? line : line.substring(0, 59) + "…";
  }

  private void recomputed(MethodFacts method) {
    String values =
        method.stored().recomputed().stream()
            .map(known -> method.title(known.name(), known.span()))
            .filter(title -> title.chars().anyMatch(Character::isJavaIdentifierStart))
            .distinct()
            .map(title -> "<code>" + Html.escaped(shortened(title)) + "</code>")
            .collect(Collectors.joining(", "));
    if (!values.isEmpty()) {
      html.append("<p class=\"recomputed\">Computed again: ").append(values).append(".</p>\n");
    }
  }

  private static String simple(Type type) {
    return switch (type) {
      case Type.Array(var element) -> simple(element) + "[]";
      case Type.Declared(var name, var arguments) ->
          name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1)
              + (arguments.isEmpty()
                  ? ""
                  : arguments.stream()
                      .map(ReportPage::simple)
                      .collect(Collectors.joining(", ", "<", ">")));
      case Type.Variable(var name, _) -> name;
      case Type.Primitive _, Type.Wildcard _ -> type.toString();
    };
  }
}
