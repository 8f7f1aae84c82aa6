package objects;

import dev.martlet.annotation.Differentiable;

// check order(new ReadingConstructor.P(4), 3.0)
// check nested(new ReadingConstructor.P(4), 3.0)
final class ReadingConstructor {
  @Differentiable
  static final class P {
    double x;

    P(double x) {
      this.x = x;
    }
  }

  /** What the constructor reads is what its argument holds when it runs. */
  @Differentiable
  static final class Copy {
    double x;

    Copy(P p) {
      x = p.x * p.x;
    }
  }

  static double product(Copy copy, double y) {
    return copy.x * y;
  }

  @Differentiable
  static double order(P p, double y) {
    return product(new Copy(p), p.x = 5 * y) + p.x;
  }

  @Differentiable
  static double nested(P p, double y) {
    return new Copy(p).x + (p.x *= y) * new Copy(p).x;
  }
}
