package arrays;

import dev.martlet.annotation.Differentiable;

// check ofNeighbours(new double[] {1.5, -2, 0.5, 3})
// check ofItself(new double[] {1.5, -2, 0.5, 3})
// check sameIndex(new double[] {1.5, -2, 0.5, 3}, 1, 1)
// check sameIndex(new double[] {1.5, -2, 0.5, 3}, 1, 2)
// check ofAlias(new double[] {1.5, -2, 0.5, 3}, true)
// check ofAlias(new double[] {1.5, -2, 0.5, 3}, false)
// check writtenByAlias(new double[] {1.5, -2, 0.5, 3}, true)
// check writtenByAlias(new double[] {1.5, -2, 0.5, 3}, false)
// check readTwice(new double[] {1.5, -2, 0.5, 3})
// check subtracted(new double[] {1.5, -2, 0.5, 3})
// check usedBehind(new double[] {1.5, -2, 0.5, 3})
// check floats(new float[] {1.5f, -2, 0.5f, 3})
// check mixed(new float[] {1.5f, -2, 0.5f, 3}, 0.3)
// check rows(new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 10}})
// check poles(new double[] {1, 0, 0.5})
/** Sums in elements of arrays, whose shadows stay as they are, and what only looks like them. */
final class InPlaceSums {
  @Differentiable
  static double ofNeighbours(double[] x) {
    double[] y = x.clone();
    for (int i = 1; i < y.length; i++) {
      y[i] += y[i - 1] * x[i];
    }
    for (int i = y.length - 2; i >= 0; i--) {
      y[i] -= y[i + 1] * y[i + 1];
    }
    return y[0] * y[1] + y[2];
  }

  @Differentiable
  static double ofItself(double[] x) {
    double[] y = x.clone();
    for (int i = 0; i < y.length; i++) {
      y[i] += y[i] * y[i];
      y[i] = y[i] + y[i];
    }
    return y[0] * y[1] + y[2] * y[3];
  }

  @Differentiable
  static double sameIndex(double[] x, int i, int j) {
    double[] y = x.clone();
    for (int k = 0; k < 3; k++) {
      y[i] += y[j] * 0.5;
      y[j] = y[i] * x[k];
      y[i] = x[0] - y[i];
    }
    return y[i] * y[j];
  }

  @Differentiable
  static double ofAlias(double[] x, boolean isSame) {
    double[] y = x.clone();
    double[] z = isSame ? y : x.clone();
    for (int i = 0; i < y.length; i++) {
      y[i] += z[i] * z[(i + 1) % z.length];
      z[i] -= y[i] * x[0];
    }
    return y[0] * z[1] + y[2] * z[3];
  }

  @Differentiable
  static double writtenByAlias(double[] x, boolean isSame) {
    double[] y = x.clone();
    double[] z = isSame ? y : x.clone();
    for (int i = 0; i < y.length; i++) {
      double before = y[i];
      z[i] = x[i] * x[0];
      y[i] = before + z[i] * z[i];
    }
    return y[0] * z[1] + y[2] * z[3];
  }

  @Differentiable
  static double readTwice(double[] x) {
    double[] y = x.clone();
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double before = y[i];
      y[i] = before + x[0] * x[i];
      sum += before * y[i];
    }
    return sum;
  }

  @Differentiable
  static double subtracted(double[] x) {
    double[] y = x.clone();
    for (int i = 0; i < y.length; i++) {
      y[i] = x[1] * x[2] - y[i];
      y[i] = y[i] - x[i] * 3;
    }
    return y[0] * y[1] + y[2] * y[3];
  }

  @Differentiable
  static double usedBehind(double[] x) {
    double[] y = x.clone();
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double after = y[i] + x[i] * x[0];
      y[i] = after;
      sum += after * after;
      y[(i + 1) % y.length] += after * y[i];
    }
    return sum + y[0] * y[3];
  }

  @Differentiable
  static float floats(float[] x) {
    float[] y = x.clone();
    for (int i = 1; i < y.length; i++) {
      y[i] += x[i] * y[i - 1];
      y[0] -= y[i];
    }
    return y[0] * y[3];
  }

  @Differentiable
  static double mixed(float[] x, double factor) {
    float[] y = x.clone();
    for (int i = 1; i < y.length; i++) {
      y[i] += (float) (factor * y[i - 1]);
    }
    return y[0] * y[3];
  }

  @Differentiable
  static double rows(double[][] a) {
    double[][] b = {a[0].clone(), a[1].clone(), a[2].clone()};
    for (int k = 0; k < 3; k++) {
      double[] row = b[k];
      b[k] = b[(k + 1) % 3];
      b[(k + 1) % 3] = row;
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < b[i].length; j++) {
          b[i][j] += 0.1 * b[k][j] * a[j][i];
        }
      }
    }
    return b[0][0] * b[1][1] + b[2][2] * b[0][1];
  }

  /** What nothing depends on, is not multiplied by infinity. */
  @Differentiable
  static double poles(double[] x) {
    double[] y = new double[3];
    for (int i = 0; i < 3; i++) {
      y[i] += Math.sqrt(x[i]);
    }
    return y[0] + y[2] * x[2];
  }
}
