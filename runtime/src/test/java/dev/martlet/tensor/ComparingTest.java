package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.BiDifferential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import org.junit.jupiter.api.Test;

class ComparingTest {

  /** With a mask; a lambda could not be generic. */
  private record Choice(Tensor<Boolean> mask) {
    <S> Tensor<S> value(Tensor<S> x, Tensor<S> y) {
      return x.replacing(y, mask);
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> reverse(
        Tensor<S> x, Tensor<S> y) {
      return TensorLogic.replacingPullback(x, y, mask);
    }

    <S> ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>> forward(
        Tensor<S> x, Tensor<S> y) {
      return TensorLogic.replacingDifferential(x, y, mask);
    }
  }

  @Test
  void numbersAndNaN() {
    double nan = Double.NaN;
    Tensor<Double> x = Tensor.of(new double[] {1, 2, 3, nan, -0.0}, 5);
    Tensor<Double> y = Tensor.of(new double[] {2, 2, 2, nan, 0}, 5);
    assertEquals(flags(true, false, false, false, false), x.lessThan(y));
    assertEquals(flags(true, true, false, false, true), x.lessThanOrEqualTo(y));
    assertEquals(flags(false, false, true, false, false), x.greaterThan(y));
    assertEquals(flags(false, true, true, false, true), x.greaterThanOrEqualTo(y));
    assertEquals(flags(false, true, false, false, true), x.equalTo(y));
    assertEquals(flags(true, false, true, true, false), x.notEqualTo(y));
    assertEquals(flags(true, false, false, false, true), x.lessThan(2));
    assertEquals(flags(true, true, false, false, true), x.lessThanOrEqualTo(2));
    assertEquals(flags(false, false, true, false, false), x.greaterThan(2));
    assertEquals(flags(false, true, true, false, false), x.greaterThanOrEqualTo(2));
    assertEquals(flags(false, true, false, false, false), x.equalTo(2));
    assertEquals(flags(true, false, true, true, true), x.notEqualTo(2));
  }

  @Test
  void allTypesAndBroadcasting() {
    Tensor<Long> x = Tensor.of(new long[] {Long.MAX_VALUE, Long.MAX_VALUE - 1}, 2, 1);
    assertEquals(
        Tensor.of(new boolean[] {false, false, true, false}, 2, 2),
        x.lessThan(Tensor.of(new long[] {Long.MAX_VALUE, Long.MIN_VALUE}, 2)));
    assertEquals(flags(true, false), Tensor.of(new int[] {1, 2}, 2).equalTo(Tensor.scalar(1)));
    assertEquals(flags(false), Tensor.of(new float[] {0.1f}, 1).equalTo(0.1));
    assertEquals(flags(true, false), flags(true, false).equalTo(flags(true, true)));
  }

  @Test
  void logic() {
    Tensor<Boolean> x = flags(true, true, false, false);
    Tensor<Boolean> y = flags(true, false, true, false);
    assertEquals(flags(true, false, false, false), x.and(y));
    assertEquals(flags(true, true, true, false), x.or(y));
    assertEquals(flags(false, true, true, false), x.xor(y));
    assertEquals(flags(false, false, true, true), x.not());
    assertEquals(flags(false, false, false, false), x.and(Tensor.scalar(false)));
    Tensor<Boolean> matrix = Tensor.of(new boolean[] {true, false, true, true}, 2, 2);
    assertEquals(flags(false, true), matrix.all(1));
    assertEquals(flags(true, false), matrix.all(0));
    assertEquals(flags(true, true), matrix.any(-1));
    assertEquals(Tensor.scalar(false), matrix.all());
    assertEquals(Tensor.scalar(true), matrix.any());
    assertEquals(Tensor.scalar(true), Tensor.of(new boolean[0], 0).all());
    assertEquals(Tensor.scalar(false), Tensor.of(new boolean[0], 0).any());
  }

  @Test
  void choices() {
    var choice = new Choice(Tensor.of(new boolean[] {true, false, false, true, true, false}, 2, 3));
    var operation = new RuleCheck.Binary(choice::value, choice::reverse, choice::forward);
    RuleCheck.check(operation, RuleCheck.random(2, 3), RuleCheck.random(2, 3));
    RuleCheck.check(operation, RuleCheck.random(3), RuleCheck.random(2, 1));
    RuleCheck.check(operation, RuleCheck.random(), RuleCheck.random(4, 2, 3));
    assertEquals(
        Tensor.of(new int[] {7, 2}, 2),
        Tensor.of(new int[] {1, 2}, 2).replacing(Tensor.scalar(7), flags(true, false)));
  }

  /** What was not chosen contributes nothing, also at a pole. */
  @Test
  void polesThatWereNotChosen() {
    Tensor<Double> x = Tensor.of(new double[] {0, 4}, 2);
    var root = TensorPowers.sqrtPullback(x);
    var choice = TensorLogic.replacingPullback(root.value(), Tensor.scalar(0.0), x.equalTo(0));
    Tensor<Double> dx =
        root.pullback().apply(choice.pullback().apply(Tensor.ones(DType.DOUBLE, 2)).first());
    assertEquals(Tensor.of(new double[] {0, 0.25}, 2), dx);
  }

  @Test
  void errors() {
    Tensor<Double> x = Tensor.zeros(DType.DOUBLE, 2, 3);
    assertMessage(
        "lessThan: shapes [2, 3] and [2] do not broadcast: axis 1 from the end has extents 3 and 2",
        () -> x.lessThan(Tensor.zeros(DType.DOUBLE, 2)));
    assertMessage(
        "and: needs a tensor of BOOLEAN, not of DOUBLE", () -> x.and(Tensor.scalar(true)));
    assertMessage("not: needs a tensor of BOOLEAN, not of DOUBLE", x::not);
    assertMessage("any: needs a tensor of BOOLEAN, not of DOUBLE", x::any);
    assertMessage("all: needs a tensor of BOOLEAN, not of DOUBLE", () -> x.all(0));
    assertMessage(
        "replacing: shapes [2, 3] and [2] do not broadcast: axis 1 from the end has extents 3 and"
            + " 2",
        () -> x.replacing(x, flags(true, false)));
    assertMessage(
        "replacing: needs a tensor of FLOAT or DOUBLE, not of INTEGER",
        () ->
            TensorLogic.replacingPullback(Tensor.scalar(1), Tensor.scalar(1), Tensor.scalar(true)));
  }

  private static Tensor<Boolean> flags(boolean... flags) {
    return Tensor.of(flags, flags.length);
  }
}
