package effects;

import dev.martlet.annotation.Differentiable;
import java.util.List;

// check f(1.5, new java.util.ArrayList<>())
final class HelpersWithEffects {
  private static double logged(double x, List<String> log) {
    log.add("x");
    double y = x * log.size();
    log.add("y" + log.size());
    return y * x;
  }

  @Differentiable
  static double f(double x, List<String> log) {
    double y = logged(x, log) + logged(x * x, log);
    if (log.size() > 3) {
      y *= logged(y * 0.1, log);
    }
    return y;
  }
}
