package stops;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

// kink f(3.0)
// expect NoDerivativeLocalDerivatives.f.gradient(3.0) == 9.0
// expect NoDerivativeLocalDerivatives.f.derivative(3.0) == 9.0
final class NoDerivativeLocal {
  @Differentiable
  static double f(double x) {
    @NoDerivative double square = x * x;
    return x * square;
  }
}
