package switches;

import dev.martlet.annotation.Differentiable;

// break leaves the switch, continue the loop's turn.
// check f(1.1, 10)
// check f(1.1, 0)
final class InLoops {
  @Differentiable
  static double f(double x, int n) {
    double y = x;
    loop:
    for (int i = 0; i < n; i++) {
      switch (i % 4) {
        case 0:
          y *= x;
          break;
        case 1:
          continue;
        case 2:
          y += x;
          if (i > 7) {
            break loop;
          }
          continue loop;
        default:
          y -= 1;
      }
      y *= 1.01;
    }
    return y;
  }
}
