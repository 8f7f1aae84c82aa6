package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;
import org.junit.jupiter.api.Test;

/** Arithmetic of whole numbers is Java's. */
class WholeNumbersTest {
  private static final int[] INTS = {3, -7, 0, Integer.MAX_VALUE, Integer.MIN_VALUE, 5};
  private static final int[] DIVISORS = {2, 3, -1, -1, 7, -3};
  private static final long BIG = (1L << 60) + 1;
  private static final long[] LONGS = {3, -7, 0, Long.MAX_VALUE, Long.MIN_VALUE, BIG};
  private static final long[] LONG_DIVISORS = {2, 3, -1, -1, 7, -3};

  @Test
  void pairs() {
    check((x, y) -> x + y, (x, y) -> x + y, "plus");
    check((x, y) -> x - y, (x, y) -> x - y, "minus");
    check((x, y) -> x * y, (x, y) -> x * y, "times");
    check((x, y) -> x / y, (x, y) -> x / y, "dividedBy");
    check(Math::max, Math::max, "max");
    check(Math::min, Math::min, "min");
  }

  private static void check(IntBinaryOperator ints, LongBinaryOperator longs, String name) {
    int[] expected = new int[6];
    long[] expectedLongs = new long[6];
    for (int i = 0; i < 6; i++) {
      expected[i] = ints.applyAsInt(INTS[i], DIVISORS[i]);
      expectedLongs[i] = longs.applyAsLong(LONGS[i], LONG_DIVISORS[i]);
    }
    assertEquals(
        Tensor.of(expected, 2, 3), of(name, Tensor.of(INTS, 2, 3), Tensor.of(DIVISORS, 2, 3)));
    assertEquals(
        Tensor.of(expectedLongs, 6), of(name, Tensor.of(LONGS, 6), Tensor.of(LONG_DIVISORS, 6)));
    assertEquals(
        Tensor.scalar(ints.applyAsInt(7, 2)), of(name, Tensor.scalar(7), Tensor.scalar(2)));
  }

  private static <S> Tensor<S> of(String name, Tensor<S> x, Tensor<S> y) {
    return switch (name) {
      case "plus" -> x.plus(y);
      case "minus" -> x.minus(y);
      case "times" -> x.times(y);
      case "dividedBy" -> x.dividedBy(y);
      case "max" -> x.max(y);
      default -> x.min(y);
    };
  }

  @Test
  void broadcastingAndNumbers() {
    Tensor<Integer> x = Tensor.of(new int[] {1, 2, 3, 4}, 2, 2);
    assertEquals(
        Tensor.of(new int[] {11, 22, 13, 24}, 2, 2), x.plus(Tensor.of(new int[] {10, 20}, 2)));
    assertEquals(Tensor.of(new int[] {3, 6, 9, 12}, 2, 2), x.times(3));
    assertEquals(Tensor.of(new int[] {4, 3, 2, 1}, 2, 2), x.subtractedFrom(5));
    assertEquals(Tensor.of(new int[] {12, 6, 4, 3}, 2, 2), x.dividing(12));
    assertEquals(x, x.plus(x).minus(x));
  }

  @Test
  void functions() {
    Tensor<Long> x = Tensor.of(new long[] {-BIG, 0, BIG}, 3);
    assertEquals(Tensor.of(new long[] {BIG, 0, -BIG}, 3), x.negated());
    assertEquals(Tensor.of(new long[] {BIG, 0, BIG}, 3), x.abs());
    assertEquals(Tensor.of(new long[] {-1, 0, 1}, 3), x.sign());
    assertEquals(Tensor.of(new long[] {(1L << 61) + 1, 0, (1L << 61) + 1}, 3), x.squared());
    assertEquals(Tensor.of(new int[] {9, 4}, 2), Tensor.of(new int[] {-3, 2}, 2).squared());
  }

