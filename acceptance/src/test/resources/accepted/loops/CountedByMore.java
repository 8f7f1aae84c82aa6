package loops;

import dev.martlet.annotation.Differentiable;

// check neighbours(new double[] {1.5, -2, 0.5, 3})
// check neighbours(new double[] {1.5})
// check neighbours(new double[] {})
// check inclusive(new double[] {1.5, -2, 0.5, 3}, 4)
// check inclusive(new double[] {1.5, -2, 0.5, 3}, 1)
// check mirrored(new double[] {1.5, -2, 0.5, 3}, 3)
// check mirrored(new double[] {1.5, -2, 0.5, 3}, -3)
// check downward(new double[] {1.5, -2, 0.5, 3})
// check jagged(new double[][] {{1, 2}, {}, {3, 4, 5}}, 0.7)
// check growingRows(new double[][] {{1, 2}, {3}, {4, 5, 6, 7}})
// check changedRow(new double[][] {{1, 2}, {3, 8, 9}, {4, 5, 6, 7}})
// check strides(new double[] {1.5, -2, 0.5, 3, 0.2, 0.9, 1.1}, 2)
// check triangle(new double[] {1.5, -2, 0.5, 3, 0.2, 0.9}, 3)
// check overflowing(new double[] {1.5, -2, 0.5}, 5)
// throws neighboursTooFar(new double[] {1.5, -2, 0.5, 3})
// throws jagged(new double[][] {{1, 2}, null}, 0.7)
/** Loops whose bound or index takes a computation, and ints that go along. */
final class CountedByMore {
  @Differentiable
  static double neighbours(double[] x) {
    double sum = 1;
    for (int i = 0; i + 1 < x.length; i++) {
      sum = sum * 0.5 + x[i] * x[i + 1] * sum;
    }
    return sum;
  }

  @Differentiable
  static double neighboursTooFar(double[] x) {
    double sum = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      sum += x[i] + x[i + 2];
    }
    return sum;
  }

  @Differentiable
  static double inclusive(double[] x, int n) {
    double sum = 1;
    for (int i = 0; i + 2 <= n; i++) {
      sum += sum * x[i];
    }
    return sum;
  }

  @Differentiable
  static double mirrored(double[] x, int n) {
    double sum = x[0];
    for (int i = -2; n > i + 3; i++) {
      sum += sum * x[i + 2];
    }
    return sum;
  }

  @Differentiable
  static double downward(double[] x) {
    double sum = 1;
    for (int i = x.length - 1; i + 2 > 2; i--) {
      sum += sum * x[i];
    }
    return sum;
  }

  @Differentiable
  static double jagged(double[][] a, double x) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      double product = x;
      for (int j = 0; j < a[k].length; j++) {
        product = product * a[k][j] + x;
      }
      sum += product * product;
    }
    return sum;
  }

  @Differentiable
  static double growingRows(double[][] a) {
    double sum = 1;
    double[][] b = a.clone();
    for (int k = 0; k < b.length; k++) {
      for (int j = 0; j < b[k].length; j++) {
        sum += sum * b[k][j] * 0.1;
        if (j == 1) {
          b[k] = b[k].length < 6 ? new double[] {b[k][0], sum, 3, 2, 1, 1.5} : b[k];
        }
      }
    }
    return sum;
  }

  @Differentiable
  static double changedRow(double[][] a) {
    double sum = 1;
    int k = 0;
    for (int j = 0; j < a[k].length; j++) {
      sum += sum * a[k][j] * 0.1;
      k = (k + 1) % 3;
    }
    return sum;
  }

  @Differentiable
  static double strides(double[] x, int from) {
    double sum = 1;
    int at = from;
    int back = x.length;
    for (int i = 0; i < 2; i++) {
      back -= 3;
      sum += sum * x[at] * x[back];
      at += 2;
    }
    return sum * x[at];
  }

  @Differentiable
  static double triangle(double[] x, int n) {
    double sum = 1;
    int next = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        sum += sum * x[next] * 0.5;
        next++;
      }
    }
    return sum;
  }

  @Differentiable
  static double overflowing(double[] x, int n) {
    double sum = 1;
    int hash = 7;
    for (int i = 0; i < n; i++) {
      sum += sum * x[Math.floorMod(hash, 3)];
      hash += 1_500_000_007;
    }
    return sum;
  }
}
