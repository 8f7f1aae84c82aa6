package records;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

// check f(new Tuned(1.5, 2.5, 3.5))
// expect NoDerivativeComponentDerivatives.f.gradient(new Tuned(2, 3, 4)).x() == 12.0
// expect NoDerivativeComponent_TunedTangentVector.class.getRecordComponents().length == 2
final class NoDerivativeComponent {
  @Differentiable
  record Tuned(double x, @NoDerivative double rate, double y) {}

  @Differentiable
  static double f(Tuned t) {
    return t.x() * t.rate() * t.y();
  }
}
