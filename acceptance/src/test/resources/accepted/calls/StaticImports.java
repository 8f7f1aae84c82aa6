package calls;

import static java.lang.Math.PI;
import static java.lang.Math.exp;
import static java.lang.Math.max;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
final class StaticImports {
  @Differentiable
  static double f(double x) {
    return exp(x) * PI + max(x, 2 * x) + max(3, 4) * x;
  }
}
