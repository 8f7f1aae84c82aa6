package checkpoints;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

// State in arrays that a step changes.
//
// check swapped(new double[] {1, 2, 3}, 0.1, 3)
// expect ArraysDerivatives.swapped.gradient(new double[] {1, 2, 3}, 0.1, 0) == ArraysDerivatives.swappedPlainly.gradient(new double[] {1, 2, 3}, 0.1, 0)
// expect ArraysDerivatives.swapped.pullback(new double[] {1, 2, 3}, 0.1, 0).apply(1) == ArraysDerivatives.swappedPlainly.gradient(new double[] {1, 2, 3}, 0.1, 0)
// expect ArraysDerivatives.swapped.gradient(new double[] {1, 2, 3}, 0.1, 1) == ArraysDerivatives.swappedPlainly.gradient(new double[] {1, 2, 3}, 0.1, 1)
// expect ArraysDerivatives.swapped.pullback(new double[] {1, 2, 3}, 0.1, 1).apply(1) == ArraysDerivatives.swappedPlainly.gradient(new double[] {1, 2, 3}, 0.1, 1)
// expect ArraysDerivatives.swapped.gradient(new double[] {1, 2, 3}, 0.1, 2) == ArraysDerivatives.swappedPlainly.gradient(new double[] {1, 2, 3}, 0.1, 2)
// expect ArraysDerivatives.swapped.pullback(new double[] {1, 2, 3}, 0.1, 2).apply(1) == ArraysDerivatives.swappedPlainly.gradient(new double[] {1, 2, 3}, 0.1, 2)
// expect ArraysDerivatives.swapped.gradient(new double[] {1, 2, 3}, 0.1, 3) == ArraysDerivatives.swappedPlainly.gradient(new double[] {1, 2, 3}, 0.1, 3)
// expect ArraysDerivatives.swapped.pullback(new double[] {1, 2, 3}, 0.1, 3).apply(1) == ArraysDerivatives.swappedPlainly.gradient(new double[] {1, 2, 3}, 0.1, 3)
// expect ArraysDerivatives.swapped.gradient(new double[] {1, 2, 3}, 0.1, 7) == ArraysDerivatives.swappedPlainly.gradient(new double[] {1, 2, 3}, 0.1, 7)
// expect ArraysDerivatives.swapped.pullback(new double[] {1, 2, 3}, 0.1, 7).apply(1) == ArraysDerivatives.swappedPlainly.gradient(new double[] {1, 2, 3}, 0.1, 7)
// expect ArraysDerivatives.swapped.gradient(new double[] {1, 2, 3}, 0.1, 40) == ArraysDerivatives.swappedPlainly.gradient(new double[] {1, 2, 3}, 0.1, 40)
// expect ArraysDerivatives.swapped.pullback(new double[] {1, 2, 3}, 0.1, 40).apply(1) == ArraysDerivatives.swappedPlainly.gradient(new double[] {1, 2, 3}, 0.1, 40)
// check helpers(new double[] {1, 2, 3}, 1.5, 3)
// expect ArraysDerivatives.helpers.gradient(new double[] {1, 2, 3}, 1.5, 0) == ArraysDerivatives.helpersPlainly.gradient(new double[] {1, 2, 3}, 1.5, 0)
// expect ArraysDerivatives.helpers.pullback(new double[] {1, 2, 3}, 1.5, 0).apply(1) == ArraysDerivatives.helpersPlainly.gradient(new double[] {1, 2, 3}, 1.5, 0)
// expect ArraysDerivatives.helpers.gradient(new double[] {1, 2, 3}, 1.5, 1) == ArraysDerivatives.helpersPlainly.gradient(new double[] {1, 2, 3}, 1.5, 1)
// expect ArraysDerivatives.helpers.pullback(new double[] {1, 2, 3}, 1.5, 1).apply(1) == ArraysDerivatives.helpersPlainly.gradient(new double[] {1, 2, 3}, 1.5, 1)
// expect ArraysDerivatives.helpers.gradient(new double[] {1, 2, 3}, 1.5, 2) == ArraysDerivatives.helpersPlainly.gradient(new double[] {1, 2, 3}, 1.5, 2)
// expect ArraysDerivatives.helpers.pullback(new double[] {1, 2, 3}, 1.5, 2).apply(1) == ArraysDerivatives.helpersPlainly.gradient(new double[] {1, 2, 3}, 1.5, 2)
// expect ArraysDerivatives.helpers.gradient(new double[] {1, 2, 3}, 1.5, 3) == ArraysDerivatives.helpersPlainly.gradient(new double[] {1, 2, 3}, 1.5, 3)
// expect ArraysDerivatives.helpers.pullback(new double[] {1, 2, 3}, 1.5, 3).apply(1) == ArraysDerivatives.helpersPlainly.gradient(new double[] {1, 2, 3}, 1.5, 3)
// expect ArraysDerivatives.helpers.gradient(new double[] {1, 2, 3}, 1.5, 7) == ArraysDerivatives.helpersPlainly.gradient(new double[] {1, 2, 3}, 1.5, 7)
// expect ArraysDerivatives.helpers.pullback(new double[] {1, 2, 3}, 1.5, 7).apply(1) == ArraysDerivatives.helpersPlainly.gradient(new double[] {1, 2, 3}, 1.5, 7)
// expect ArraysDerivatives.helpers.gradient(new double[] {1, 2, 3}, 1.5, 40) == ArraysDerivatives.helpersPlainly.gradient(new double[] {1, 2, 3}, 1.5, 40)
// expect ArraysDerivatives.helpers.pullback(new double[] {1, 2, 3}, 1.5, 40).apply(1) == ArraysDerivatives.helpersPlainly.gradient(new double[] {1, 2, 3}, 1.5, 40)
// check inPlace(new double[] {1, 2, 3}, new double[] {.1, .2, .3}, new int[] {1, 2}, 3)
// expect ArraysDerivatives.inPlace.gradient(new double[] {1, 2, 3}, new double[] {.1, .2, .3}, new int[] {1, 2}, 0) == ArraysDerivatives.inPlacePlainly.gradient(new double[] {1, 2, 3}, new double[] {.1, .2, .3}, new int[] {1, 2}, 0)
// expect ArraysDerivatives.inPlace.pullback(new double[] {1, 2, 3}, new double[] {.1, .2, .3}, new int[] {1, 2}, 0).apply(1) == ArraysDerivatives.inPlacePlainly.gradient(new double[] {1, 2, 3}, new double[] {.1, .2, .3}, new int[] {1, 2}, 0)
// expect ArraysDerivatives.inPlace.gradient(new double[] {1, 2, 3}, new double[] {.1, .2, .3}, new int[] {1, 2}, 1) == ArraysDerivatives.inPlacePlainly.gradient(new double[] {1, 2, 3}, new double[] {.1, .2, .3}, new int[] {1, 2}, 1)
// expect ArraysDerivatives.inPlace.pullback(new double[] {1, 2, 3}, new double[] {.1, .2, .3}, new int[] {1, 2}, 1).apply(1) == ArraysDerivatives.inPlacePlainly.gradient(new double[] {1, 2, 3}, new double[] {.1, .2, .3}, new int[] {1, 2}, 1)
// expect ArraysDerivatives.inPlace.gradient(new double[] {1, 2, 3}, new double[] {.1, .2, .3}, new int[] {1, 2}, 2) == ArraysDerivatives.inPlacePlainly.gradient(new double[] {1, 2, 3}, new double[] {.1, .2, .3}, new int[] {1, 2}, 2)
// expect ArraysDerivatives.inPlace.pullback(new double[] {1, 2, 3}, new double[] {.1, .2, .3}, new int[] {1, 2}, 2).apply(1) == ArraysDerivatives.inPlacePlainly.gradient(new double[] {1, 2, 3}, new double[] {.1, .2, .3}, new int[] {1, 2}, 2)
// expect ArraysDerivatives.inPlace.gradient(new double[] {1, 2, 3}, new double[] {.1, .2, .3}, new int[] {1, 2}, 3) == ArraysDerivatives.inPlacePlainly.gradient(new double[] {1, 2, 3}, new double[] {.1, .2, .3}, new int[] {1, 2}, 3)
// expect ArraysDerivatives.inPlace.pullback(new double[] {1, 2, 3}, new double[] {.1, .2, .3}, new int[] {1, 2}, 3).apply(1) == ArraysDerivatives.inPlacePlainly.gradient(new double[] {1, 2, 3}, new double[] {.1, .2, .3}, new int[] {1, 2}, 3)
// expect ArraysDerivatives.inPlace.gradient(new double[] {1, 2, 3}, new double[] {.1, .2, .3}, new int[] {1, 2}, 7) == ArraysDerivatives.inPlacePlainly.gradient(new double[] {1, 2, 3}, new double[] {.1, .2, .3}, new int[] {1, 2}, 7)
// expect ArraysDerivatives.inPlace.pullback(new double[] {1, 2, 3}, new double[] {.1, .2, .3}, new int[] {1, 2}, 7).apply(1) == ArraysDerivatives.inPlacePlainly.gradient(new double[] {1, 2, 3}, new double[] {.1, .2, .3}, new int[] {1, 2}, 7)
// expect ArraysDerivatives.inPlace.gradient(new double[] {1, 2, 3}, new double[] {.1, .2, .3}, new int[] {1, 2}, 40) == ArraysDerivatives.inPlacePlainly.gradient(new double[] {1, 2, 3}, new double[] {.1, .2, .3}, new int[] {1, 2}, 40)
// expect ArraysDerivatives.inPlace.pullback(new double[] {1, 2, 3}, new double[] {.1, .2, .3}, new int[] {1, 2}, 40).apply(1) == ArraysDerivatives.inPlacePlainly.gradient(new double[] {1, 2, 3}, new double[] {.1, .2, .3}, new int[] {1, 2}, 40)
// check matrix(new double[][] {{.1, .2}, {.3, .4}}, new double[] {1, 2}, 3)
// expect ArraysDerivatives.matrix.gradient(new double[][] {{.1, .2}, {.3, .4}}, new double[] {1, 2}, 0) == ArraysDerivatives.matrixPlainly.gradient(new double[][] {{.1, .2}, {.3, .4}}, new double[] {1, 2}, 0)
// expect ArraysDerivatives.matrix.pullback(new double[][] {{.1, .2}, {.3, .4}}, new double[] {1, 2}, 0).apply(1) == ArraysDerivatives.matrixPlainly.gradient(new double[][] {{.1, .2}, {.3, .4}}, new double[] {1, 2}, 0)
// expect ArraysDerivatives.matrix.gradient(new double[][] {{.1, .2}, {.3, .4}}, new double[] {1, 2}, 1) == ArraysDerivatives.matrixPlainly.gradient(new double[][] {{.1, .2}, {.3, .4}}, new double[] {1, 2}, 1)
// expect ArraysDerivatives.matrix.pullback(new double[][] {{.1, .2}, {.3, .4}}, new double[] {1, 2}, 1).apply(1) == ArraysDerivatives.matrixPlainly.gradient(new double[][] {{.1, .2}, {.3, .4}}, new double[] {1, 2}, 1)
// expect ArraysDerivatives.matrix.gradient(new double[][] {{.1, .2}, {.3, .4}}, new double[] {1, 2}, 2) == ArraysDerivatives.matrixPlainly.gradient(new double[][] {{.1, .2}, {.3, .4}}, new double[] {1, 2}, 2)
// expect ArraysDerivatives.matrix.pullback(new double[][] {{.1, .2}, {.3, .4}}, new double[] {1, 2}, 2).apply(1) == ArraysDerivatives.matrixPlainly.gradient(new double[][] {{.1, .2}, {.3, .4}}, new double[] {1, 2}, 2)
// expect ArraysDerivatives.matrix.gradient(new double[][] {{.1, .2}, {.3, .4}}, new double[] {1, 2}, 3) == ArraysDerivatives.matrixPlainly.gradient(new double[][] {{.1, .2}, {.3, .4}}, new double[] {1, 2}, 3)
// expect ArraysDerivatives.matrix.pullback(new double[][] {{.1, .2}, {.3, .4}}, new double[] {1, 2}, 3).apply(1) == ArraysDerivatives.matrixPlainly.gradient(new double[][] {{.1, .2}, {.3, .4}}, new double[] {1, 2}, 3)
// expect ArraysDerivatives.matrix.gradient(new double[][] {{.1, .2}, {.3, .4}}, new double[] {1, 2}, 7) == ArraysDerivatives.matrixPlainly.gradient(new double[][] {{.1, .2}, {.3, .4}}, new double[] {1, 2}, 7)
// expect ArraysDerivatives.matrix.pullback(new double[][] {{.1, .2}, {.3, .4}}, new double[] {1, 2}, 7).apply(1) == ArraysDerivatives.matrixPlainly.gradient(new double[][] {{.1, .2}, {.3, .4}}, new double[] {1, 2}, 7)
// expect ArraysDerivatives.matrix.gradient(new double[][] {{.1, .2}, {.3, .4}}, new double[] {1, 2}, 40) == ArraysDerivatives.matrixPlainly.gradient(new double[][] {{.1, .2}, {.3, .4}}, new double[] {1, 2}, 40)
// expect ArraysDerivatives.matrix.pullback(new double[][] {{.1, .2}, {.3, .4}}, new double[] {1, 2}, 40).apply(1) == ArraysDerivatives.matrixPlainly.gradient(new double[][] {{.1, .2}, {.3, .4}}, new double[] {1, 2}, 40)
// check rows(new double[][] {{.1, .2}, {.3, .4}}, 3)
// expect ArraysDerivatives.rows.gradient(new double[][] {{.1, .2}, {.3, .4}}, 0) == ArraysDerivatives.rowsPlainly.gradient(new double[][] {{.1, .2}, {.3, .4}}, 0)
// expect ArraysDerivatives.rows.pullback(new double[][] {{.1, .2}, {.3, .4}}, 0).apply(1) == ArraysDerivatives.rowsPlainly.gradient(new double[][] {{.1, .2}, {.3, .4}}, 0)
// expect ArraysDerivatives.rows.gradient(new double[][] {{.1, .2}, {.3, .4}}, 1) == ArraysDerivatives.rowsPlainly.gradient(new double[][] {{.1, .2}, {.3, .4}}, 1)
// expect ArraysDerivatives.rows.pullback(new double[][] {{.1, .2}, {.3, .4}}, 1).apply(1) == ArraysDerivatives.rowsPlainly.gradient(new double[][] {{.1, .2}, {.3, .4}}, 1)
// expect ArraysDerivatives.rows.gradient(new double[][] {{.1, .2}, {.3, .4}}, 2) == ArraysDerivatives.rowsPlainly.gradient(new double[][] {{.1, .2}, {.3, .4}}, 2)
// expect ArraysDerivatives.rows.pullback(new double[][] {{.1, .2}, {.3, .4}}, 2).apply(1) == ArraysDerivatives.rowsPlainly.gradient(new double[][] {{.1, .2}, {.3, .4}}, 2)
// expect ArraysDerivatives.rows.gradient(new double[][] {{.1, .2}, {.3, .4}}, 3) == ArraysDerivatives.rowsPlainly.gradient(new double[][] {{.1, .2}, {.3, .4}}, 3)
// expect ArraysDerivatives.rows.pullback(new double[][] {{.1, .2}, {.3, .4}}, 3).apply(1) == ArraysDerivatives.rowsPlainly.gradient(new double[][] {{.1, .2}, {.3, .4}}, 3)
// expect ArraysDerivatives.rows.gradient(new double[][] {{.1, .2}, {.3, .4}}, 7) == ArraysDerivatives.rowsPlainly.gradient(new double[][] {{.1, .2}, {.3, .4}}, 7)
// expect ArraysDerivatives.rows.pullback(new double[][] {{.1, .2}, {.3, .4}}, 7).apply(1) == ArraysDerivatives.rowsPlainly.gradient(new double[][] {{.1, .2}, {.3, .4}}, 7)
// expect ArraysDerivatives.rows.gradient(new double[][] {{.1, .2}, {.3, .4}}, 40) == ArraysDerivatives.rowsPlainly.gradient(new double[][] {{.1, .2}, {.3, .4}}, 40)
// expect ArraysDerivatives.rows.pullback(new double[][] {{.1, .2}, {.3, .4}}, 40).apply(1) == ArraysDerivatives.rowsPlainly.gradient(new double[][] {{.1, .2}, {.3, .4}}, 40)
// check overwritten(0.3, new double[] {1, 2, 3, 4, 3})
// expect ArraysDerivatives.overwritten.gradient(0.3, new double[] {1, 2, 3, 4, 0}) == ArraysDerivatives.overwrittenPlainly.gradient(0.3, new double[] {1, 2, 3, 4, 0})
// expect ArraysDerivatives.overwritten.pullback(0.3, new double[] {1, 2, 3, 4, 0}).apply(1) == ArraysDerivatives.overwrittenPlainly.gradient(0.3, new double[] {1, 2, 3, 4, 0})
// expect ArraysDerivatives.overwritten.gradient(0.3, new double[] {1, 2, 3, 4, 1}) == ArraysDerivatives.overwrittenPlainly.gradient(0.3, new double[] {1, 2, 3, 4, 1})
// expect ArraysDerivatives.overwritten.pullback(0.3, new double[] {1, 2, 3, 4, 1}).apply(1) == ArraysDerivatives.overwrittenPlainly.gradient(0.3, new double[] {1, 2, 3, 4, 1})
// expect ArraysDerivatives.overwritten.gradient(0.3, new double[] {1, 2, 3, 4, 2}) == ArraysDerivatives.overwrittenPlainly.gradient(0.3, new double[] {1, 2, 3, 4, 2})
// expect ArraysDerivatives.overwritten.pullback(0.3, new double[] {1, 2, 3, 4, 2}).apply(1) == ArraysDerivatives.overwrittenPlainly.gradient(0.3, new double[] {1, 2, 3, 4, 2})
// expect ArraysDerivatives.overwritten.gradient(0.3, new double[] {1, 2, 3, 4, 3}) == ArraysDerivatives.overwrittenPlainly.gradient(0.3, new double[] {1, 2, 3, 4, 3})
// expect ArraysDerivatives.overwritten.pullback(0.3, new double[] {1, 2, 3, 4, 3}).apply(1) == ArraysDerivatives.overwrittenPlainly.gradient(0.3, new double[] {1, 2, 3, 4, 3})
// expect ArraysDerivatives.overwritten.gradient(0.3, new double[] {1, 2, 3, 4, 7}) == ArraysDerivatives.overwrittenPlainly.gradient(0.3, new double[] {1, 2, 3, 4, 7})
// expect ArraysDerivatives.overwritten.pullback(0.3, new double[] {1, 2, 3, 4, 7}).apply(1) == ArraysDerivatives.overwrittenPlainly.gradient(0.3, new double[] {1, 2, 3, 4, 7})
// expect ArraysDerivatives.overwritten.gradient(0.3, new double[] {1, 2, 3, 4, 40}) == ArraysDerivatives.overwrittenPlainly.gradient(0.3, new double[] {1, 2, 3, 4, 40})
// expect ArraysDerivatives.overwritten.pullback(0.3, new double[] {1, 2, 3, 4, 40}).apply(1) == ArraysDerivatives.overwrittenPlainly.gradient(0.3, new double[] {1, 2, 3, 4, 40})
// expect ArraysDerivatives.sharing.gradient(new double[] {1, 2, 3}, 0) == ArraysDerivatives.sharingPlainly.gradient(new double[] {1, 2, 3}, 0)
// expect ArraysDerivatives.sharing.pullback(new double[] {1, 2, 3}, 0).apply(1) == ArraysDerivatives.sharingPlainly.gradient(new double[] {1, 2, 3}, 0)
// expect ArraysDerivatives.sharing.gradient(new double[] {1, 2, 3}, 1) == ArraysDerivatives.sharingPlainly.gradient(new double[] {1, 2, 3}, 1)
// expect ArraysDerivatives.sharing.pullback(new double[] {1, 2, 3}, 1).apply(1) == ArraysDerivatives.sharingPlainly.gradient(new double[] {1, 2, 3}, 1)
// expect ArraysDerivatives.sharing.gradient(new double[] {1, 2, 3}, 2) == ArraysDerivatives.sharingPlainly.gradient(new double[] {1, 2, 3}, 2)
// expect ArraysDerivatives.sharing.pullback(new double[] {1, 2, 3}, 2).apply(1) == ArraysDerivatives.sharingPlainly.gradient(new double[] {1, 2, 3}, 2)
// expect ArraysDerivatives.sharing.gradient(new double[] {1, 2, 3}, 3) == ArraysDerivatives.sharingPlainly.gradient(new double[] {1, 2, 3}, 3)
// expect ArraysDerivatives.sharing.pullback(new double[] {1, 2, 3}, 3).apply(1) == ArraysDerivatives.sharingPlainly.gradient(new double[] {1, 2, 3}, 3)
// expect ArraysDerivatives.sharing.gradient(new double[] {1, 2, 3}, 7) == ArraysDerivatives.sharingPlainly.gradient(new double[] {1, 2, 3}, 7)
// expect ArraysDerivatives.sharing.pullback(new double[] {1, 2, 3}, 7).apply(1) == ArraysDerivatives.sharingPlainly.gradient(new double[] {1, 2, 3}, 7)
// expect ArraysDerivatives.sharing.gradient(new double[] {1, 2, 3}, 40) == ArraysDerivatives.sharingPlainly.gradient(new double[] {1, 2, 3}, 40)
// expect ArraysDerivatives.sharing.pullback(new double[] {1, 2, 3}, 40).apply(1) == ArraysDerivatives.sharingPlainly.gradient(new double[] {1, 2, 3}, 40)
// check sharing(new double[] {1, 2, 3}, 2)
// expect Arrays.staysWhenChanged() == true
// expect Arrays.refusesOneForTwo() == "refused"
final class Arrays {
  @Differentiable(checkpoint = 3)
  static double swapped(double[] u, double k, int n) {
    double[] v = new double[u.length];
    for (int t = 0; t < n; t++) {
      for (int i = 0; i < u.length; i++) {
        v[i] = u[i] + k * Math.sin(u[(i + 1) % u.length]);
      }
      double[] w = u;
      u = v;
      v = w;
    }
    double sum = 0;
    for (double each : u) {
      sum += each * each;
    }
    return sum;
  }

