package dev.martlet.examples.linear;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

/**
 * A rod that conducts heat unevenly, stepped through time by an implicit method: each step solves a
 * tridiagonal system by Thomas's algorithm, in place. The gradient says how the temperature at the
 * end depends on the conductivity everywhere: what one needs to find the conductivity from
 * measurements.
 */
public final class HeatRod {
  private HeatRod() {}

  /**
   * Solves a tridiagonal system.
   *
   * @param below the diagonal; its first element is not used
   * @param diagonal of the matrix
   * @param above the diagonal; its last element is not used
   * @param right the right-hand side
   * @return the solution
   */
  @Differentiable
  public static double[] solve(double[] below, double[] diagonal, double[] above, double[] right) {
    double[] x = right.clone();
    solveInPlace(below, diagonal.clone(), above, x);
    return x;
  }

  /** Thomas's algorithm: the diagonal is spoiled, the right-hand side becomes the solution. */
  static void solveInPlace(double[] below, double[] diagonal, double[] above, double[] x) {
    int n = x.length;
    for (int i = 1; i < n; i++) {
      double factor = below[i] / diagonal[i - 1];
      diagonal[i] -= factor * above[i - 1];
      x[i] -= factor * x[i - 1];
    }
    x[n - 1] /= diagonal[n - 1];
    for (int i = n - 2; i >= 0; i--) {
      x[i] = (x[i] - above[i] * x[i + 1]) / diagonal[i];
    }
  }

  /**
   * The temperature after some steps.
   *
   * @param conductivity between a place and the next one: one number fewer than places
   * @param start the temperature at first
   * @param step of time, with the square of the distance between places as unit
   * @param steps how many
   * @return the temperature at the end
   */
  @Differentiable
  public static double[] after(
      double[] conductivity, double[] start, @NoDerivative double step, int steps) {
    int n = start.length;
    double[] temperature = start.clone();
    double[] below = new double[n];
    double[] diagonal = new double[n];
    double[] above = new double[n];
    for (int t = 0; t < steps; t++) {
      for (int i = 0; i < n; i++) {
        diagonal[i] = 1;
        if (i > 0) {
          below[i] = -step * conductivity[i - 1];
          diagonal[i] -= below[i];
        }
        if (i < n - 1) {
          above[i] = -step * conductivity[i];
          diagonal[i] -= above[i];
        }
      }
      solveInPlace(below, diagonal, above, temperature);
    }
    return temperature;
  }

  /**
   * How far the temperatures are from measured ones.
   *
   * @param conductivity between a place and the next one
   * @param start the temperature at first
   * @param measured the temperature at the end
   * @param step of time
   * @param steps how many
   * @return half of the sum of squares
   */
  @Differentiable
  public static double misfit(
      double[] conductivity,
      @NoDerivative double[] start,
      @NoDerivative double[] measured,
      @NoDerivative double step,
      int steps) {
    double[] end = after(conductivity, start, step, steps);
    double sum = 0;
    for (int i = 0; i < end.length; i++) {
      double error = end[i] - measured[i];
      sum += error * error / 2;
    }
    return sum;
  }
}
