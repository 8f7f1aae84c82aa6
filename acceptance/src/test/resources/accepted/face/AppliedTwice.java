package face;

import dev.martlet.annotation.Differentiable;

// A pullback keeps what it needs, and may be applied as often as one likes.
// expect applied() == "2.0 4.0 2.0 "
// check f(1.5, 4)
final class AppliedTwice {
  @Differentiable
  static double f(double x, int n) {
    double y = x;
    for (int i = 0; y < 100 && i < n; i++) {
      y *= y;
    }
    return y;
  }

  static String applied() {
    var pullback = AppliedTwiceDerivatives.f.pullback(1.0, 1);
    return pullback.apply(1.0) + " " + pullback.apply(2.0) + " " + pullback.apply(1.0) + " ";
  }
}
