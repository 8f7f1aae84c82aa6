package dev.martlet.processor.report;

import dev.martlet.processor.analysis.StoredValues;
import dev.martlet.processor.diagnostics.Span;
import java.util.List;
import java.util.Set;

/**
 * What is known of one method and its derivative.
 *
 * @param name as in {@code loss(double, double[])}
 * @param constant the name of its entry
 * @param parameters the simple, erased types of its entry's parameters
 * @param source the text of the file that it stands in
 * @param span where in that file
 * @param wrt the names of the parameters that are differentiated
 * @param expressions places in the source, each with whether it is active
 * @param active the names of variables that are active somewhere
 * @param passive the names of variables that are active nowhere
 * @param ratio how many times the method's operations its gradient takes, estimated
 */
public record MethodFacts(
    String name,
    String constant,
    List<String> parameters,
    String source,
    Span span,
    List<String> wrt,
    List<Expression> expressions,
    Set<String> active,
    Set<String> passive,
    StoredValues stored,
    double ratio) {

  /** A place in the source, and whether a derivative passes through what it computes. */
  public record Expression(Span span, boolean isActive) {}

  /** The method's own text. */
  String text() {
    return excerpt(span);
  }

  /** The text of a place, where it is one in the same file. */
  String excerpt(Span place) {
    return place.isKnown() && place.file().equals(span.file()) && place.end() <= source.length()
        ? source.substring(place.start(), place.end())
        : "";
  }

  /** The number of a place's line; 0 where it has none in the same file. */
  int line(Span place) {
    return place.isKnown() && place.file().equals(span.file()) && place.start() <= source.length()
        ? 1 + (int) source.substring(0, place.start()).chars().filter(c -> c == '\n').count()
        : 0;
  }

  /** What a value is called: its name, or the expression that computes it. */
  String title(String valueName, Span place) {
    return valueName.isEmpty() ? excerpt(place).strip() : valueName;
  }
}
