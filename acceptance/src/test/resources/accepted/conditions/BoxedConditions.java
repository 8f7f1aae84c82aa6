package conditions;

import dev.martlet.annotation.Differentiable;

// check f(1.5, true, 3)
// check f(1.5, false, 3)
// throws f(1.5, null, 3)
// throws g(1.5, true, null)
// check g(1.5, false, null)
final class BoxedConditions {
  @Differentiable
  static double f(double x, Boolean b, Integer n) {
    if (b) {
      return x * n;
    }
    return b ? 1 : x * x;
  }

  @Differentiable
  static double g(double x, boolean b, Integer n) {
    int m = b ? n : 4;
    return x * m;
  }
}
