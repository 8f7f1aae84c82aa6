package exceptions;

import dev.martlet.annotation.Differentiable;

// golden
// check simple(1.5, "2.5")
// check simple(1.5, "no")
// throws simple(1.5, null)
// check assigned(1.5, "2")
// check assigned(1.5, "two")
// check assigned(1.5, null)
// check kinds(1.5, 0)
// check kinds(1.5, 1)
// check kinds(1.5, 2)
// check kinds(1.5, 3)
// throws kinds(1.5, 4)
final class ActiveTry {
  @Differentiable
  static double simple(double x, String s) {
    double y;
    try {
      y = x * x * Integer.parseInt(s.strip().substring(0, 1));
    } catch (NumberFormatException e) {
      y = Math.sin(x);
    }
    return y * x;
  }

  /** What was assigned before the exception is seen behind it. */
  @Differentiable
  static double assigned(double x, String s) {
    double y = x;
    double z = 1;
    try {
      y = y * x;
      z = s.length() * y;
      y = y * x;
      z = z + Integer.parseInt(s) * y;
      y = y * x;
    } catch (NumberFormatException e) {
      y = y * 2 + z;
    } catch (NullPointerException e) {
      z = y * 10;
    }
    return y + z;
  }

  @Differentiable
  static double kinds(double x, int kind) {
    double y = x;
    try {
      y *= x;
      if (kind == 0) {
        throw new IllegalStateException("zero");
      }
      y *= x;
      int n = 1 / (kind - 1);
      y *= x * n;
      Object o = kind == 2 ? "text" : Integer.valueOf(kind);
      y *= (Integer) o;
      if (kind == 4) {
        throw new AssertionError("four");
      }
    } catch (IllegalStateException | ArithmeticException e) {
      y = y + e.getMessage().length() * x;
    } catch (RuntimeException e) {
      y = -y;
    }
    return y;
  }
}
