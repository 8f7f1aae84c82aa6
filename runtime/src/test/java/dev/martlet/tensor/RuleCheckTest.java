package dev.martlet.tensor;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** The checker finds what is wrong. */
class RuleCheckTest {

  @Test
  void findsAWrongPullback() {
    assertFails(
        new RuleCheck.Unary(
            TensorLogarithms::exp, RuleCheckTest::stretched, TensorLogarithms::expDifferential));
  }

  @Test
  void findsAWrongDifferential() {
    assertFails(
        new RuleCheck.Unary(
            TensorLogarithms::exp,
            TensorLogarithms::expPullback,
            TensorHyperbolics::sinhDifferential));
    assertFails(
        new RuleCheck.Unary(
            TensorLogarithms::exp, TensorLogarithms::expPullback, RuleCheckTest::halved));
  }

  @Test
  void findsExchangedArguments() {
    var x = RuleCheck.random(3);
    var y = RuleCheck.random(3);
    assertThrows(
        AssertionFailedError.class,
        () ->
            RuleCheck.check(
                new RuleCheck.Binary(
                    TensorArithmetic::minus,
                    TensorArithmetic::plusPullback,
                    TensorArithmetic::minusDifferential),
                x,
                y));
  }

  private static void assertFails(RuleCheck.Unary operation) {
    assertThrows(AssertionFailedError.class, () -> RuleCheck.check(operation, RuleCheck.random(4)));
  }

  private static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> stretched(
      Tensor<S> x) {
    var rule = TensorLogarithms.expPullback(x);
    return new ValueWithPullback<>(rule.value(), dy -> rule.pullback().apply(dy).times(1.001));
  }

  private static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> halved(
      Tensor<S> x) {
    var rule = TensorLogarithms.expDifferential(x);
    return new ValueWithDifferential<>(
        rule.value(), dx -> rule.differential().apply(dx).times(0.5));
  }
}
