package effects;

import dev.martlet.annotation.Differentiable;
import java.util.ArrayList;
import java.util.List;

// Passive state that the loop itself reads and writes.
// check f(1.1, 6)
// check g(1.1, new ArrayList<>(List.of(3)))
final class PassiveStateBetweenModes {
  @Differentiable
  static double f(double x, int n) {
    int[] counts = new int[3];
    double y = x;
    for (int i = 0; i < n; i++) {
      counts[i % 3] += i;
      y = y * x + counts[(i + 1) % 3];
      if (counts[0] > 2 && y > 3) {
        y -= counts[2] * x;
        counts[0] = 0;
      }
    }
    return y * counts[1];
  }

  @Differentiable
  static double g(double x, List<Integer> stack) {
    double y = 1;
    while (!stack.isEmpty()) {
      int top = stack.remove(stack.size() - 1);
      y = y * x + top;
      if (top > 1) {
        stack.add(top - 1);
        stack.add(top - 2);
      }
    }
    return y;
  }
}
