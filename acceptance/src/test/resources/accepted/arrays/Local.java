package arrays;

import dev.martlet.annotation.Differentiable;

// check powers(1.5, 5)
// check powers(1.5, 1)
// throws powers(1.5, 0)
// throws powers(1.5, -1)
// check literal(1.5, 2.5)
// check fibonacci(1.5, 6)
// check grown(1.25)
// check table(1.5, 3)
// check inLoop(new double[] {1, 2, 3}, 4)
// check chosen(1.5, true)
// check chosen(1.5, false)
// check early(new double[] {1, -2, 3})
// check early(new double[] {1, 2, 3})
final class Local {
  @Differentiable
  static double powers(double x, int n) {
    double[] p = new double[n];
    p[0] = x;
    for (int i = 1; i < n; i++) {
      p[i] = p[i - 1] * x;
    }
    double sum = 0;
    for (double v : p) {
      sum += v * v;
    }
    return sum;
  }

  @Differentiable
  static double literal(double x, double y) {
    double[] a = {x, y * x, 3, x - y};
    a[2] += a[0];
    double[] b = a;
    b[0] = a[1] * a[2];
    return a[0] * b[3] + b[1];
  }

  @Differentiable
  static double fibonacci(double x, int n) {
    double[] f = new double[n + 1];
    f[0] = x;
    f[1] = 1 / x;
    for (int i = 2; i <= n; i++) {
      f[i] = f[i - 1] * 0.5 + f[i - 2] * x;
    }
    return f[n];
  }

  @Differentiable
  static double grown(double x) {
    double[] a = {x};
    while (a[a.length - 1] < 20) {
      double[] longer = new double[a.length + 1];
      for (int i = 0; i < a.length; i++) {
        longer[i] = a[i] * x;
      }
      longer[a.length] = a[a.length - 1] * x + 1;
      a = longer;
    }
    double sum = 0;
    for (double v : a) {
      sum += v * v;
    }
    return sum;
  }

  @Differentiable
  static double table(double x, int n) {
    double[][] t = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        t[i][j] = i == 0 || j == 0 ? x : t[i - 1][j] * t[i][j - 1] + 0.1 * j;
      }
    }
    return t[n - 1][n - 1];
  }

  @Differentiable
  static double inLoop(double[] a, int n) {
    double sum = 0;
    for (int k = 0; k < n; k++) {
      double[] scratch = new double[a.length];
      for (int i = 0; i < a.length; i++) {
        scratch[i] = a[i] * k + sum;
      }
      sum += scratch[0] * scratch[a.length - 1] * 0.01;
    }
    return sum;
  }

  @Differentiable
  static double chosen(double x, boolean first) {
    double[] a = {x, 2};
    double[] b = {x * x, 3};
    double[] c = first ? a : b;
    c[1] *= x;
    c[0] += c[1];
    return a[0] * a[1] + b[0] * b[1];
  }

  @Differentiable
  static double early(double[] a) {
    double product = 1;
    for (double x : a) {
      if (x < 0) {
        return product * a[0];
      }
      product *= x;
      a[0] += product;
    }
    return product * product + a[0];
  }
}
