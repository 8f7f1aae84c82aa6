package arrays;

import dev.martlet.annotation.Differentiable;

// check written(new double[] {1.5, 2.5, 1.25, 9})
// check written(new double[] {9, 2})
// check written(new double[0])
// check called(new double[] {1.5, 2.5, 1.25, 9})
// check decided(new double[] {1.5, 2.5, 1.25, 9}, 2.0)
// check atTheEnd(new double[] {1.5, 2.5, 1.25, 9})
final class InConditions {
  @Differentiable
  static double written(double[] a) {
    int i = 0;
    double sum = 0;
    while (i < a.length && (a[i] = a[i] * a[i]) < 50) {
      sum += a[i] * sum + a[i];
      i++;
    }
    return a.length == 0 ? sum : sum + a[0] * a[a.length - 1];
  }

  static double grow(double[] a, int i) {
    return a[i] *= 1.5 + i;
  }

  @Differentiable
  static double called(double[] a) {
    int i = 0;
    double sum = 1;
    for (; i < 3 && grow(a, i) < 8; i++) {
      sum *= a[i] + a[i + 1];
    }
    return sum + a[i];
  }

  @Differentiable
  static double decided(double[] a, double x) {
    double y = 1;
    for (int i = 0; i < a.length; i++) {
      if ((a[i] = a[i] * x) > 4 || (a[0] += 1) > 100) {
        y *= a[i] * a[0];
      }
      y += (a[i] > 2 ? a[i] *= 2 : x) * y;
    }
    return y;
  }

  @Differentiable
  static double atTheEnd(double[] a) {
    int i = 0;
    double product = 1;
    do {
      product *= a[i];
      a[i] = product;
    } while (++i < a.length && (a[0] *= 2) < 50);
    return product * a[0];
  }
}
