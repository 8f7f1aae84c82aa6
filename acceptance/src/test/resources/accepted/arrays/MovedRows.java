package arrays;

import dev.martlet.annotation.Differentiable;

// check behindBranch(new double[][] {{2, 5}, {7, 11}}, true)
// check behindBranch(new double[][] {{2, 5}, {7, 11}}, false)
// check throughAlias(new double[][] {{2, 5}, {7, 11}}, 5)
// check throughAlias(new double[][] {{2, 5}, {7, 11}}, 0)
// check bubbles(new double[][] {{5, 1}, {3, 2}, {4, 3}, {1, 4}})
// check numbersOnly(new double[][] {{2, 5}, {7, 11}}, 3)
// check inRecord(new M(new double[][] {{2, 5}, {7, 11}}), 4)
// check covariant(1.5)
/** Rows that are read by one name and moved by another one. */
final class MovedRows {
  @Differentiable
  record M(double[][] rows) {}

  @Differentiable
  static double behindBranch(double[][] m, boolean isSame) {
    double[] row = m[0];
    double y = row[0] * row[1];
    double[][] k = {{1, 2}, {3, 4}};
    double[][] a = isSame ? m : k;
    a[0] = m[1];
    return y * y + m[0][0] * 3 + a[0][1] * y;
  }

  @Differentiable
  static double throughAlias(double[][] m, int n) {
    double s = 0;
    double[][] a = m;
    for (int i = 0; i < n; i++) {
      s += m[0][0] * m[1][1];
      double[] t = a[0];
      a[0] = a[1];
      a[1] = t;
      a = i % 2 == 0 ? m : new double[][] {m[1], m[0]};
    }
    return s;
  }

  @Differentiable
  static double bubbles(double[][] m) {
    double[][] sorted = m;
    double sum = 0;
    for (int end = m.length - 1; end > 0; end--) {
      for (int i = 0; i < end; i++) {
        if (sorted[i][0] > m[i + 1][0]) {
          double[] row = m[i];
          m[i] = sorted[i + 1];
          sorted[i + 1] = row;
        }
        sum = sum * 0.5 + m[i][0] * sorted[i][1];
      }
    }
    return sum;
  }

  @Differentiable
  static double numbersOnly(double[][] m, int n) {
    double[][] alias = m;
    double s = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m[i % 2].length; j++) {
        alias[i % 2][j] *= m[(i + 1) % 2][j] * 0.5;
        s += m[i % 2][j] * alias[0][0];
      }
    }
    return s;
  }

  @Differentiable
  static double inRecord(M m, int n) {
    double s = 0;
    M other = new M(m.rows());
    for (int i = 0; i < n; i++) {
      s += m.rows()[0][0] * m.rows()[1][1] * other.rows()[0][1];
      double[] t = other.rows()[0];
      other.rows()[0] = m.rows()[1];
      m.rows()[1] = t;
    }
    return s;
  }

  @Differentiable
  static double covariant(double x) {
    Integer[] integers = {3, 4};
    Number[] numbers = integers;
    double y = x;
    for (int i = 0; i < 3; i++) {
      y = y * x * integers[0];
      numbers[0] = i + 7;
    }
    return y;
  }
}
