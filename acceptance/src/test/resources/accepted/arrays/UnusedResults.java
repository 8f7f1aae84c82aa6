package arrays;

import dev.martlet.annotation.Differentiable;
import java.util.Arrays;

// What a helper writes counts, also where nobody uses what it returns.
//
// check a(3.0, 0, new double[] {1, 2, 3})
// check a(3.0, 1, new double[] {1, 2, 3})
// check b(3.0, 0, new double[] {1, 2, 3})
// check b(3.0, 1, new double[] {1, 2, 3})
// check c(3.0, 0, new double[] {1, 2, 3})
// check c(3.0, 1, new double[] {1, 2, 3})
// check d(3.0, 0, new double[] {1, 2, 3})
// check d(3.0, 1, new double[] {1, 2, 3})
// check e(3.0, 0, new double[] {1, 2, 3})
// check e(3.0, 1, new double[] {1, 2, 3})
// check f(3.0, 0, new double[] {1, 2, 3})
// check f(3.0, 1, new double[] {1, 2, 3})
// check g(3.0, 0, new double[] {1, 2, 3})
// check g(3.0, 1, new double[] {1, 2, 3})
// check h(3.0, 0, new double[] {1, 2, 3})
// check h(3.0, 1, new double[] {1, 2, 3})
// check l(3.0, 0, new double[] {1, 2, 3})
// check l(3.0, 1, new double[] {1, 2, 3})
// check m(3.0, 0, new double[] {1, 2, 3})
// check m(3.0, 1, new double[] {1, 2, 3})
final class UnusedResults {
  static float f0(double x, double y, int n, double[] w) {
    Arrays.fill(w, y);
    return n > 0 ? f0(x, x, n - 1, new double[3]) : 1f;
  }
  @Differentiable static double a(double x, int n, double[] w) { float v0 = f0(1.0, 2.0, 1, w); return w[0] * x; }
  @Differentiable static double b(double x, int n, double[] w) { float v0 = f0(1.0, 2.0, 1, (n > 0 ? w.clone() : w)); return w[0] * x; }
  static double f2(double x, double y, int n, double[] w) {
    Arrays.fill(w, y);
    return n > 0 ? f2(x, x, n - 1, new double[3]) : 1f;
  }
  @Differentiable static double c(double x, int n, double[] w) { double v0 = f2(1.0, 2.0, 1, w); return w[0] * x; }
  @Differentiable static double d(double x, int n, double[] w) { double v0 = f2(x, 2.0, 1, w); return w[0] * x; }
  @Differentiable static double e(double x, int n, double[] w) { double v0 = f2(x, 2.0, 1, w); return w[0] * x + v0; }
  static void f3(double x, double y, int n, double[] w) { Arrays.fill(w, y); if (n > 0) f3(x, x, n - 1, new double[3]); }
  @Differentiable static double f(double x, int n, double[] w) { f3(x, 2.0, 1, w); return w[0] * x; }
  static double f4(double y, int n, double[] w) { w[0] = y; return n > 0 ? f4(y, n - 1, new double[3]) : 1f; }
  @Differentiable static double g(double x, int n, double[] w) { f4(2.0, 1, w); return w[0] * x; }
  static double f5(double y, int n, double[] w) { w[0] = y; return n > 0 ? f5(y, n - 1, w) : 1f; }
  @Differentiable static double h(double x, int n, double[] w) { f5(2.0, 1, w); return w[0] * x; }
  static double[] f8(double y, int n, double[] w) { w[0] = y; return n > 0 ? f8(y, n - 1, w) : new double[1]; }
  @Differentiable static double l(double x, int n, double[] w) { f8(2.0 * x, 1, w); return w[0] * x; }
  static java.util.List<Double> f9(double y, int n, double[] w) { w[0] = y; return n > 0 ? f9(y, n - 1, w) : java.util.List.of(y); }
  @Differentiable static double m(double x, int n, double[] w) { for (double z : f9(2.0 * x, 1, w)) { n++; } return w[0] * x * n; }
}
