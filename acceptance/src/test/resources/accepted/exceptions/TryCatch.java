package exceptions;

import dev.martlet.annotation.Differentiable;

// golden
// check f(1.5, "12")
// check f(1.5, "twelve")
// check f(1.5, null)
final class TryCatch {
  @Differentiable
  static double f(double x, String s) {
    int n;
    try {
      n = Integer.parseInt(s);
    } catch (NumberFormatException e) {
      System.out.println(e.getMessage());
      n = s == null ? -1 : s.length();
    }
    int m = 0;
    try {
      m = s.length();
    } catch (NullPointerException | IllegalStateException e) {
      m = 7;
    } finally {
      m++;
    }
    return x * n + x * x * m;
  }
}
