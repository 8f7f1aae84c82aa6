package exceptions;

import dev.martlet.annotation.Differentiable;

// check caughtAndFinished(new double[] {1.5, 2.5, 3.5})
// check caughtAndFinished(new double[] {1.5, 0.5, 3.5})
// throws caughtAndFinished(new double[] {1.5})
// check nested(new double[] {1.5, 2.5, 3.5}, 1, 5)
// check nested(new double[] {1.5, 2.5, 3.5}, 5, 1)
// check nested(new double[] {1.5, 2.5, 3.5}, 1, 2)
// check inLoop(new double[] {1.5, 2.5, 3.5}, new int[] {0, 7, 2, 1, -1})
final class NestedWithArrays {
  @Differentiable
  static double caughtAndFinished(double[] a) {
    try {
      a[0] *= 2;
      int i = (int) a[1];
      a[0] = a[i] * a[0];
      a[5] = 1;
    } catch (IndexOutOfBoundsException e) {
      a[1] += a[0];
    } finally {
      a[a.length - 1] *= a[1];
    }
    return a[0] * a[2];
  }

  @Differentiable
  static double nested(double[] a, int i, int j) {
    double y = 1;
    try {
      try {
        a[0] = a[0] * a[1];
        y = a[i] * 2;
        a[1] *= y;
      } catch (IllegalStateException e) {
        y = -1;
      }
      a[2] += y;
      y *= a[j];
      a[0] = 3 * y;
    } catch (IndexOutOfBoundsException e) {
      a[0] += y;
    }
    return a[0] * a[1] + a[2] * y;
  }

  @Differentiable
  static double inLoop(double[] a, int[] at) {
    double sum = 1;
    for (int i : at) {
      try {
        sum += a[i] * sum;
        a[i] *= 0.5;
      } catch (IndexOutOfBoundsException e) {
        a[0] += sum * 0.1;
        continue;
      } finally {
        sum *= 1.1;
      }
      a[1] -= 0.01 * sum;
    }
    return sum + a[0] * a[1];
  }
}
