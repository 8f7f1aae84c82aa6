import dev.martlet.annotation.Differentiable;

// Its derivative would be needed to make its derivative.
final class OwnDerivative {
  @Differentiable
  static double self(double x) {
    return x + OwnDerivativeDerivatives.self.gradient(x); // error: MRT0306 self.gradient
  }

  @Differentiable
  static double one(double x) {
    return OwnDerivativeDerivatives.other.gradient(x); // error: MRT0306 other.gradient
  }

  @Differentiable
  static double other(double x) {
    return OwnDerivativeDerivatives.one.gradient(x) * x; // error: MRT0306 one.gradient
  }
}
