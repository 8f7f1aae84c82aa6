package basics;

import dev.martlet.annotation.Differentiable;

// check doubled(1.5)
// check square(-1.5)
// check one(2.5)
// check nothing(2.5)
// expect SameOperandTwiceDerivatives.square.gradient(-1.5) == -3.0
final class SameOperandTwice {
  @Differentiable
  static double doubled(double x) {
    return x + x;
  }

  @Differentiable
  static double square(double x) {
    return x * x;
  }

  @Differentiable
  static double one(double x) {
    return x / x;
  }

  @Differentiable
  static double nothing(double x) {
    return x - x;
  }
}
