package loops;

import dev.martlet.annotation.Differentiable;

// check horner(1.1, new double[] {1, -2, 3, -4})
// check horner(1.1, new double[] {})
// check grid(1.1, new double[][] {{1, 2}, {}, {3, 4, 5}})
// check kinds(1.1, new int[] {1, 2}, new long[] {3}, new float[] {4, 5}, new char[] {'a'}, new boolean[] {true, false}, new String[] {"ab"})
// throws horner(1.1, null)
final class OverArrays {
  @Differentiable
  static double horner(double x, double[] c) {
    double y = 0;
    for (int i = c.length - 1; i >= 0; i--) {
      y = y * x + c[i];
    }
    return y;
  }

  @Differentiable
  static double grid(double x, double[][] rows) {
    double sum = 0;
    for (double[] row : rows) {
      double product = x;
      for (double entry : row) {
        product *= x * entry;
      }
      sum += product;
    }
    return sum;
  }

  @Differentiable
  static double kinds(
      double x, int[] is, long[] ls, float[] fs, char[] cs, boolean[] bs, String[] ss) {
    double y = x;
    for (int i : is) y += i * x;
    for (long l : ls) y *= l;
    for (float f : fs) y += f * y;
    for (char c : cs) y -= c * x;
    for (boolean b : bs) y = b ? y * x : y + x;
    for (String s : ss) y *= s.length();
    for (double widened : is) y += widened * y;
    return y;
  }
}
