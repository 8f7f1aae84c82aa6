package arrays;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

// check fresh(new double[] {1.5, -2, 0.5}, 4)
// check fresh(new double[] {1.5, -2, 0.5}, 0)
// check carried(new double[] {1.5, -2, 0.5}, 4)
// check sometimesCarried(new double[] {1.5, -2, 0.5}, 5)
// check heldByMatrix(new double[] {1.5, -2, 0.5}, 4)
// check heldByRecord(new double[] {1.5, -2, 0.5}, 4)
// check writtenBetween(new double[] {1.5, -2, 0.5}, 3)
// check writtenInInnerLoop(new double[] {1.5, -2, 0.5}, 3)
// check ofCallee(new double[] {1.5, -2, 0.5}, 3)
// check copied(new double[] {1.5, -2, 0.5}, 3)
// check whileLoop(new double[] {1.5, 2, 0.5}, 30.0)
/** Arrays of which each iteration makes one, and those that only look so. */
final class ReadAgain {
  @Differentiable
  record Pair(double[] one, double[] other) {}

  @Differentiable
  static double fresh(double[] x, int n) {
    double sum = 1;
    for (int k = 0; k < n; k++) {
      double[] w = new double[x.length];
      for (int i = 0; i < w.length; i++) {
        w[i] = x[i] * x[i] + k;
      }
      for (int i = 0; i < w.length; i++) {
        for (int j = i + 1; j < w.length; j++) {
          sum += w[i] * w[j] * 0.01 * Math.sin(sum);
        }
      }
    }
    return sum;
  }

  @Differentiable
  static double carried(double[] x, int n) {
    double[] last = x.clone();
    double sum = 0;
    for (int k = 0; k < n; k++) {
      double[] next = new double[x.length];
      for (int i = 0; i < next.length; i++) {
        next[i] = Math.sin(last[i]) * x[(i + k) % x.length];
      }
      for (int i = 0; i < next.length; i++) {
        sum += next[i] * last[i];
        last[i] = next[i] * next[i];
      }
      last = next;
    }
    return sum + last[0] * last[1];
  }

  @Differentiable
  static double sometimesCarried(double[] x, int n) {
    double[] kept = x.clone();
    double sum = 0;
    for (int k = 0; k < n; k++) {
      double[] next = new double[] {x[0] * k, x[1], x[2]};
      double[] chosen = k % 2 == 0 ? next : kept;
      chosen[1] = chosen[0] * chosen[1];
      for (int i = 0; i < 3; i++) {
        sum += chosen[1] * chosen[i] + kept[0] * kept[i];
      }
      if (k == 2) {
        kept = next;
      }
    }
    return sum;
  }

  @Differentiable
  static double heldByMatrix(double[] x, int n) {
    double[][] all = new double[n][];
    double sum = 0;
    for (int k = 0; k < n; k++) {
      double[] row = new double[x.length];
      all[k] = row;
      for (int i = 0; i < row.length; i++) {
        row[i] = x[i] * (k + 1);
      }
      for (int i = 0; i < row.length; i++) {
        sum += row[i] * row[0] * row[1];
      }
      all[k / 2][0] *= x[1];
      all[k / 2][1] += x[0] * row[2];
    }
    return sum + all[0][0] * all[1][1];
  }

  @Differentiable
  static double heldByRecord(double[] x, int n) {
    Pair pair = new Pair(x.clone(), x.clone());
    double sum = 0;
    for (int k = 0; k < n; k++) {
      double[] row = new double[] {x[0] + k, x[1] * k, x[2]};
      for (int i = 0; i < row.length; i++) {
        sum += row[i] * pair.one()[i] * pair.other()[0];
      }
      pair.other()[0] = row[1];
      pair = new Pair(row, pair.one());
    }
    return sum;
  }

  @Differentiable
  static double writtenBetween(double[] x, int n) {
    double sum = 0;
    for (int k = 0; k < n; k++) {
      double[] w = new double[x.length];
      for (int i = 0; i < w.length; i++) {
        w[i] = x[i] * 2;
      }
      for (int i = 0; i < w.length; i++) {
        sum += w[i] * w[i];
      }
      w[k % 3] = sum * 0.01;
      for (int i = 0; i < w.length; i++) {
        sum += w[i] * x[i] * w[0];
      }
    }
    return sum;
  }

  @Differentiable
  static double writtenInInnerLoop(double[] x, int n) {
    double sum = 0;
    for (int k = 0; k < n; k++) {
      double[] w = new double[x.length + 1];
      w[0] = x[k];
      for (int i = 0; i < x.length; i++) {
        w[i + 1] = w[i] * x[i];
        sum += w[i] * w[i + 1];
      }
      for (int i = 0; i < w.length; i++) {
        sum += w[i] * w[w.length - 1];
      }
    }
    return sum;
  }

  private static double[] half(double[] x, int depth) {
    return depth == 0 ? x : half(x, depth - 1);
  }

  @Differentiable
  static double ofCallee(double[] x, int n) {
    double[] own = x.clone();
    double sum = 0;
    for (int k = 0; k < n; k++) {
      double[] same = half(own, 2);
      same[0] = same[0] * x[1] + 0.5;
      for (int i = 0; i < 3; i++) {
        sum += same[0] * same[i];
      }
    }
    return sum;
  }

  @Differentiable
  static double copied(double[] x, int n) {
    double[] y = x.clone();
    double sum = 0;
    for (int k = 0; k < n; k++) {
      double[] before = y.clone();
      for (int i = 0; i < y.length; i++) {
        y[i] = before[i] * before[(i + 1) % y.length];
        sum += before[i] * before[0];
      }
    }
    return sum + y[0];
  }

  @Differentiable
  static double whileLoop(double[] x, @NoDerivative double limit) {
    double sum = 1;
    while (sum < limit) {
      double[] w = new double[3];
      w[0] = sum * x[0];
      w[1] = w[0] * x[1];
      for (int i = 0; i < 3; i++) {
        sum += w[0] * w[i] * 0.1 + x[2];
      }
    }
    return sum;
  }
}
