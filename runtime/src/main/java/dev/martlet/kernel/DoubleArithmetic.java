package dev.martlet.kernel;

/** Arithmetic on {@code double}s, in loops that HotSpot vectorizes by itself unless said. */
final class DoubleArithmetic {
  private DoubleArithmetic() {}

  static void plus(double[] x, double[] y, double[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] + y[i];
    }
  }

  static void minus(double[] x, double[] y, double[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] - y[i];
    }
  }

  static void times(double[] x, double[] y, double[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] * y[i];
    }
  }

  static void dividedBy(double[] x, double[] y, double[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] / y[i];
    }
  }

  static void max(double[] x, double[] y, double[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = Math.max(x[i], y[i]);
    }
  }

  static void min(double[] x, double[] y, double[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = Math.min(x[i], y[i]);
    }
  }

  static void negated(double[] x, double[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = -x[i];
    }
  }

  static void abs(double[] x, double[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = Math.abs(x[i]);
    }
  }

  static void sign(double[] x, double[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = Math.signum(x[i]) + 0; // Not -0.
    }
  }

  static void squared(double[] x, double[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = x[i] * x[i];
    }
  }

  static void sqrt(double[] x, double[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = Math.sqrt(x[i]);
    }
  }

  static void relu(double[] x, double[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = Math.max(x[i], 0);
    }
  }

  /** What {@link #relu} was differentiated by: 1 where it passes; NaN where it is that. */
  static void reluPartial(double[] x, double[] y, double[] p, int from, int to) {
    for (int i = from; i < to; i++) {
      p[i] = Math.signum(y[i]);
    }
  }

  /** {@code x * y}, and 0 where either is 0, whatever the other one is; not vectorized. */
  static void chained(double[] x, double[] y, double[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] == 0 || y[i] == 0 ? 0 : x[i] * y[i];
    }
  }
}
