package conditions;

import dev.martlet.annotation.Differentiable;

// check f(1.5, "four")
// check f(1.5, 4)
// check f(1.5, null)
final class PatternScope {
  @Differentiable
  static double f(double x, Object o) {
    if (!(o instanceof String s)) {
      if (o instanceof Integer n && n > 3 || o == null) {
        return 2 * x;
      }
      return x;
    }
    double y = s.length() * x;
    int i = 0;
    while (!(o instanceof Integer count)) {
      y *= x;
      o = ++i;
    }
    return y * count;
  }
}
