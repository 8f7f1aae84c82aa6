package loops;

import dev.martlet.annotation.Differentiable;

// check f(1.1, 6)
// check block(1.5)
// check block(0.5)
final class Labels {
  @Differentiable
  static double f(double x, int n) {
    double y = 1;
    outer:
    for (int i = 0; i < n; i++) {
      y += x;
      for (int j = 0; ; j++) {
        y *= x;
        if (j > i) {
          continue outer;
        }
        if (y > 30) {
          break outer;
        }
        inner:
        while (y < 5) {
          y += 1;
          if (y > 3) {
            break inner;
          }
          if (y > 100) {
            continue outer;
          }
        }
      }
    }
    return y * x;
  }

  @Differentiable
  static double block(double x) {
    double y = x;
    done:
    {
      if (x < 1) {
        break done;
      }
      y *= x;
      nested:
      {
        y += 1;
        if (y > 2) {
          break done;
        }
        break nested;
      }
      y *= 3;
    }
    return y;
  }
}
