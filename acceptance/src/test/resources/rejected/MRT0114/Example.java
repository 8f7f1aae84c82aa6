import dev.martlet.annotation.Differentiable;

// The gradient would have nothing for the boxes.
final class Example {
  @Differentiable
  static double weighted(double x, Double[] weights) { // error: MRT0114 weights
    return x * weights[0];
  }
}
