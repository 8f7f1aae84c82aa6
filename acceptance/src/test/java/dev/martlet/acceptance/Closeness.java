package dev.martlet.acceptance;

import java.util.List;
import java.util.function.Supplier;

/** Decides whether two derivatives along a direction are the same up to rounding. */
final class Closeness {
  private Closeness() {}

  /**
   * Forward against reverse: {@code <w, J v> == <J^T w, v>}, both given as their summands, for
   * something as large as {@code value}.
   */
  static void modes(
      List<Double> forward,
      List<Double> backward,
      double value,
      boolean single,
      Supplier<String> point) {
    double scale = Math.max(size(forward), size(backward)) + Math.abs(value);
    double tolerance = single ? 1e-5 : 1e-12;
    double left = sum(forward);
    double right = sum(backward);
    if (!isClose(left, right, tolerance * scale)) {
      throw new AssertionError(
          "forward mode says %s, reverse mode %s %s".formatted(left, right, point.get()));
    }
  }

  /** Reverse mode against central differences of something as large as {@code value}. */
  static void differences(
      double slope,
      List<Double> backward,
      double tolerance,
      double value,
      boolean single,
      Supplier<String> point) {
    double scale = Math.max(size(backward), Math.abs(slope));
    double accepted = (single ? Math.max(5e-3, tolerance) : tolerance) * scale;
    double noise = (single ? 1e-3 : 1e-10) * Math.abs(value);
    if (!isClose(slope, sum(backward), accepted + noise + 1e-14)) {
      throw new AssertionError(
          "differences say %s, reverse mode %s %s".formatted(slope, sum(backward), point.get()));
    }
  }

  private static boolean isClose(double left, double right, double tolerance) {
    return left == right
        || Math.abs(left - right) <= tolerance
        || Double.isNaN(left) && Double.isNaN(right);
  }

  private static double sum(List<Double> summands) {
    return summands.stream().mapToDouble(x -> x).sum();
  }

  private static double size(List<Double> summands) {
    return summands.stream().mapToDouble(Math::abs).sum();
  }
}
