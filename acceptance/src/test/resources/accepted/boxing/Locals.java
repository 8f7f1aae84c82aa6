package boxing;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
final class Locals {
  @Differentiable
  static double f(double x) {
    Double a = x;
    Double b = a;
    b += 1;
    b *= a;
    ++b;
    Integer n = 3;
    n++;
    Float c = 2f;
    double d = n;
    return a * b + n * x + c + d * a.doubleValue() + Double.valueOf(b) * a.intValue();
  }
}
