package rules;

import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Differentiable;

// check f(1.5f)
final class FloatRule {
  static float cube(float x) {
    return x * x * x;
  }

  @Derivative(of = "cube", wrt = "x")
  static float cubeByX(float x) {
    return 3 * x * x;
  }

  @Differentiable
  static float f(float x) {
    return cube(x) * x + cube(2);
  }
}
