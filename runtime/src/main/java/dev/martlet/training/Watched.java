package dev.martlet.training;

/**
 * A number of the history that is watched, and the best that it has been.
 *
 * <p>The first one that is a number is better than none; {@code NaN} never is.
 */
final class Watched {
  private final String name;
  private final boolean isGreaterBetter;
  private final double least;
  private double best = Double.NaN;

  /**
   * Makes one.
   *
   * @param name the number in the history
   * @param isGreaterBetter whether it should grow, as accuracy should, or fall, as a loss
   * @param least by how much it has to be better to count
   */
  Watched(String name, boolean isGreaterBetter, double least) {
    this.name = name;
    this.isGreaterBetter = isGreaterBetter;
    this.least = least;
  }

  /** The best number; {@code NaN} before there is one. */
  double best() {
    return best;
  }

  /** Whether the last epoch's number is better than all before it. */
  boolean isBetter(History history) {
    double value = history.last(name);
    double gain = isGreaterBetter ? value - best : best - value;
    return Double.isNaN(best) ? !Double.isNaN(value) : gain > least;
  }

  /** Takes the last epoch's number for the best. */
  void take(History history) {
    best = history.last(name);
  }
}
