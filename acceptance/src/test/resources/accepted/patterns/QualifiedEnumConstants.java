package patterns;

import dev.martlet.annotation.Differentiable;

// check f(1.5, Small.ONE)
// check f(1.5, Large.MANY)
final class QualifiedEnumConstants {
  sealed interface Size permits Small, Large {}

  enum Small implements Size {
    ONE,
    TWO
  }

  enum Large implements Size {
    MANY
  }

  @Differentiable
  static double f(double x, Size size) {
    return switch (size) {
      case Small.ONE -> x;
      case Small.TWO -> 2 * x;
      case Large.MANY -> x * x;
    };
  }
}
