package records;

import dev.martlet.annotation.Differentiable;

// A parameter called self beside the receiver.
// expect SelfAsParameter_BoxDerivatives.times.gradient(new Box(2), 3.0).self().x() == 3.0
// expect SelfAsParameter_BoxDerivatives.times.gradient(new Box(2), 3.0).self_() == 2.0
final class SelfAsParameter {
  @Differentiable
  record Box(double x) {
    @Differentiable
    double times(double self) {
      return x * self;
    }
  }
}
