package arrays;

import dev.martlet.annotation.Differentiable;

// check products(new double[] {1.5, -2, 3})
// check everything(new double[] {1.5, -2, 3, 0.5}, 2.0)
// check smooth(new double[] {1, 2, 4, 3, 5}, 3)
// check smooth(new double[] {1, 2, 4, 3, 5}, 0)
// check swapped(new double[] {1, 2, 4})
// check overwritten(new double[] {1, 2, 4}, 1.5)
// check reversed(new double[] {1, 2, 4, 3, 5})
final class InPlace {
  @Differentiable
  static double products(double[] a) {
    for (int i = 1; i < a.length; i++) {
      a[i] *= a[i - 1];
    }
    return a[a.length - 1] * a[0];
  }

  @Differentiable
  static double everything(double[] a, double x) {
    int i = 0;
    a[i++] += x;
    a[i++] -= x * a[0];
    a[i] *= a[i - 1];
    a[i] /= x + 1;
    a[i++]++;
    a[i] %= 0.3;
    double y = a[0] = a[1] = x * a[2];
    --a[0];
    return y + a[0] * a[1] * a[2] + a[3];
  }

  @Differentiable
  static double smooth(double[] a, int sweeps) {
    for (int s = 0; s < sweeps; s++) {
      for (int i = 1; i < a.length - 1; i++) {
        a[i] = 0.25 * (a[i - 1] + a[i] * a[i] + a[i + 1]);
      }
    }
    double sum = 0;
    for (double x : a) {
      sum += x * x;
    }
    return sum;
  }

  @Differentiable
  static double swapped(double[] a) {
    double t = a[0];
    a[0] = a[2] * a[1];
    a[2] = t;
    a[1] = a[0] + a[2];
    return a[0] * a[1] * a[2];
  }

  @Differentiable
  static double overwritten(double[] a, double x) {
    double before = a[0] * a[1];
    a[0] = 7;
    double between = a[0] * x;
    a[1] = x * x;
    a[0] = a[1] * a[2];
    return before * between + a[0];
  }

  @Differentiable
  static double reversed(double[] a) {
    for (int i = 0, j = a.length - 1; i < j; i++, j--) {
      double t = a[i];
      a[i] = a[j];
      a[j] = t * i;
    }
    double horner = 0;
    for (double c : a) {
      horner = horner * 1.5 + c * c;
    }
    return horner;
  }
}
