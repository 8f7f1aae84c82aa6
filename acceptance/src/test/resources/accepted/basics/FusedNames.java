package basics;

import dev.martlet.annotation.Differentiable;

// Names that generated code may want for itself.
// check f(1.5, 2.5)
// check gradient(1.5)
// check value(1.5)
// check pullback(1.5, 0.5)
final class FusedNames {
  @Differentiable
  static double f(double dx, double x) {
    double result = dx * x;
    double dResult = result * x;
    double tape = dResult + dx;
    double cotangent = tape * tape;
    double i = cotangent - result;
    return i * x;
  }

  @Differentiable
  static double gradient(double gradient) {
    return gradient * gradient;
  }

  @Differentiable
  static double value(double value) {
    return value * value * value;
  }

  @Differentiable
  static double pullback(double pullback, double self) {
    return pullback * self;
  }
}
