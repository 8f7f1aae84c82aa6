package basics;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
// check Inner.f(2.5)
final class Shadowing {
  static double y = 4;

  @Differentiable
  static double f(double x) {
    double sum = x * y;
    {
      double y = x * x;
      sum += y;
    }
    for (int y = 0; y < 3; y++) {
      double t = y * x;
      sum += t;
    }
    {
      double t = 3 * x;
      sum += t * t;
    }
    double y = sum * x;
    return y + Shadowing.y * x;
  }

  static final class Inner {
    static double y = 5;

    @Differentiable
    static double f(double x) {
      return y * x + Shadowing.y * x * x;
    }
  }
}
