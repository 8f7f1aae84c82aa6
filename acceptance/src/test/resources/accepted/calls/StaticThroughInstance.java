package calls;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
final class StaticThroughInstance {
  static int made;

  static void reset() {
    made = 0;
  }

  static double twice(double x) {
    return 2 * x;
  }

  static StaticThroughInstance make() {
    made++;
    System.out.println("made");
    return null;
  }

  @SuppressWarnings("static")
  @Differentiable
  static double f(double x) {
    return make().twice(x) * x + made;
  }
}
