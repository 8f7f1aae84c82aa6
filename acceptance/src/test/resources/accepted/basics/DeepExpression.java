package basics;

import dev.martlet.annotation.Differentiable;

// check f(0.5)
final class DeepExpression {
  @Differentiable
  static double f(double x) {
    return Math.sin(Math.exp(Math.cos(Math.log(1 + Math.sqrt(1 + Math.atan(x * Math.tanh(x + Math.cbrt(x))))))));
  }
}
