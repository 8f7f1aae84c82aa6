import dev.martlet.annotation.Differentiable;

// entry good
final class OtherTypes {
  @Differentiable
  static final class Weights { // error: MRT0111 Weights
    final double w = 3;
  }

  @Differentiable
  sealed interface Layer permits Dense {} // error: MRT0111 Layer

  static final class Dense implements Layer {
    double weight;
  }

  @Differentiable
  static double good(double x) {
    return x;
  }
}
