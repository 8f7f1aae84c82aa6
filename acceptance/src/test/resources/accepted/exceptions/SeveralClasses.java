package exceptions;

import dev.martlet.annotation.Differentiable;

// What a handler of several classes takes is known as the most special class of them all.
// check f(1.5, 1, new double[] {1, 2})
// check f(1.5, 2, new double[] {1, 2})
// throws f(1.5, 3, new double[] {1, 2})
// check f(1.5, 0, new double[] {1})
// throws f(1.5, 4, new double[] {1, 2})
// check deep(1.5, "abc", 7)
// check deep(1.5, "12345678", 7)
// throws always(1.5, 2, new double[] {1, 2})
// check again(1.5, new double[] {1, 2})
// throws again(1.5, null)
// throws again(1.5, new double[0])
final class SeveralClasses {
  /** A handler that always throws, and what runs in any case. */
  @Differentiable
  static double again(double x, double[] w) {
    double y = x;
    try {
      y = x * x;
      w[0] *= y;
    } catch (RuntimeException e) {
      if (0 % 2 == 0) {
        throw e;
      }
      y = 3;
    } finally {
      System.out.println("y is " + y);
      y *= 2;
    }
    return w[0] * y;
  }

  @Differentiable
  static double f(double x, int n, double[] w) {
    double y = x;
    try {
      y *= w[1];
      w[0] *= x;
      if (n == 2 || n == 3) {
        throw new IllegalArgumentException("n is " + n);
      }
      if (n == 4) {
        throw new IllegalStateException();
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      if (n > 2) {
        throw e;
      }
      w[0] += y * e.getMessage().length();
    }
    return w[0] * y;
  }

  @Differentiable
  static double deep(double x, String text, int at) {
    double y = x * x;
    try {
      y *= text.charAt(at) - new int[] {1, 2}[text.length() - 3];
    } catch (ArrayIndexOutOfBoundsException | StringIndexOutOfBoundsException e) {
      y += e.getMessage().length() * x;
    }
    return y;
  }

  /** Never completes, which is only known when the helper is in its place. */
  @Differentiable
  static double always(double x, int n, double[] w) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += w[i] * sum + x;
      w[i] = sum;
    }
    return sum * helper(x, 2);
  }

  private static double helper(double x, int n) {
    if (4 / n == 2) {
      throw new IllegalStateException("always");
    }
    return x;
  }
}
