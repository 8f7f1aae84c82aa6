package loops;

import dev.martlet.annotation.Differentiable;

// check decays(0.3, 0.9, 300)
// check decays(0.3, 0.9, 0)
// check decays(0.3, 0.9, 257)
// check twice(0.4, 300)
// check sometimes(0.4, 300)
// check sometimes(-0.4, 290)
// check within(0.2, 300)
// check early(0.3, 400)
// check early(1.3, 400)
/** Loops whose tapes are used again: in what was computed before there are other numbers. */
final class LongLoops {
  @Differentiable
  static double decays(double x, double rate, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      x = Math.sin(rate * x) + 0.01 * i / (n + 1.0);
      sum += x * x / (1 + i);
    }
    return sum;
  }

  /** Two loops, each with a tape of its own. */
  @Differentiable
  static double twice(double x, int n) {
    double y = x;
    for (int i = 0; i < n; i++) {
      y = Math.cos(y) * x;
    }
    for (int i = 0; i < 2 * n; i++) {
      x = x - 0.01 * x * y * y;
    }
    return x * y;
  }

  /** What is kept in some iterations only. */
  @Differentiable
  static double sometimes(double x, int n) {
    for (int i = 0; i < n; i++) {
      if (i % 3 == 0) {
        x = x + 0.01 * Math.exp(-x * x);
      } else if (x > 0) {
        double y = 0.5 * x;
        x = x - 0.02 * y * y * y;
      }
    }
    return x * x;
  }

  /** A loop in a loop. */
  @Differentiable
  static double within(double x, int n) {
    for (int i = 0; i < n; i++) {
      double y = x;
      for (int j = 0; j < i % 5; j++) {
        y = y - 0.1 * y * y;
      }
      x = 0.9 * x + 0.1 * Math.sin(y);
    }
    return x;
  }

  /** Ends earlier than it might. */
  @Differentiable
  static double early(double x, int n) {
    for (int i = 0; i < n; i++) {
      if (x > 2) {
        break;
      }
      x = x + 0.01 * x * Math.cos(0.1 * x);
    }
    return x * x * x;
  }
}
