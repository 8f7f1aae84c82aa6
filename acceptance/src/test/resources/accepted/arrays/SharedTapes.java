package arrays;

import dev.martlet.annotation.Differentiable;

/** Inner loops that read the same elements in each run, but for those runs that change them. */
// check plain(1.3)
// check plain(0.7)
// check meetsItself(1.3)
// check meetsItself(0.7)
// check rowTwice(1.3)
// check rowTwice(0.7)
// check writtenBefore(1.3)
// check writtenBefore(0.7)
// check writtenBehind(1.3)
// check writtenBehind(0.7)
// check twoWritten(1.3)
// check twoWritten(0.7)
// check noRuns(1.3)
// check noRuns(0.7)
// check tooShort(1.3)
// check tooShort(0.7)
// check early(1.3)
// check early(0.7)
// check shifted(1.3)
// check shifted(0.7)
// check downward(1.3)
// check downward(0.7)
// check lastIndex(1.3)
// check lastIndex(0.7)
final class SharedTapes {
  static int n3 = 3, n4 = 4, n5 = 5, n6 = 6;

  static double[] vec(double x, int n) {
    double[] v = new double[n];
    for (int i = 0; i < n; i++) v[i] = Math.sin(x * (i + 1)) + x * x * 0.3;
    return v;
  }

  static double[][] matrix(double x, int n) {
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) a[i][j] = Math.sin(x * (i + 1) + j * j);
    return a;
  }

  static void eliminate(double[][] a, int k, int from) {
    final int m3 = n3, m4 = n4, m5 = n5, m6 = n6;
    double[] above = a[k];
    for (int i = from; i < a.length; i++) {
      double[] row = a[i];
      double f = row[k] / (2 + above[k]);
      for (int j = k; j < a.length; j++) {
        row[j] -= f * above[j];
      }
    }
  }

  static double sum(double[][] a) {
    double s = 0;
    for (double[] r : a) for (double v : r) s += v * v;
    return s;
  }

  @Differentiable
  static double plain(double x) {
    final int m3 = n3, m4 = n4, m5 = n5, m6 = n6;
    double[][] a = matrix(x, n4);
    for (int k = 0; k < m4; k++) eliminate(a, k, k + 1);
    return sum(a);
  }

  @Differentiable
  static double meetsItself(double x) {
    final int m3 = n3, m4 = n4, m5 = n5, m6 = n6;
    double[][] a = matrix(x, n4);
    for (int k = 0; k < m4; k++) eliminate(a, k, 0);
    return sum(a);
  }

  @Differentiable
  static double rowTwice(double x) {
    final int m3 = n3, m4 = n4, m5 = n5, m6 = n6;
    double[][] a = matrix(x, n5);
    a[3] = a[0];
    a[4] = a[1];
    for (int k = 0; k < m5; k++) eliminate(a, k, k + 1);
    return sum(a);
  }

  @Differentiable
  static double writtenBefore(double x) {
    final int m3 = n3, m4 = n4, m5 = n5, m6 = n6;
    double[] b = vec(x, n5);
    double[] o = vec(x * 1.5, n5);
    double s = 0;
    for (int i = 0; i < m5; i++) {
      double[] w = i == 2 ? b : o;
      w[i % 4] *= x;
      for (int j = 0; j < m4; j++) {
        s += b[j] * b[j] * i + Math.sin(o[j]);
      }
    }
    return s;
  }

  @Differentiable
  static double writtenBehind(double x) {
    final int m3 = n3, m4 = n4, m5 = n5, m6 = n6;
    double[] b = vec(x, n5);
    double[] o = vec(x * 1.5, n5);
    double s = 0;
    for (int i = 0; i < m5; i++) {
      for (int j = 0; j < m4; j++) {
        s += b[j] * b[j] * i * o[j];
      }
      double[] w = i % 2 == 1 ? b : o;
      w[i % 4] *= x;
    }
    return s;
  }

  @Differentiable
  static double twoWritten(double x) {
    final int m3 = n3, m4 = n4, m5 = n5, m6 = n6;
    double[] b = vec(x, n5);
    double[] o = vec(x * 1.5, n5);
    double[] p = vec(x * 0.3, n5);
    double s = 0;
    for (int i = 0; i < m6; i++) {
      double[] u = i == 1 ? b : o;
      double[] v = i == 4 ? b : p;
      for (int j = 1; j < m4; j++) {
        u[j] += 0.5 * b[j] * b[j - 1] * s;
        v[j - 1] -= b[j] * b[j] * 0.1;
        s += u[j] * v[j - 1] * 0.1;
      }
    }
    return s + b[1] * b[2] + o[1] * p[2];
  }

  @Differentiable
  static double noRuns(double x) {
    final int m3 = n3, m4 = n4, m5 = n5, m6 = n6;
    double[] b = null;
    double[] o = {1, x, 2, 3};
    double s = x;
    for (int i = 0; i < m3; i++) {
      double[] w = o;
      for (int j = 7; j < m4; j++) {
        w[j] += b[j] * b[j];
      }
      s *= w[i];
    }
    return s;
  }

  @Differentiable
  static double tooShort(double x) {
    final int m3 = n3, m4 = n4, m5 = n5, m6 = n6;
    double[] b = vec(x, n3);
    double[] o = vec(x, n5);
    double s = x;
    for (int i = 0; i < m3; i++) {
      double[] w = i == 1 ? b : o;
      try {
        for (int j = 0; j < m4; j++) {
          w[j] += b[j] * b[j];
          s *= w[j];
        }
      } catch (ArrayIndexOutOfBoundsException e) {
        s += w[0] * x;
      }
    }
    return s;
  }

  @Differentiable
  static double early(double x) {
    final int m3 = n3, m4 = n4, m5 = n5, m6 = n6;
    double[] b = vec(x, n5);
    double[] o = vec(x * 1.5, n5);
    double s = x;
    int i = 0;
    while (true) {
      double[] w = i == 1 ? b : o;
      for (int j = 0; j < m3; j++) {
        w[j] += b[j] * b[j] * 0.1;
      }
      s += w[0] * w[2];
      if (s > 20 || i > 4) break;
      i++;
    }
    return s;
  }

  @Differentiable
  static double shifted(double x) {
    final int m3 = n3, m4 = n4, m5 = n5, m6 = n6;
    double[] b = vec(x, n5);
    double[] o = vec(x * 1.5, n5);
    for (int i = 0; i < m4; i++) {
      double[] w = i == 2 ? b : o;
      int q = 1;
      for (int j = 0; j < m3; j++) {
        w[j] += b[q] * b[j];
        q++;
      }
    }
    return o[0] * b[1] + o[2] * b[0] + o[1];
  }

  @Differentiable
  static double downward(double x) {
    final int m3 = n3, m4 = n4, m5 = n5, m6 = n6;
    double[] b = vec(x, n5);
    double[] o = vec(x * 1.5, n5);
    for (int i = 0; i < m4; i++) {
      double[] w = i == 2 ? b : o;
      for (int j = 3; j >= 0; j--) {
        w[j + 1] += b[j] * b[j];
      }
    }
    return o[1] * b[1] + o[2] * b[4] + o[3];
  }

  @Differentiable
  static double lastIndex(double x) {
    final int m3 = n3, m4 = n4, m5 = n5, m6 = n6;
    double[] b = vec(x, n5);
    double[] o = vec(x * 1.5, n5);
    for (int i = 0; i < m3; i++) {
      double[] w = o;
      for (int j = 0; j < m3; j++) {
        w[j] += b[j] * b[j];
      }
      b = i == 1 ? o : b;
    }
    return o[0] * o[1] + b[2];
  }
}
