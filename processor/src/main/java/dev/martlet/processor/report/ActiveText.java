package dev.martlet.processor.report;

import dev.martlet.processor.diagnostics.Span;
import java.util.Comparator;
import java.util.List;

/** Turns a method's source into HTML in which what is active is marked. */
final class ActiveText {
  private final MethodFacts facts;
  private final String text;
  private final boolean[] active;

  private ActiveText(MethodFacts facts) {
    this.facts = facts;
    this.text = facts.text();
    this.active = new boolean[text.length()];
  }

  static String of(MethodFacts facts) {
    var marked = new ActiveText(facts);
    marked.markExpressions();
    marked.markNames();
    return marked.html();
  }

  /** Larger expressions first: what is in them has the last word. */
  private void markExpressions() {
    List<MethodFacts.Expression> inOrder =
        facts.expressions().stream()
            .filter(each -> isWithin(each.span()))
            .sorted(
                Comparator.comparingInt(
                        (MethodFacts.Expression each) -> each.span().start() - each.span().end())
                    .thenComparing(MethodFacts.Expression::isActive))
            .toList();
    for (MethodFacts.Expression each : inOrder) {
      mark(
          each.span().start() - facts.span().start(),
          each.span().end() - facts.span().start(),
          each.isActive());
    }
  }

  private boolean isWithin(Span span) {
    return span.isKnown()
        && span.file().equals(facts.span().file())
        && span.start() >= facts.span().start()
        && span.end() <= facts.span().end();
  }

  private void mark(int start, int end, boolean isActive) {
    for (int i = start; i < end; i++) {
      active[i] = isActive;
    }
  }

  /** A variable's name is as the variable, but for what comes behind a dot or is called. */
  private void markNames() {
    int at = 0;
    while (at < text.length()) {
      if (!Character.isJavaIdentifierStart(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
        end++;
      }
      String name = text.substring(at, end);
      boolean isVariable =
          (at == 0 || text.charAt(at - 1) != '.' && !Character.isDigit(text.charAt(at - 1)))
              && (end == text.length() || text.charAt(end) != '(');
      if (isVariable && facts.active().contains(name)) {
        mark(at, end, true);
      } else if (isVariable && facts.passive().contains(name)) {
        mark(at, end, false);
      }
      at = end;
    }
  }

  private String html() {
    var html = new StringBuilder();
    boolean isOpen = false;
    for (int i = 0; i < text.length(); i++) {
      boolean isMarked = active[i] && text.charAt(i) != '\n';
      if (isMarked != isOpen) {
        html.append(isMarked ? "<mark>" : "</mark>");
        isOpen = isMarked;
      }
      Html.append(text.charAt(i), html);
    }
    return html.append(isOpen ? "</mark>" : "").toString();
  }
}
