package records;

import dev.martlet.annotation.Differentiable;

// Components that the tangent vector cannot have, or that its own code may want.
// check f(new Odd(1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5))
// expect AwkwardNames_OddTangentVector.zero().zero_() == 0.0
final class AwkwardNames {
  @Differentiable
  record Odd(
      double zero,
      double plus,
      double scaled,
      double negated,
      double other,
      double factor,
      double differentiableType) {}

  @Differentiable
  static double f(Odd o) {
    return o.zero() * o.plus() * o.scaled() + o.negated() * o.other() * o.factor()
        + o.differentiableType() * o.zero();
  }
}
