package names;

import dev.martlet.annotation.Differentiable;

// Parameters named as what the generated methods use.
// check f(1.5, 2.5)
// check g(1.5, 2.5)
// check h(1.5, 2.5)
// check k(1.5, 2.5)
final class ParametersOfAllNames {
  @Differentiable
  static double f(double cotangent, double result) {
    return cotangent * result;
  }

  @Differentiable
  static double g(double dresult, double dx) {
    double x = dresult * dx;
    double dcotangent = x + dx;
    return x * dcotangent;
  }

  @Differentiable
  static double h(double Gradient, double Double) {
    double Math = Gradient * Double;
    return Math * java.lang.Math.sin(Double);
  }

  @Differentiable
  static double k(double byFirst, double bySecond) {
    return byFirst * bySecond * byFirst;
  }
}
