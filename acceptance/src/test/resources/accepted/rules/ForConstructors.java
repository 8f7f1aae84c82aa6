package rules;

import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Differentiable;
import java.util.function.Function;

// of = "new".
// check f(1.5)
final class ForConstructors {
  @Differentiable
  record Positive(double x) {
    Positive {
      x = native0(x);
    }

    static double native0(double x) {
      return Double.longBitsToDouble(Double.doubleToLongBits(x) & Long.MAX_VALUE);
    }
  }

  @Derivative(of = "new", in = Positive.class)
  static ValueWithPullback<Positive, Function<ForConstructors_PositiveTangentVector, Double>>
      positivePullback(double x) {
    Positive result = new Positive(x);
    return new ValueWithPullback<>(result, v -> v.x() * Math.signum(x));
  }

  @Derivative(of = "new", in = Positive.class)
  static ValueWithDifferential<Positive, Function<Double, ForConstructors_PositiveTangentVector>>
      positiveDifferential(double x) {
    Positive result = new Positive(x);
    return new ValueWithDifferential<>(
        result, dx -> new ForConstructors_PositiveTangentVector(dx * Math.signum(x)));
  }

  @Differentiable
  static double f(double x) {
    return new Positive(-x).x() * x + new Positive(x * x).x();
  }
}
