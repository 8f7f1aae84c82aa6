package dev.martlet.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.function.ToDoubleFunction;

/** Gradients by central differences, which need nothing but the function. */
public final class Differences {
  private static final double STEP = 1e-5;

  private Differences() {}

  /** How the function changes with each number. */
  public static double[] gradient(ToDoubleFunction<double[]> f, double[] x) {
    double[] gradient = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double step = STEP * Math.max(1, Math.abs(x[i]));
      double[] up = x.clone();
      double[] down = x.clone();
      up[i] += step;
      down[i] -= step;
      gradient[i] = (f.applyAsDouble(up) - f.applyAsDouble(down)) / (up[i] - down[i]);
    }
    return gradient;
  }

  /** How the function changes with each number of a matrix. */
  public static double[][] gradient(ToDoubleFunction<double[][]> f, double[][] matrix) {
    double[][] gradient = new double[matrix.length][];
    for (int i = 0; i < matrix.length; i++) {
      int row = i;
      gradient[i] =
          gradient(
              (double[] numbers) -> {
                double[][] changed = matrix.clone();
                changed[row] = numbers;
                return f.applyAsDouble(changed);
              },
              matrix[i]);
    }
    return gradient;
  }

  /** Compares matrices row by row. */
  public static void assertClose(double[][] expected, double[][] actual, double tolerance) {
    for (int i = 0; i < expected.length; i++) {
      assertArrayEquals(expected[i], actual[i], tolerance, "row " + i);
    }
  }

  /** The sum of products. */
  public static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
