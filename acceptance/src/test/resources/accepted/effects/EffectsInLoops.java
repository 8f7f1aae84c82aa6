package effects;

import dev.martlet.annotation.Differentiable;
import java.util.Iterator;
import java.util.List;

// check f(1.1, List.of(3, 1, 4, 1, 5).iterator())
final class EffectsInLoops {
  @Differentiable
  static double f(double x, Iterator<Integer> it) {
    double y = 1;
    while (it.hasNext()) {
      int n = it.next();
      if (n == 1) {
        continue;
      }
      for (int i = 0; i < n && it.hasNext(); i++) {
        y += x * it.next();
      }
      y *= x + n;
    }
    return y;
  }
}
