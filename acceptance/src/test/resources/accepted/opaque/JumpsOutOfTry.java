package opaque;

import dev.martlet.annotation.Differentiable;

// check f(1.1, 6)
// check g(1.5, "3")
// check g(1.5, "three")
// check h(1.1, new String[] {"1", "x", "3", "stop", "5"})
final class JumpsOutOfTry {
  @Differentiable
  static double f(double x, int n) {
    double y = x;
    for (int i = 0; i < n; i++) {
      int k;
      try {
        k = 10 / (i - 2);
      } catch (ArithmeticException e) {
        k = 0;
      }
      if (k == 0) {
        continue;
      }
      y = y * x + k;
    }
    return y;
  }

  @Differentiable
  static double g(double x, String s) {
    int n = parsed(s);
    return n * x * x;
  }

  static int parsed(String s) {
    try {
      return Integer.parseInt(s);
    } catch (NumberFormatException e) {
      return -1;
    } finally {
      System.out.println("parsed " + s);
    }
  }

  @Differentiable
  static double h(double x, String[] words) {
    double y = 1;
    for (String word : words) {
      if (word.equals("stop")) {
        break;
      }
      y = y * x + parsed(word);
    }
    return y;
  }
}
