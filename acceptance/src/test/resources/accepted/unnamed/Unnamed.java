import dev.martlet.annotation.Differentiable;

// A class of the unnamed package.
// check f(1.5, 2.5)
// check P.norm(new Unnamed.P(3, 4))
final class Unnamed {
  @Differentiable
  record P(double x, double y) {
    @Differentiable
    double norm() {
      return Math.sqrt(x * x + y * y);
    }
  }

  @Differentiable
  static double f(double x, double y) {
    return x * new P(y, x).norm();
  }
}
