package stops;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

// check f(1.5, 2.5)
// check g(1.5, 2.5)
// expect NoDerivativeParameterDerivatives.f.gradient(1.5, 2.5) == 2.5
// expect NoDerivativeParameterDerivatives.g.gradient(1.5, 2.5) == 1.0 + 2 * 2.5
final class NoDerivativeParameter {
  @Differentiable
  static double f(double x, @NoDerivative double y) {
    return x * y;
  }

  // Overwritten with an active value, it is active from there on.
  @Differentiable
  static double g(double x, @NoDerivative double y) {
    double z = y * 2;
    z = x * z;
    y = x;
    return z + y;
  }
}
