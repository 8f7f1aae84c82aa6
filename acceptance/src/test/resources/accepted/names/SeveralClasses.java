package names;

import dev.martlet.annotation.Differentiable;

// Classes beside the one that the file is named after: javac warns of them only where their names stand in signatures.
// check twice(3.0)
// check BesideIt.square(3.0)
// check BesideIt.Inner.cube(3.0)
final class SeveralClasses {
  @Differentiable
  static double twice(double x) {
    return BesideIt.square(x) / x + new Passive(x > 0).sign() * x;
  }
}

final class BesideIt {
  @Differentiable
  static double square(double x) {
    return x * x;
  }

  static final class Inner {
    @Differentiable
    static double cube(double x) {
      return square(x) * x;
    }
  }
}

record Passive(boolean isPositive) {
  int sign() {
    return isPositive ? 1 : -1;
  }
}
