package dev.martlet.examples;

import java.io.PrintStream;
import java.util.Locale;

/** Prints numbers beside the known ones, and remembers whether all of them agree. */
final class Comparison {
  private static final String ROW = "  %-22s %24s %24s %9s%n";

  private final PrintStream out;
  private final double tolerance;
  private boolean agrees = true;

  /**
   * Prints the head of a table.
   *
   * @param tolerance how far apart two numbers may be, by {@link #distance}
   */
  Comparison(PrintStream out, double tolerance) {
    this.out = out;
    this.tolerance = tolerance;
    out.printf(ROW, "", "computed", "known", "apart");
  }

  /** Prints a row. */
  void row(String name, double computed, double known) {
    double distance = distance(computed, known);
    boolean close = distance < tolerance; // false for NaN
    agrees &= close;
    String apart = String.format(Locale.ROOT, "%.0e", distance);
    out.printf(ROW, name, computed, known, close ? apart : apart + " !");
  }

  /** Whether all rows agreed so far. */
  boolean agrees() {
    return agrees;
  }

  /** The distance of two numbers, relative to their size where they are large. */
  static double distance(double x, double y) {
    return Math.abs(x - y) / Math.max(1, Math.abs(x) + Math.abs(y));
  }
}