  @Differentiable
  static double swappedPlainly(double[] u, double k, int n) {
    double[] v = new double[u.length];
    for (int t = 0; t < n; t++) {
      for (int i = 0; i < u.length; i++) {
        v[i] = u[i] + k * Math.sin(u[(i + 1) % u.length]);
      }
      double[] w = u;
      u = v;
      v = w;
    }
    double sum = 0;
    for (double each : u) {
      sum += each * each;
    }
    return sum;
  }

  @Differentiable(checkpoint = 4)
  static double helpers(double[] start, double k, int n) {
    double[] y = start.clone();
    double h = 0.01;
    for (int t = 0; t < n; t++) {
      double[] slope = new double[y.length];
      double[] middle = new double[y.length];
      double[] z = new double[y.length];
      slope(y, k, slope);
      add(y, h / 2, slope, z);
      slope(z, k, middle);
      add(y, h, middle, y);
    }
    double sum = 0;
    for (double each : y) {
      sum += each * each;
    }
    return sum;
  }

  @Differentiable
  static double helpersPlainly(double[] start, double k, int n) {
    double[] y = start.clone();
    double h = 0.01;
    for (int t = 0; t < n; t++) {
      double[] slope = new double[y.length];
      double[] middle = new double[y.length];
      double[] z = new double[y.length];
      slope(y, k, slope);
      add(y, h / 2, slope, z);
      slope(z, k, middle);
      add(y, h, middle, y);
    }
    double sum = 0;
    for (double each : y) {
      sum += each * each;
    }
    return sum;
  }

