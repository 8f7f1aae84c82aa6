package calls;

import dev.martlet.annotation.Differentiable;

// check Maths.square(1.5)
// check f(1.5)
final class InterfaceStatics {
  interface Maths {
    @Differentiable
    static double square(double x) {
      return x * x * factor();
    }

    private static int factor() {
      return 3;
    }
  }

  @Differentiable
  static double f(double x) {
    return Maths.square(Maths.square(x));
  }
}
