package records;

import dev.martlet.annotation.Differentiable;

// check f(new Boxed(1.5, 2.5f))
final class BoxedComponents {
  @Differentiable
  record Boxed(Double x, Float y) {}

  @Differentiable
  static double f(Boxed b) {
    double x = b.x();
    return x * x * b.y() + b.y();
  }
}
