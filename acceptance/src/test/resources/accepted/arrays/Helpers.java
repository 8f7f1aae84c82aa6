package arrays;

import dev.martlet.annotation.Differentiable;

// check cubes(new double[] {1, -2, 3})
// check multiplied(new double[][] {{1, 2}, {3, 4}}, new double[][] {{5, 6}, {7, 8}})
// check normalized(new double[] {3, 4})
// check viaReturn(new double[] {1, 2, 3}, 0)
// check viaReturn(new double[] {1, 2, 3}, 1)
final class Helpers {
  static void multiply(double[] a, double[] b, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = a[i] * b[i];
    }
  }

  @Differentiable
  static double cubes(double[] a) {
    double[] out = new double[a.length];
    multiply(a, a, out);
    multiply(out, a, out);
    double sum = 0;
    for (double x : out) {
      sum += x;
    }
    return sum;
  }

  static void matmul(double[][] a, double[][] b, double[][] out) {
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < b.length; k++) {
        double x = a[i][k];
        for (int j = 0; j < b[k].length; j++) {
          out[i][j] += x * b[k][j];
        }
      }
    }
  }

  @Differentiable
  static double[][] multiplied(double[][] a, double[][] b) {
    double[][] out = new double[a.length][b[0].length];
    matmul(a, b, out);
    matmul(out, b, out.clone());
    return out;
  }

  static double norm(double[] a) {
    double sum = 0;
    for (double x : a) {
      sum += x * x;
    }
    return Math.sqrt(sum);
  }

  static double[] scaled(double[] a, double factor) {
    double[] b = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      b[i] = a[i] * factor;
    }
    return b;
  }

  @Differentiable
  static double[] normalized(double[] a) {
    return scaled(a, 1 / norm(a));
  }

  static double[] pick(double[] a, double[] b, int which) {
    return which == 0 ? a : b;
  }

  @Differentiable
  static double viaReturn(double[] a, int which) {
    double[] b = scaled(a, a[0]);
    double[] c = pick(a, b, which);
    c[0] *= c[1];
    return a[0] * a[0] + b[0] * b[2];
  }
}
