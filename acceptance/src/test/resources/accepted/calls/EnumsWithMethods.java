package calls;

import dev.martlet.annotation.Differentiable;

// check Activation.apply(Activation.SQUARE, 1.5)
// check Activation.apply(Activation.CUBE, 1.5)
// check Activation.named("SQUARE", 2.5)
final class EnumsWithMethods {
  enum Activation {
    SQUARE(2),
    CUBE(3);

    final int power;

    Activation(int power) {
      this.power = power;
    }

    @Differentiable
    final double apply(double x) {
      double y = 1;
      for (int i = 0; i < power; i++) {
        y *= x;
      }
      return this == CUBE ? y + ordinal() : y;
    }

    @Differentiable
    static double named(String name, double x) {
      return valueOf(name).apply(x);
    }
  }
}
