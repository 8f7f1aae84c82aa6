package passive;

import dev.martlet.annotation.Differentiable;

// The pullback sees what was there in the forward sweep.
// check f(1.5, new double[] {2, 3})
// expect pulledAfterWriting() == 4.0
final class OverwrittenLater {
  static double[] shared = {2};

  @Differentiable
  static double f(double x, double[] a) {
    double y = x * a[0];
    a[0] = 100;
    y *= a[1] * x;
    a[1] = a[0];
    return y;
  }

  @Differentiable
  static double g(double x) {
    return x * shared[0] * x;
  }

  static double pulledAfterWriting() {
    shared[0] = 2;
    var pullback = OverwrittenLaterDerivatives.g.pullback(1.0);
    shared[0] = 50;
    double result = pullback.apply(1.0);
    shared[0] = 2;
    return result;
  }
}
