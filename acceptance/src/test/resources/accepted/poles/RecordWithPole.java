package poles;

import dev.martlet.annotation.Differentiable;

// One component has a pole, the other is used.
// expect RecordWithPoleDerivatives.f.gradient(0.0) == 2.0
// expect RecordWithPoleDerivatives.f.derivative(0.0) == 2.0
// expect RecordWithPoleDerivatives.helper.gradient(0.0, true) == 1.0
// expect RecordWithPoleDerivatives.helper.differential(0.0, true).apply(1.0) == 1.0
final class RecordWithPole {
  @Differentiable
  record Pair(double fine, double pole) {}

  static Pair make(double x) {
    return new Pair(2 * x, Math.log(x));
  }

  @Differentiable
  static double f(double x) {
    Pair p = make(x);
    return p.fine();
  }

  static double pick(double a, double b, boolean first) {
    return first ? a : b;
  }

  @Differentiable
  static double helper(double x, boolean first) {
    return pick(x, 1 / x, first);
  }
}