  @Differentiable(checkpoint = 2)
  static double inPlace(double[] u, @NoDerivative double[] w, int[] counts, int n) {
    for (int t = 0; t < n; t++) {
      for (int i = 0; i < u.length; i++) {
        u[i] = u[i] * Math.cos(u[(i + counts[0]) % u.length]) + w[i];
      }
      counts[0]++;
      counts[1] += t;
    }
    return u[0] * u[1] + counts[1] * u[2];
  }

  @Differentiable
  static double inPlacePlainly(double[] u, @NoDerivative double[] w, int[] counts, int n) {
    for (int t = 0; t < n; t++) {
      for (int i = 0; i < u.length; i++) {
        u[i] = u[i] * Math.cos(u[(i + counts[0]) % u.length]) + w[i];
      }
      counts[0]++;
      counts[1] += t;
    }
    return u[0] * u[1] + counts[1] * u[2];
  }

  @Differentiable(checkpoint = 2)
  static double matrix(double[][] m, double[] x, int n) {
    double[] y = new double[x.length];
    for (int t = 0; t < n; t++) {
      for (int i = 0; i < x.length; i++) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
          sum += m[i][j] * x[j];
        }
        y[i] = Math.tanh(sum);
        m[i][0] += 0.1 * y[i];
      }
      System.arraycopy(y, 0, x, 0, x.length);
    }
    return x[0] * x[1] + m[0][0];
  }

  @Differentiable
  static double matrixPlainly(double[][] m, double[] x, int n) {
    double[] y = new double[x.length];
    for (int t = 0; t < n; t++) {
      for (int i = 0; i < x.length; i++) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
          sum += m[i][j] * x[j];
        }
        y[i] = Math.tanh(sum);
        m[i][0] += 0.1 * y[i];
      }
      System.arraycopy(y, 0, x, 0, x.length);
    }
    return x[0] * x[1] + m[0][0];
  }

  @Differentiable(checkpoint = 2)
  static double rows(double[][] m, int n) {
    double[] row = m[0];
    for (int t = 0; t < n; t++) {
      double[] next = m[(t + 1) % m.length];
      for (int i = 0; i < row.length; i++) {
        next[i] = next[i] * Math.sin(row[i]) + row[i];
      }
      row = next;
    }
    return row[0] * row[1];
  }

  @Differentiable
  static double rowsPlainly(double[][] m, int n) {
    double[] row = m[0];
    for (int t = 0; t < n; t++) {
      double[] next = m[(t + 1) % m.length];
      for (int i = 0; i < row.length; i++) {
        next[i] = next[i] * Math.sin(row[i]) + row[i];
      }
      row = next;
    }
    return row[0] * row[1];
  }

  @Differentiable(checkpoint = 2)
  static double overwritten(double x, double[] w) {
    for (int i = 0; i < w.length; i++) {
      x = Math.cos(x * w[i]);
    }
    for (int i = 0; i < w.length; i++) {
      w[i] = x * i;
    }
    return x + w[w.length - 1];
  }

  @Differentiable
  static double overwrittenPlainly(double x, double[] w) {
    for (int i = 0; i < w.length; i++) {
      x = Math.cos(x * w[i]);
    }
    for (int i = 0; i < w.length; i++) {
      w[i] = x * i;
    }
    return x + w[w.length - 1];
  }

  static void slope(double[] y, double k, double[] out) {
    for (int i = 0; i < y.length; i++) {
      double left = i > 0 ? y[i - 1] : 0;
      double right = i < y.length - 1 ? y[i + 1] : 0;
      out[i] = k * (left - 2 * y[i] + right) + Math.sin(y[i]) * 0.1;
      if (out[i] > 10) {
        out[i] = 10 + Math.log(out[i] - 9);
      }
    }
  }

  static void add(double[] y, double h, double[] k, double[] out) {
    for (int i = 0; i < y.length; i++) {
      out[i] = y[i] + h * k[i];
      if (Double.isNaN(out[i])) {
        throw new IllegalStateException("not a number at " + i);
      }
    }
  }

  /** One array for two parameters of a method with checkpoints. */
  @Differentiable(checkpoint = 2)
  static double shared(double[] u, double[] w, int n) {
    double first = u[0];
    for (int t = 0; t < n; t++) {
      for (int i = 0; i < u.length; i++) {
        u[i] = u[i] * Math.cos(u[(i + t) % u.length]) + w[(i + 1) % w.length];
      }
    }
    return first * u[0] * u[1];
  }

  @Differentiable
  static double sharedPlainly(double[] u, double[] w, int n) {
    double first = u[0];
    for (int t = 0; t < n; t++) {
      for (int i = 0; i < u.length; i++) {
        u[i] = u[i] * Math.cos(u[(i + t) % u.length]) + w[(i + 1) % w.length];
      }
    }
    return first * u[0] * u[1];
  }

  @Differentiable
  static double sharing(double[] u, int n) {
    double[] w = u.clone();
    return shared(u, u, n) * shared(w, u, n) + u[0];
  }

  @Differentiable
  static double sharingPlainly(double[] u, int n) {
    double[] w = u.clone();
    return sharedPlainly(u, u, n) * sharedPlainly(w, u, n) + u[0];
  }

  /** What a pullback runs again sees what was there in the forward sweep. */
  static boolean staysWhenChanged() {
    double[] w = {1, 2, 3, 4, 5};
    var pullback = ArraysDerivatives.overwritten.pullback(0.3, w);
    var expected = ArraysDerivatives.overwrittenPlainly.gradient(0.3, new double[] {1, 2, 3, 4, 5});
    java.util.Arrays.fill(w, 17);
    var first = pullback.apply(1);
    var second = pullback.apply(1);
    return first.x() == expected.x()
        && second.x() == expected.x()
        && java.util.Arrays.equals(first.w(), expected.w())
        && java.util.Arrays.equals(second.w(), expected.w());
  }

  /** The array that a step changes and the one that it reads have to be two. */
  static String refusesOneForTwo() {
    double[] u = {1, 2, 3};
    try {
      ArraysDerivatives.inPlace.gradient(u, u, new int[2], 5);
      return "not refused";
    } catch (IllegalArgumentException e) {
      return "refused";
    }
  }
}
