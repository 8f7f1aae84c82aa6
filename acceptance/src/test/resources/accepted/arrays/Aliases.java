package arrays;

import dev.martlet.annotation.Differentiable;

// check rows(1.5, 2.5)
// check shared(new double[] {1, 2})
// check moved(new double[][] {{1, 2}, {3, 4}, {5}}, 2)
// check jagged(new double[][] {{1, 2}, {}, {3}})
// check jagged(new double[0][])
// check transposed(new double[][] {{1, 2}, {3, 4}})
// check cube(new double[][][] {{{1, 2}}, {{3}, {4, 5}}})
// check rotated(new double[] {1, 2}, new double[] {3, 4}, new double[] {5, 6}, 5)
// expect AliasesDerivatives.sameRow.gradient(Aliases.twice(3))[0][0] == 6.0
// expect AliasesDerivatives.sameRow.gradient(Aliases.twice(3))[1][0] == 6.0
// expect AliasesDerivatives.sameRow.pullback(Aliases.twice(3)).apply(1.0)[1][0] == 6.0
// expect AliasesDerivatives.changedRow.gradient(Aliases.twice(3))[0][0] == 12.0
// expect AliasesDerivatives.changedRow.pullback(Aliases.twice(3)).apply(1.0)[0][0] == 12.0
final class Aliases {
  /** A matrix in which one row is there twice: one variable. */
  static double[][] twice(double x) {
    double[] row = {x};
    return new double[][] {row, row};
  }

  @Differentiable
  static double sameRow(double[][] m) {
    return m[0][0] * m[1][0];
  }

  @Differentiable
  static double changedRow(double[][] m) {
    m[0][0] *= 2;
    return m[1][0] * m[1][0] / 2;
  }

  @Differentiable
  static double rows(double x, double y) {
    double[] a = {x, y};
    double[] b = {y, 2};
    double[][] m = {a, b, a};
    m[0][0] *= 3;
    m[2][1] = m[0][0] * m[1][0];
    a = m[1];
    a[0] = 5 * x;
    return m[0][0] * m[0][1] + m[1][0] * b[0];
  }

  @Differentiable
  static double shared(double[] a) {
    double[][] m = {a, a.clone()};
    m[0][0] = m[1][0] * m[1][1];
    return product(m[0], m[0]) + product(m[1], a);
  }

  static double product(double[] a, double[] b) {
    a[1] += 1;
    double p = a[0] * b[1];
    b[0] = p;
    return p * a[0];
  }

  @Differentiable
  static double moved(double[][] m, int n) {
    for (int i = 0; i < n; i++) {
      double[] row = m[i];
      m[i] = m[i + 1];
      m[i + 1] = row;
      m[i][0] *= 2;
    }
    double sum = 0;
    for (double[] row : m) {
      double product = 1;
      for (double x : row) {
        product *= x;
      }
      sum += product * row[0];
    }
    return sum;
  }

  @Differentiable
  static double jagged(double[][] m) {
    double sum = 1;
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < m[i].length; j++) {
        sum += m[i][j] * sum * (i + 1);
      }
    }
    return sum;
  }

  @Differentiable
  static double[][] transposed(double[][] m) {
    double[][] t = new double[m[0].length][m.length];
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < m[i].length; j++) {
        t[j][i] = m[i][j] * m[i][j];
      }
    }
    return t;
  }

  @Differentiable
  static double cube(double[][][] c) {
    double sum = 0;
    for (double[][] m : c) {
      for (double[] r : m) {
        r[0] *= r[r.length - 1];
        sum += r[0] * sum + r[0];
      }
      c[0] = m;
    }
    return sum * c[0][0][0];
  }

  @Differentiable
  static double rotated(double[] a, double[] b, double[] c, int n) {
    for (int i = 0; i < n; i++) {
      double[] t = a;
      a = b;
      b = c;
      c = t;
      a[0] += b[1] * c[0] * 0.1;
    }
    return a[0] * b[0] * c[0] + a[1];
  }
}
