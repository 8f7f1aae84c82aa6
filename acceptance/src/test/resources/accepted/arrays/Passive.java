package arrays;

import static dev.martlet.DifferentialOperators.withoutDerivative;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

// check weighted(1.5, new double[] {1, 2, 3})
// check filledHere(1.5, 3)
// check statics(1.5)
// check mixed(new double[] {1, 2}, new double[] {3, 4})
// check indices(new double[] {1, 2, 3, 4}, new int[] {3, 1, 1})
// check unused(new double[] {1, 2}, 3.0)
// kink stopped(new double[] {1, 2, 3}, 2.0)
final class Passive {
  static final double[] WEIGHTS = {0.5, 1.5, 2.5};

  @Differentiable
  static double weighted(double x, @NoDerivative double[] data) {
    double sum = 0;
    for (double d : data) {
      sum += (x - d) * (x - d);
    }
    return sum;
  }

  @Differentiable
  static double filledHere(double x, int n) {
    double[] grid = new double[n];
    for (int i = 0; i < n; i++) {
      grid[i] = i * 0.5;
    }
    double sum = 0;
    for (double g : grid) {
      sum += g * x * x;
    }
    return sum;
  }

  @Differentiable
  static double statics(double x) {
    double[] w = x > 100 ? new double[] {x} : WEIGHTS;
    return w[0] * x + w[1] * x * x;
  }

  @Differentiable
  static double mixed(double[] a, @NoDerivative double[] b) {
    double[] c = a[0] > 0 ? b : a;
    c[0] = a[1] * a[0];
    c[1] += c[0];
    return a[0] * b[0] + b[1];
  }

  @Differentiable
  static double indices(double[] a, int[] at) {
    double sum = 1;
    for (int i : at) {
      a[i] *= a[0] * sum;
      sum += a[at[0]];
    }
    return sum;
  }

  @Differentiable
  static double unused(double[] a, double x) {
    double[] log = new double[2];
    log[0] = a[0] * x;
    System.out.println(log[0]);
    return x * x + a.length;
  }

  @Differentiable
  static double stopped(double[] a, double x) {
    double[] b = withoutDerivative(a);
    return a[0] * x + b[0] * b[1] * x;
  }
}
