package hidden;

import dev.martlet.annotation.Differentiable;

// check Inside.f(1.5)
@interface Override {
  final class Inside {
    @Differentiable
    static double f(double x) {
      return x * x;
    }
  }
}
