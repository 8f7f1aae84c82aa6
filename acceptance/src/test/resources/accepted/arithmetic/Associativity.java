package arithmetic;

import dev.martlet.annotation.Differentiable;

// Not one operation may be reordered: the values are compared to the bit.
// check f(0.1, 0.2, 0.3)
// expect AssociativityDerivatives.g.valueWithGradient(1e16, 1.0).value() == g(1e16, 1.0)
// check g(3.0, 1.0)
final class Associativity {
  @Differentiable
  static double f(double x, double y, double z) {
    return x + y + z - (z + (y + x)) + x * y * z - z * (y * x) + x / y / z + (x + 0.0) + (y - 0.0);
  }

  @Differentiable
  static double g(double x, double y) {
    double a = x + y - x;
    double b = x - x + y;
    return a * y + b * y;
  }
}
