package dev.martlet.processor;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Finding;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.frontend.OuterCompilation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Collects findings and prints them in the order of their places, each once. */
final class Reporter {
  private final OuterCompilation outer;
  private final Subjects subjects;
  private final List<Found> found = new ArrayList<>();
  private final Set<Key> printed = new HashSet<>();

  /** A finding, and the class to name where its own place cannot be shown. */
  private record Found(Finding finding, Element fallback) {}

  /** Two that differ in who asked only are the same to a user. */
  private record Key(Diagnostic diagnostic, Span span, String message) {}

  Reporter(OuterCompilation outer, Subjects subjects) {
    this.outer = outer;
    this.subjects = subjects;
  }

  void add(TypeElement type, Findings findings) {
    findings.all().forEach(finding -> found.add(new Found(finding, type)));
  }

  /** Findings of no class in particular. */
  void add(Findings findings) {
    List<TypeElement> classes = subjects.classes();
    if (!classes.isEmpty()) {
      add(classes.getFirst(), findings);
    }
  }

  void print(Finding finding, Element fallback) {
    var key = new Key(finding.diagnostic(), finding.span(), finding.message());
    if (printed.add(key)) {
      outer.print(finding, fallback, subjects.classes());
    }
  }

  void print() {
    List<Found> inOrder = new ArrayList<>(found);
    inOrder.sort(
        Comparator.comparing((Found each) -> each.finding().span().file())
            .thenComparingInt(each -> each.finding().span().start()));
    found.clear();
    inOrder.forEach(each -> print(each.finding(), each.fallback()));
  }
}
