package patterns;

import dev.martlet.annotation.Differentiable;
import java.util.List;

// check f(1.5, 3)
// check f(1.5, "four")
// check f(1.5, List.of(1, 2))
// check f(1.5, null)
// check f(1.5, 2.5)
final class InstanceOf {
  @Differentiable
  static double f(double x, Object o) {
    if (o instanceof Integer n) {
      return x * n;
    }
    if (o instanceof String s && s.length() > 3) {
      return x * x * s.length();
    }
    if (!(o instanceof List<?> list)) {
      return o instanceof Number ? 2 * x : x;
    }
    return x * x * x * list.size();
  }
}
