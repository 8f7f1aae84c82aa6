package dev.martlet.kernel;

/** An operation that reduces many elements to one, in any order. */
public enum Fold {
  /** The sum; 0 of nothing. */
  SUM(0),
  /** The product; 1 of nothing. */
  PRODUCT(1),
  /** The greatest element, {@code NaN} if there is one. */
  MAX(Double.NEGATIVE_INFINITY),
  /** The least element, {@code NaN} if there is one. */
  MIN(Double.POSITIVE_INFINITY);

  private final double neutral;

  Fold(double neutral) {
    this.neutral = neutral;
  }

  /**
   * Gives the result for no element.
   *
   * @return the neutral element
   */
  public double neutral() {
    return neutral;
  }

  double apply(double x, double y) {
    return switch (this) {
      case SUM -> x + y;
      case PRODUCT -> x * y;
      case MAX -> Math.max(x, y);
      case MIN -> Math.min(x, y);
    };
  }
}
