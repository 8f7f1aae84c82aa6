package loops;

import dev.martlet.annotation.Differentiable;

// check f(1.1, 7)
// check g(1.3, 20)
final class LabelledDoWhile {
  @Differentiable
  static double f(double x, int n) {
    double y = x;
    int i = 0;
    outer:
    do {
      i++;
      for (int v : new int[] {1, 2, 3}) {
        y *= x;
        if (v == i % 4) {
          continue outer;
        }
        if (y > 20) {
          break outer;
        }
      }
      y += 1;
    } while (i < n);
    return y;
  }

  @Differentiable
  static double g(double x, int n) {
    double y = 1;
    double z = 0;
    for (int i = 0; i < n; i++) {
      z += y;
      if (z > 10) {
        z = x;
        if (y > 3) {
          return y * z;
        }
        continue;
      }
      while (true) {
        y *= x;
        if (y > i) {
          break;
        }
        if (y > 15) {
          return z;
        }
      }
    }
    return y - z;
  }
}
