package opaque;

import dev.martlet.annotation.Differentiable;
import java.util.ArrayList;
import java.util.List;

// What the program suppresses is suppressed in what is made of it.
// check f(1.5, List.of("a", "b"))
// check g(1.5, List.of("a", "b"))
// check h(1.5, 1)
final class Suppressed {
  @SuppressWarnings({"unchecked", "rawtypes"})
  @Differentiable
  static double f(double x, Object o) {
    List<String> list = (List<String>) o;
    List raw = new ArrayList(list);
    raw.add("more");
    double y = x;
    for (Object each : raw) {
      y *= each.hashCode() % 7 + x;
    }
    return y;
  }

  @SuppressWarnings("unchecked")
  private static double first(double x, Object o) {
    return x * ((List<String>) o).get(0).length();
  }

  @Differentiable
  static double g(double x, Object o) {
    return first(x, o) * x;
  }

  @SuppressWarnings({"fallthrough", "finally", "divzero", "lossy-conversions"})
  @Differentiable
  static double h(double x, int n) {
    int m = 1;
    try {
      switch (n) {
        case 1:
          m += 1.5;
        case 2:
          m *= 3;
      }
    } finally {
      m++;
    }
    return x * m;
  }
}
