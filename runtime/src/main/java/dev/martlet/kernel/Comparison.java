package dev.martlet.kernel;

/** A comparison of two numbers; {@code NaN} is unequal to all, and neither less nor greater. */
public enum Comparison {
  /** {@code x < y}. */
  LESS,
  /** {@code x <= y}. */
  LESS_OR_EQUAL,
  /** {@code x > y}. */
  GREATER,
  /** {@code x >= y}. */
  GREATER_OR_EQUAL,
  /** {@code x == y}. */
  EQUAL,
  /** {@code x != y}. */
  NOT_EQUAL;

  /**
   * Compares.
   *
   * @param x a number
   * @param y another one
   * @return whether it holds
   */
  public boolean holds(double x, double y) {
    return switch (this) {
      case LESS -> x < y;
      case LESS_OR_EQUAL -> x <= y;
      case GREATER -> x > y;
      case GREATER_OR_EQUAL -> x >= y;
      case EQUAL -> x == y;
      case NOT_EQUAL -> x != y;
    };
  }

  /**
   * Compares whole numbers.
   *
   * @param x a number
   * @param y another one
   * @return whether it holds
   */
  public boolean holds(long x, long y) {
    int order = Long.compare(x, y);
    return holds(order, 0.0);
  }
}
