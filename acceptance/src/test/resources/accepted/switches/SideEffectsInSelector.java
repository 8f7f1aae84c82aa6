package switches;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 1)
final class SideEffectsInSelector {
  static int next(int n) {
    System.out.println("next of " + n);
    return n + 1;
  }

  @Differentiable
  static double f(double x, int n) {
    return switch (next(n)) {
      case 1 -> x;
      case 2 -> x * x * (n += 5) * switch (n++) {
        case 6 -> n * x;
        default -> 1;
      };
      default -> 0;
    } + n;
  }
}
