package boxing;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 2.5f)
// check g(1.5)
// check single(2.5f)
// throws f(null, 2.5f)
final class Boxes {
  @Differentiable
  static double f(Double x, Float y) {
    return x * y + x;
  }

  @Differentiable
  static Double g(double x) {
    Double boxed = x * x;
    return boxed + x;
  }

  @Differentiable
  static Float single(Float x) {
    Float y = x * x;
    y++;
    return y * 2;
  }
}
