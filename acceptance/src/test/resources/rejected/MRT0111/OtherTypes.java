import dev.martlet.annotation.Differentiable;

// entry good
final class OtherTypes {
  @Differentiable
  static final class Weights { // error: MRT0111 Weights
    final double w = 3;
  }

  @Differentiable
  record Cyclic(double x, Cyclic next) {} // error: MRT0111 Cyclic

  @Differentiable
  record Holder<T>(T content, double x) {} // error: MRT0111 Holder

  @Differentiable
  static double good(double x) {
    return x;
  }
}
