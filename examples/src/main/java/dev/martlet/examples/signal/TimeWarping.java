package dev.martlet.examples.signal;

import dev.martlet.annotation.Differentiable;
import java.util.Arrays;

/**
 * Dynamic time warping: how far two recordings are apart if one may be played faster here and
 * slower there. A table of costs is filled, each from the cheapest of its three neighbours. Where
 * the cheapest way is unique, the derivative goes back along it.
 */
public final class TimeWarping {
  private TimeWarping() {}

  /**
   * The distance of two recordings.
   *
   * @param first not empty
   * @param second not empty
   * @return the sum of squares along the cheapest way
   */
  @Differentiable
  public static double distance(double[] first, double[] second) {
    double[][] cost = new double[first.length + 1][second.length + 1];
    for (double[] row : cost) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    cost[0][0] = 0;
    for (int i = 1; i <= first.length; i++) {
      for (int j = 1; j <= second.length; j++) {
        double difference = first[i - 1] - second[j - 1];
        double before = Math.min(cost[i - 1][j - 1], Math.min(cost[i - 1][j], cost[i][j - 1]));
        cost[i][j] = difference * difference + before;
      }
    }
    return cost[first.length][second.length];
  }

  /**
   * The same with two rows of the table only, which trade places.
   *
   * @param first not empty
   * @param second not empty
   * @return the sum of squares along the cheapest way
   */
  @Differentiable
  public static double distanceInTwoRows(double[] first, double[] second) {
    double[] previous = new double[second.length + 1];
    double[] current = new double[second.length + 1];
    Arrays.fill(previous, Double.POSITIVE_INFINITY);
    previous[0] = 0;
    for (double x : first) {
      current[0] = Double.POSITIVE_INFINITY;
      for (int j = 1; j <= second.length; j++) {
        double difference = x - second[j - 1];
        double before = Math.min(previous[j - 1], Math.min(previous[j], current[j - 1]));
        current[j] = difference * difference + before;
      }
      double[] swap = previous;
      previous = current;
      current = swap;
    }
    return previous[second.length];
  }
}
