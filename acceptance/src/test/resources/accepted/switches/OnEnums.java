package switches;

import dev.martlet.annotation.Differentiable;

// check f(1.5, Kind.LINEAR)
// check f(1.5, Kind.SQUARE)
// check f(1.5, Kind.INVERSE)
// check old(1.5, Kind.LINEAR)
// check old(1.5, Kind.INVERSE)
// throws f(1.5, null)
final class OnEnums {
  enum Kind {
    LINEAR,
    SQUARE,
    INVERSE
  }

  @Differentiable
  static double f(double x, Kind kind) {
    return switch (kind) {
      case LINEAR -> 2 * x;
      case SQUARE -> x * x;
      case INVERSE -> 1 / x;
    };
  }

  @Differentiable
  static double old(double x, Kind kind) {
    double y = 0;
    switch (kind) {
      case LINEAR:
        y = x;
        break;
      case INVERSE:
        y = 1 / x;
        break;
      default:
    }
    return y * x;
  }
}
