package loops;

import dev.martlet.annotation.Differentiable;

// check f(1.1)
final class EffectsInHeaders {
  static int n;

  static void reset() {
    n = 0;
  }

  static int next(String where) {
    System.out.println(where + n);
    return n++;
  }

  @Differentiable
  static double f(double x) {
    double y = x;
    for (int i = next("init"); next("test") < 6; i += next("step")) {
      y = y * x + i;
    }
    while (next("while") < 12) {
      y += x;
    }
    do {
      y *= x;
    } while (next("do") < 15 && next("and") > 0);
    return y;
  }
}
