package dev.martlet.examples.learning;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

/**
 * Losses that sort what they are differentiated by. To sort is to move numbers about; the gradient
 * goes back to where each came from.
 */
public final class Ranking {
  private Ranking() {}

  /** Sorts by merging, from and up to these indices. */
  private static void sort(double[] keys, double[] buffer, int from, int to) {
    if (to - from < 2) {
      return;
    }
    int middle = (from + to) >>> 1;
    sort(keys, buffer, from, middle);
    sort(keys, buffer, middle, to);
    System.arraycopy(keys, from, buffer, from, to - from);
    int left = from;
    int right = middle;
    for (int k = from; k < to; k++) {
      if (left < middle && (right >= to || buffer[left] <= buffer[right])) {
        keys[k] = buffer[left++];
      } else {
        keys[k] = buffer[right++];
      }
    }
  }

  /**
   * Sorts numbers, and leaves the given ones where they are.
   *
   * @param keys to be sorted
   * @return the same, in ascending order
   */
  @Differentiable
  public static double[] sorted(double[] keys) {
    double[] sorted = keys.clone();
    sort(sorted, new double[keys.length], 0, keys.length);
    return sorted;
  }

  /**
   * The mean loss in the worst cases: what banks call expected shortfall.
   *
   * @param losses of all cases
   * @param worst how many of them count
   * @return the mean of the worst
   */
  @Differentiable
  public static double shortfall(double[] losses, int worst) {
    double[] sorted = sorted(losses);
    double sum = 0;
    for (int i = sorted.length - worst; i < sorted.length; i++) {
      sum += sorted[i];
    }
    return sum / worst;
  }

  /**
   * The distance of two samples as distributions, named after Wasserstein: what it takes to move
   * one onto the other.
   *
   * @param sample to be moved
   * @param target as many numbers
   * @return the mean of the squares of the ways
   */
  @Differentiable
  public static double transport(double[] sample, @NoDerivative double[] target) {
    double[] from = sorted(sample);
    double[] to = sorted(target);
    double sum = 0;
    for (int i = 0; i < from.length; i++) {
      double way = from[i] - to[i];
      sum += way * way;
    }
    return sum / from.length;
  }
}
