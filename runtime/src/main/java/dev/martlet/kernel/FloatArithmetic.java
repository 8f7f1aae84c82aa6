package dev.martlet.kernel;

/** Arithmetic on {@code float}s, in loops that HotSpot vectorizes by itself unless said. */
final class FloatArithmetic {
  private FloatArithmetic() {}

  static void plus(float[] x, float[] y, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] + y[i];
    }
  }

  static void minus(float[] x, float[] y, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] - y[i];
    }
  }

  static void times(float[] x, float[] y, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] * y[i];
    }
  }

  static void dividedBy(float[] x, float[] y, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] / y[i];
    }
  }

  static void max(float[] x, float[] y, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = Math.max(x[i], y[i]);
    }
  }

  static void min(float[] x, float[] y, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = Math.min(x[i], y[i]);
    }
  }

  static void negated(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = -x[i];
    }
  }

  static void abs(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = Math.abs(x[i]);
    }
  }

  static void sign(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = Math.signum(x[i]) + 0; // Not -0.
    }
  }

  static void squared(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = x[i] * x[i];
    }
  }

  static void sqrt(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = (float) Math.sqrt(x[i]);
    }
  }

  static void relu(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = Math.max(x[i], 0);
    }
  }

  /** What {@link #relu} was differentiated by: 1 where it passes; NaN where it is that. */
  static void reluPartial(float[] x, float[] y, float[] p, int from, int to) {
    for (int i = from; i < to; i++) {
      p[i] = Math.signum(y[i]);
    }
  }

  /** {@code x * y}, and 0 where either is 0, whatever the other one is; not vectorized. */
  static void chained(float[] x, float[] y, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] == 0 || y[i] == 0 ? 0 : x[i] * y[i];
    }
  }
}
