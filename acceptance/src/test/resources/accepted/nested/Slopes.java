package nested;

import static nested.SlopesDerivatives.cubic;

import dev.martlet.annotation.Differentiable;

// check slope(0.7)
// check slopeForward(0.7)
// check curvature(0.7)
// check jerk(0.7)
// check imported(1.3)
// check withValue(0.4)
// check mixed(0.3, 0.4)
// check byHelper(0.3, 3)
// check chosen(0.5, true)
// check chosen(0.5, false)
// check newton(1.7, 4)
// check kinked(0.8)
// check kinked(-0.8)
// check narrowed(0.3, 1.2)
// check floats(0.3f)
// check pulledBack(0.2, 1.5)
// check pushedForward(0.2, 1.5)
final class Slopes {
  @Differentiable
  static double cubic(double x) {
    return x * x * x * Math.sin(x);
  }

  @Differentiable
  static double slope(double x) {
    return SlopesDerivatives.cubic.gradient(x);
  }

  @Differentiable
  static double slopeForward(double x) {
    return SlopesDerivatives.cubic.derivative(x);
  }

  @Differentiable
  static double curvature(double x) {
    return SlopesDerivatives.slope.derivative(x) * 2;
  }

  @Differentiable
  static double jerk(double x) {
    double curvature = SlopesDerivatives.curvature.gradient(x);
    return curvature * x;
  }

  @Differentiable
  static double imported(double x) {
    return cubic.gradient(2 * x);
  }

  @Differentiable
  static double withValue(double x) {
    var both = SlopesDerivatives.cubic.valueWithGradient(x);
    var forward = SlopesDerivatives.cubic.valueWithDerivative(x * x);
    return both.value() * both.gradient() + forward.value() / forward.derivative();
  }

  @Differentiable
  static double two(double x, double y) {
    return x * x * y + Math.exp(x * y);
  }

  @Differentiable
  static double mixed(double x, double y) {
    var gradient = SlopesDerivatives.two.gradient(x, y);
    return gradient.x() * gradient.y();
  }

  private static double summed(double x, int n) {
    double sum = 0;
    for (int i = 1; i <= n; i++) {
      sum += SlopesDerivatives.two.gradient(x, i).x();
    }
    return sum;
  }

  @Differentiable
  static double byHelper(double x, int n) {
    return summed(x * 2, n);
  }

  @Differentiable
  static double chosen(double x, boolean first) {
    return first ? cubic.gradient(x) : SlopesDerivatives.two.gradient(x, x).y();
  }

  @Differentiable
  static double quartic(double x, double a) {
    return x * x * x * x / 4 - a * x;
  }

  /** A minimum found by Newton's method, differentiated through all steps. */
  @Differentiable
  static double newton(double a, int steps) {
    double x = 1;
    for (int i = 0; i < steps; i++) {
      var gradient = SlopesDerivatives.quartic.gradient(x, a);
      x = x - gradient.x() / (3 * x * x);
    }
    return x;
  }

  @Differentiable
  static double absolute(double x) {
    return Math.abs(x) * x * x + Math.max(x, 0.5) * x;
  }

  @Differentiable
  static double kinked(double x) {
    return SlopesDerivatives.absolute.gradient(x);
  }

  @Differentiable(wrt = "x")
  static double partial(double x, double y) {
    return x * x * y * y;
  }

  @Differentiable
  static double narrowed(double x, double y) {
    return SlopesDerivatives.partial.gradient(x, y);
  }

  @Differentiable
  static float squared(float x) {
    return x * x * x;
  }

  @Differentiable
  static double floats(float x) {
    return SlopesDerivatives.squared.gradient(x);
  }

  @Differentiable
  static double pulledBack(double x, double v) {
    return SlopesDerivatives.cubic.pullback(x).apply(v * x);
  }

  @Differentiable
  static double pushedForward(double x, double v) {
    return SlopesDerivatives.cubic.valueWithDifferential(x).differential().apply(v);
  }
}