  @Test
  void reductions() {
    Tensor<Integer> x = Tensor.of(new int[] {1, 5, -2, 4, 0, 7}, 2, 3);
    assertEquals(Tensor.scalar(15), x.sum());
    assertEquals(Tensor.of(new int[] {5, 5, 5}, 3), x.sum(0));
    assertEquals(Tensor.of(new int[] {4, 11}, 2, 1), x.sumKeepingDimensions(1));
    assertEquals(Tensor.of(new int[] {4, 0, -14}, 3), x.product(0));
    assertEquals(Tensor.of(new int[] {5, 7}, 2), x.max(1));
    assertEquals(Tensor.of(new int[] {1, 0, -2}, 3), x.min(0));
    assertEquals(Tensor.of(new int[] {1, 2}, 2), x.argmax(1));
    assertEquals(Tensor.of(new int[] {0, 1, 0}, 3), x.argmin(0));
    assertEquals(Tensor.scalar(BIG + 2), Tensor.of(new long[] {BIG, 2}, 2).sum());
    assertEquals(Tensor.scalar(BIG), Tensor.of(new long[] {BIG, BIG - 1}, 2).max());
    assertEquals(Tensor.scalar(1), Tensor.of(new long[] {BIG, BIG + 1}, 2).argmax(0));
    assertEquals(Tensor.zeros(DType.INTEGER, 2), Tensor.zeros(DType.INTEGER, 2, 0).sum(1));
    assertEquals(Tensor.ones(DType.LONG), Tensor.zeros(DType.LONG, 0).product());
  }

  @Test
  void errors() {
    Tensor<Integer> x = Tensor.of(new int[] {1, 2}, 2);
    assertEquals(
        "/ by zero", assertThrows(ArithmeticException.class, () -> x.dividedBy(0)).getMessage());
    assertMessage("a tensor of INTEGER with 0.5, which is no such number", () -> x.times(0.5));
    assertMessage("a tensor of INTEGER with 3.0E9, which is no such number", () -> x.plus(3e9));
    assertMessage(
        "a tensor of INTEGER with NaN, which is no such number", () -> x.minus(Double.NaN));
    assertMessage("exp: needs a tensor of FLOAT or DOUBLE, not of INTEGER", x::exp);
    assertMessage("mean: needs a tensor of FLOAT or DOUBLE, not of INTEGER", x::mean);
    assertMessage("variance: needs a tensor of FLOAT or DOUBLE, not of INTEGER", x::variance);
    assertMessage("norm: needs a tensor of FLOAT or DOUBLE, not of INTEGER", x::norm);
    assertMessage("atan2: needs a tensor of FLOAT or DOUBLE, not of INTEGER", () -> x.atan2(x));
    assertMessage(
        "plus: needs a tensor of numbers, not of BOOLEAN",
        () -> Tensor.scalar(true).plus(Tensor.scalar(true)));
    assertMessage(
        "sum: needs a tensor of numbers, not of BOOLEAN", () -> Tensor.scalar(true).sum());
    assertMessage(
        "max: there is no element along an axis of shape [0]",
        () -> Tensor.zeros(DType.LONG, 0).max());
    assertMessage(
        "times: needs a tensor of FLOAT or DOUBLE, not of INTEGER",
        () -> TensorArithmetic.timesPullback(x, x));
    assertMessage(
        "sum: needs a tensor of FLOAT or DOUBLE, not of INTEGER",
        () -> TensorSums.sumDifferential(x));
    assertMessage(
        "matmul: needs a tensor of FLOAT or DOUBLE, not of INTEGER",
        () -> TensorProducts.matmulPullback(x, x));
    assertMessage(
        "matmul: needs a tensor of FLOAT or DOUBLE, not of INTEGER",
        () -> TensorProducts.matmulDifferential(x, x));
    assertMessage(
        "plus: shapes [2] and [3] do not broadcast: axis 1 from the end has extents 2 and 3",
        () -> x.plus(Tensor.zeros(DType.INTEGER, 3)));
  }
}
