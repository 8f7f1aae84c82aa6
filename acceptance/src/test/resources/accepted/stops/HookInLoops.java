package stops;

import static dev.martlet.DifferentialOperators.withDerivative;

import dev.martlet.annotation.Differentiable;
import java.util.ArrayList;
import java.util.List;

// expect HookInLoopsDerivatives.f.gradient(2.0, 3) == 1.5
// expect seen() == "[1.0, 0.5, 0.25]"
final class HookInLoops {
  static final List<Double> SEEN = new ArrayList<>();

  static double hook(double g) {
    SEEN.add(g);
    return g / 2;
  }

  @Differentiable
  static double f(double x, int n) {
    double y = 0;
    for (int i = 0; i < n; i++) {
      y = withDerivative(y, HookInLoops::hook) + x;
    }
    return withDerivative(y, g -> g) - 0.25 * x;
  }

  static String seen() {
    SEEN.clear();
    HookInLoopsDerivatives.f.gradient(2.0, 3);
    return SEEN.toString();
  }
}
