package calls;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
final class OtherClassOfTheFile {
  @Differentiable
  static double f(double x) {
    return Beside.cube(x) + Inner.twice(x);
  }

  static final class Inner {
    private static double twice(double x) {
      return 2 * x;
    }
  }
}

final class Beside {
  static double cube(double x) {
    return x * x * x;
  }
}
