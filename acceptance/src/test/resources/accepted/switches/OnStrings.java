package switches;

import dev.martlet.annotation.Differentiable;

// check f(1.5, "square")
// check f(1.5, "cube")
// check f(1.5, "Aa")
// check f(1.5, "BB")
// check f(1.5, "other")
// throws f(1.5, null)
final class OnStrings {
  @Differentiable
  static double f(double x, String kind) {
    switch (kind) {
      case "square":
        return x * x;
      case "cube":
        return x * x * x;
      case "Aa":
        x *= 3;
        break;
      case "BB":
        x *= 5;
    }
    return x;
  }
}
