package arrays;

import dev.martlet.annotation.Differentiable;

// check unread(0.5, 2, new double[] {1, 2})
// check unread(0.5, 0, new double[] {1, 2})
// check written(0.5, 0, new double[] {1, 2})
// check written(0.5, 2, new double[] {1, 2})
// check rows(0.5, 2, new double[] {1, 2})
// check handedOn(0.5, 2, new double[] {1, 2})
// check held(0.5, 2, new double[] {1, 2})
final class InertResults {
  @Differentiable
  record Held(double[] values) {}

  /** What comes back depends on nothing, but callers may write to it. */
  private static double[] blank(double x, int n, double[] w) {
    w[0] *= x;
    if (n > 0) {
      w = blank(x * x, n - 1, w);
    }
    return new double[] {2, 3};
  }

  private static double[][] blankRows(double x, int n, double[] w) {
    for (double[] row : n > 0 ? blankRows(x, n - 1, w) : new double[][] {w}) {
      row[0] *= x;
    }
    return new double[2][2];
  }

  private static Held blankHeld(double x, int n, double[] w) {
    w[0] *= x;
    Held inner = n > 0 ? blankHeld(x, n - 1, w) : new Held(w);
    inner.values()[0] *= x;
    return new Held(new double[] {2, 3});
  }

  @Differentiable
  static double unread(double x, int n, double[] w) {
    return blank(x, n, w)[1] * w[0];
  }

  @Differentiable
  static double written(double x, int n, double[] w) {
    double[] result = blank(x, n, w);
    double before = result[0] * w[0];
    result[0] = x * w[0];
    result[1] *= x;
    return before + result[0] * result[1];
  }

  @Differentiable
  static double rows(double x, int n, double[] w) {
    double[][] result = blankRows(x, n, w);
    result[1][0] = w[0] * x;
    result[0] = w;
    return result[1][0] * result[0][0] + result[0][1] * x;
  }

  @Differentiable
  static double handedOn(double x, int n, double[] w) {
    double[] result = blank(x, n, blank(x, n, w));
    result[0] += x;
    return blank(x, n, result)[0] * result[0] * w[0];
  }

  @Differentiable
  static double held(double x, int n, double[] w) {
    double[] values = blankHeld(x, n, w).values();
    values[1] = x * w[0];
    return values[1] * values[0];
  }
}
