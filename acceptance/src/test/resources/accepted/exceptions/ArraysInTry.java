package exceptions;

import dev.martlet.annotation.Differentiable;
import java.util.Arrays;

// check written(new double[] {1.5, -0.5, 2}, 3)
// check written(new double[] {1.5, -0.5, 2}, 2)
// check written(new double[] {1.5, -0.5, 2}, 0)
// check filled(1.5, 0)
// check filled(1.5, 2)
// check finallyWritten(new double[] {1.5, -0.5}, 2)
// throws finallyWritten(new double[] {1.5, -0.5}, 5)
// check written2(new double[] {1.5, -0.5, 2}, 1)
// check written2(new double[] {1.5, -0.5, 2}, 9)
// check locked(new double[] {1.5, -0.5, 2}, 1)
// check locked(new double[] {1.5, -0.5, 2}, 7)
final class ArraysInTry {
  @Differentiable
  static double written(double[] a, int n) {
    double[] b = new double[a.length];
    try {
      for (int i = 0; i < 4; i++) {
        b[i] = a[i] * a[i];
        b[0] = b[0] * (6 / (n - i));
        b[i] += a[0];
      }
    } catch (ArithmeticException | ArrayIndexOutOfBoundsException e) {
      b[1] = b[1] * a[2];
    }
    return b[0] * b[1] + b[2];
  }

  @Differentiable
  static double filled(double x, int n) {
    double[] a = new double[3];
    double y = 1;
    try {
      Arrays.fill(a, x);
      a[1] = a[1] * x;
      y = a[0] * (4 / n);
      a[0] = y * a[1];
    } catch (ArithmeticException e) {
      a[2] = a[1] * y;
    }
    return a[0] + a[1] * a[2] + y;
  }

  @Differentiable
  static double finallyWritten(double[] a, int i) {
    double[] b = a.clone();
    double sum = 0;
    try {
      b[0] *= b[1];
      sum += b[Math.abs(i - 2)];
    } finally {
      b[1] = b[0] * b[0];
    }
    return sum + b[1];
  }

  @Differentiable
  static double written2(double[] a, int n) {
    double[] b = new double[2];
    int i = 0;
    try {
      b[i++] = a[0] * a[0];
      b[i++] = a[n] * b[0];
      b[0] = 0;
    } catch (ArrayIndexOutOfBoundsException e) {
      b[1] = b[0] * i;
    }
    return b[0] + b[1] * a[1];
  }

  @Differentiable
  static double locked(double[] a, int n) {
    double[] b = new double[3];
    synchronized (ArraysInTry.class) {
      b[0] = a[0] * a[1];
      if (n > 5) {
        return b[0] * a[2];
      }
      b[1] = b[0] * a[n];
    }
    return b[1];
  }
}
