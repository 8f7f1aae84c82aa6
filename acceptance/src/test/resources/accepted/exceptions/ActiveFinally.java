package exceptions;

import dev.martlet.annotation.Differentiable;
import java.io.IOException;

// check ordinary(1.5, 2)
// throws ordinary(1.5, 0)
// check returns(1.5, 2)
// check returns(1.5, 0)
// check overrides(1.5, 2)
// check overrides(1.5, 0)
// check overrides(-1.5, 0)
// check loops(1.5, 6)
// check loops(1.5, 0)
// check loops(0.5, 3)
// check nested(1.5, 0)
// check nested(1.5, 1)
// check nested(1.5, 2)
// throws nested(1.5, 3)
// check checked(1.5, true)
// check checked(1.5, false)
// throws rethrows(1.5, true)
// check rethrows(1.5, false)
// throws wraps(1.5, 0)
// check wraps(1.5, 3)
// check afterReturn(1.5, 1)
// check afterReturn(1.5, 0)
// check retry(1.5, 3)
// check retry(1.5, 0)
// throws retry(1.5, 9)
// check labelled(1.5, 5)
// check inSwitch(1.5, "3")
// check inSwitch(1.5, "x")
final class ActiveFinally {
  @Differentiable
  static double ordinary(double x, int n) {
    double y = x;
    try {
      y = y * x;
      y = y * (6 / n);
    } finally {
      System.out.println("finally " + y);
      y = y + x;
    }
    return y * y;
  }

  @Differentiable
  static double returns(double x, int n) {
    double y = x;
    try {
      y = x * x;
      return y * (6 / n);
    } catch (ArithmeticException e) {
      return y + 1;
    } finally {
      y = 1000;
      System.out.println("done " + y);
    }
  }

  @Differentiable
  @SuppressWarnings("finally")
  static double overrides(double x, int n) {
    double y = x;
    try {
      y = x * x;
      y = y * (6 / n);
      return y;
    } finally {
      if (n == 0 && x > 0) {
        return y * 3;
      }
      if (n == 0) {
        return -x * x;
      }
    }
  }

  @Differentiable
  static double loops(double x, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double term = x;
      try {
        term = term * x;
        if (i == 4) {
          break;
        }
        if (i == 1) {
          continue;
        }
        term = term * (12 / (i - 2));
        sum += term;
      } catch (ArithmeticException e) {
        sum += term * term;
      } finally {
        sum += x;
      }
      sum *= 1.1;
    }
    return sum;
  }

  @Differentiable
  static double nested(double x, int kind) {
    double y = x;
    try {
      y *= x;
      try {
        y *= x;
        if (kind == 0) {
          throw new IllegalStateException("zero");
        }
        y *= x;
        if (kind == 1) {
          throw new IllegalArgumentException("one");
        }
        y *= x;
        if (kind == 3) {
          throw new UnsupportedOperationException("three");
        }
      } catch (IllegalStateException e) {
        y += x;
      } finally {
        y *= 1.5;
      }
      y += x;
    } catch (IllegalArgumentException e) {
      y += 7 * x;
    }
    return y;
  }

  static double read(double x, boolean ok) throws IOException {
    if (!ok) {
      throw new IOException("not ok");
    }
    return x * x * x;
  }

  @Differentiable
  static double checked(double x, boolean ok) {
    double y = x;
    try {
      y = y + 1;
      y = read(y, ok);
    } catch (IOException e) {
      y = y * y * e.getMessage().length();
    }
    return y;
  }

  @Differentiable
  static double rethrows(double x, boolean fails) throws IOException {
    double y = x * x;
    try {
      y = read(y, !fails);
    } catch (IOException e) {
      y = 0;
      throw e;
    }
    return y;
  }

  @Differentiable
  static double wraps(double x, int n) {
    try {
      return x * (3 / n) * x;
    } catch (ArithmeticException e) {
      throw new IllegalStateException("wrapped " + e.getMessage(), e);
    }
  }

  @Differentiable
  static double afterReturn(double x, int n) {
    double y = x;
    double z = x;
    try {
      try {
        y = x * x;
        z = y / x;
        return z * (1 / n);
      } finally {
        y = y * 2;
        z = z * 3;
      }
    } catch (ArithmeticException e) {
      return y * z;
    }
  }

  static double risky(double x, int attempt, int needed) {
    if (attempt < needed) {
      throw new IllegalStateException("attempt " + attempt);
    }
    return Math.exp(x);
  }

  @Differentiable
  static double retry(double x, int needed) {
    double y = x;
    int attempt = 0;
    while (true) {
      try {
        y = y * 1.25;
        return risky(y, attempt, needed) * x;
      } catch (IllegalStateException e) {
        if (++attempt > 5) {
          throw e;
        }
      }
    }
  }

  @Differentiable
  static double labelled(double x, int n) {
    double y = 0;
    outer:
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        try {
          y += x * i;
          if (j == 2) {
            continue outer;
          }
          if (i == 3) {
            break outer;
          }
          y += x * x * (4 / (j - 1));
        } catch (ArithmeticException e) {
          y *= 1.5;
        }
      }
    }
    return y;
  }

  @Differentiable
  static double inSwitch(double x, String s) {
    double y =
        switch (s.length()) {
          case 1 -> {
            double inner = x;
            try {
              inner *= x;
              inner *= Integer.parseInt(s);
              yield inner;
            } catch (NumberFormatException e) {
              yield inner * inner;
            }
          }
          default -> x;
        };
    return y * x;
  }
}
