package effects;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
final class EffectsInArguments {
  static int n;

  static void reset() {
    n = 0;
  }

  static int next() {
    return ++n;
  }

  @Differentiable
  static double f(double x) {
    double y = next() * x + next() * x * x;
    y += Math.pow(x, next());
    y = next() > 3 ? y * next() : y;
    return y + n * x;
  }
}
