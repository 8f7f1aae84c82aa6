package conditions;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
final class ConstantConditions {
  static final boolean DEBUG = false;

  @Differentiable
  static double f(double x) {
    double y = x;
    if (DEBUG) {
      System.out.println("never");
      y = 0;
    }
    if (true) {
      y *= x;
    }
    y += true ? x : 1;
    y += DEBUG || x > 0 ? x * x : 0;
    y += DEBUG && x > 0 ? x * x : 3;
    while (true) {
      y *= 2;
      break;
    }
    do {
      y += x;
    } while (false);
    return y;
  }
}
