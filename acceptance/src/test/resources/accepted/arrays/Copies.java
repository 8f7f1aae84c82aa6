package arrays;

import dev.martlet.annotation.Differentiable;
import java.util.Arrays;

// check clones(new double[] {1, 2, 3})
// check copies(new double[] {1, 2, 3}, 3.0)
// check overlapping(new double[] {1, 2, 3, 4, 5})
// check filled(1.5, 2.5)
// check rows(new double[][] {{1, 2}, {3, 4}, {5, 6}})
// throws beyond(new double[] {1, 2})
// throws negative(new double[] {1, 2})
// check truncated(new double[] {1, 2, 3})
// check floats(new float[] {1, 2, 3}, 0.5f) to 1e-3
final class Copies {
  @Differentiable
  static double clones(double[] a) {
    double[] b = a.clone();
    b[0] *= b[1];
    a[1] = b[0] * a[2];
    double[] c = b.clone();
    c[2] = a[1];
    return a[0] * b[0] + c[2] * c[0] * b[2];
  }

  @Differentiable
  static double copies(double[] a, double f) {
    double[] b = Arrays.copyOf(a, a.length + 2);
    double[] c = Arrays.copyOfRange(b, 1, 6);
    b[4] = f;
    Arrays.fill(c, 0, 1, f * f);
    System.arraycopy(b, 0, c, 1, 2);
    double sum = 0;
    for (int i = 0; i < b.length; i++) {
      sum += b[i] * i * c[i];
    }
    return sum;
  }

  @Differentiable
  static double overlapping(double[] a) {
    System.arraycopy(a, 0, a, 1, 3);
    a[0] *= a[4];
    System.arraycopy(a, 2, a, 1, 3);
    System.arraycopy(a, 1, a, 1, 3);
    System.arraycopy(a, 1, a, 5, 0);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum = sum * 0.5 + a[i] * a[i];
    }
    return sum;
  }

  @Differentiable
  static double filled(double x, double y) {
    double[] a = new double[4];
    Arrays.fill(a, x);
    a[1] *= y;
    Arrays.fill(a, 2, 4, x * y);
    a[3] += a[1];
    Arrays.fill(a, 2, 2, 7);
    return a[0] * a[1] + a[2] * a[3];
  }

  @Differentiable
  static double rows(double[][] m) {
    double[][] n = m.clone();
    n[0] = m[1];
    n[0][0] *= 2;
    double[][] k = Arrays.copyOf(n, 4);
    k[3] = k[0];
    k[3][1] += k[2][0];
    System.arraycopy(k, 0, n, 1, 2);
    Arrays.fill(k, 0, 2, m[0]);
    k[1][0] = n[1][1] * m[0][1];
    return m[0][0] * m[1][0] + n[2][1] * k[2][1] + k[0][0];
  }

  @Differentiable
  static double beyond(double[] a) {
    double[] b = new double[2];
    System.arraycopy(a, 1, b, 1, 2);
    return b[0] * a[0];
  }

  @Differentiable
  static double negative(double[] a) {
    return Arrays.copyOf(a, -1)[0];
  }

  @Differentiable
  static double truncated(double[] a) {
    double[] b = Arrays.copyOf(a, 2);
    double[] c = Arrays.copyOf(b, 0);
    return b[0] * b[1] + c.length * a[2];
  }

  @Differentiable
  static float floats(float[] a, float f) {
    float[] b = Arrays.copyOf(a, 4);
    Arrays.fill(b, 3, 4, f * a[0]);
    System.arraycopy(b, 2, b, 0, 2);
    return b[0] * b[1] * b[2] + f;
  }
}
