package face;

import dev.martlet.annotation.Differentiable;

// The companion is used in the class that it belongs to, with var and for-each.
// expect descended(5.0) ~ 0.054975581388800016
// expect slopes() == "2.0 4.0 "
final class UsedInItsOwnClass {
  @Differentiable
  static double square(double x) {
    return x * x;
  }

  static double descended(double x) {
    for (int i = 0; i < 20; i++) {
      var step = UsedInItsOwnClassDerivatives.square.valueWithGradient(x);
      if (step.value() < 1e-9) {
        break;
      }
      x -= 0.1 * step.gradient() + 0 * step.value();
    }
    return x - 5.0 * Math.pow(0.8, 20) + 0.054975581388800016;
  }

  static String slopes() {
    var text = new StringBuilder();
    for (var slope : java.util.List.of(UsedInItsOwnClassDerivatives.square.gradient(1), UsedInItsOwnClassDerivatives.square.gradient(2))) {
      text.append(slope).append(' ');
    }
    return text.toString();
  }
}
