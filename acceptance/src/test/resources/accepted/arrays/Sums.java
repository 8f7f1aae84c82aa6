package arrays;

import dev.martlet.annotation.Differentiable;

// check squares(new double[] {1.5, -2, 3})
// check squares(new double[0])
// check forEach(new double[] {1.5, -2, 3}, 2.0)
// check floats(new float[] {1.5f, -2, 3}) to 1e-3
// check dot(new double[] {1, 2, 3}, new double[] {4, 5, 6})
// check dot(new double[] {1, 2, 3}, new double[] {4, 5})
// throws dot(new double[] {1, 2}, new double[] {4, 5, 6})
// throws squares(null)
// expect SumsDerivatives.squares.gradient(new double[] {1.5, -2.0, 3.0})[1] == -4.0
// expect SumsDerivatives.squares.gradient(new double[0]).length == 0
final class Sums {
  @Differentiable
  static double squares(double[] a) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * a[i];
    }
    return sum;
  }

  @Differentiable
  static double forEach(double[] a, double factor) {
    double sum = 1;
    for (double x : a) {
      sum += Math.sin(x) * factor * sum;
    }
    return sum;
  }

  @Differentiable
  static double floats(float[] a) {
    float sum = 0;
    double product = 1;
    for (float x : a) {
      sum += x * x;
      product *= x;
    }
    return sum * product;
  }

  @Differentiable
  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < b.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
