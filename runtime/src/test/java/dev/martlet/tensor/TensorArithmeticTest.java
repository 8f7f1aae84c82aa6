package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TensorArithmeticTest {

  record Case(String name, RuleCheck.Binary operation, DoubleBinaryOperator scalar) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case(
            "plus",
            new RuleCheck.Binary(
                TensorArithmetic::plus,
                TensorArithmetic::plusPullback,
                TensorArithmetic::plusDifferential),
            (x, y) -> x + y),
        new Case(
            "minus",
            new RuleCheck.Binary(
                TensorArithmetic::minus,
                TensorArithmetic::minusPullback,
                TensorArithmetic::minusDifferential),
            (x, y) -> x - y),
        new Case(
            "times",
            new RuleCheck.Binary(
                TensorArithmetic::times,
                TensorArithmetic::timesPullback,
                TensorArithmetic::timesDifferential),
            (x, y) -> x * y),
        new Case(
            "dividedBy",
            new RuleCheck.Binary(
                TensorArithmetic::dividedBy,
                TensorArithmetic::dividedByPullback,
                TensorArithmetic::dividedByDifferential),
            (x, y) -> x / y));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void allShapesThatBroadcast(Case each) {
    int count = 0;
    for (int[] left : Shapes.upToRank(3, 0, 1, 2, 3)) {
      for (int[] right : Shapes.upToRank(3, 0, 1, 2, 3)) {
        int[] shape = Shapes.together(left, right);
        if (shape.length == 0 && left.length + right.length > 0) {
          continue;
        }
        Tensor<Double> x = RuleCheck.random(left);
        Tensor<Double> y = RuleCheck.random(0.5, 2, right);
        Tensor<Double> z = each.operation.value().of(x, y);
        assertArrayEquals(shape, z.shape());
        Shapes.forEachIndex(
            shape,
            index ->
                assertEquals(
                    each.scalar.applyAsDouble(
                        x.get(Shapes.broadcast(index, left)),
                        y.get(Shapes.broadcast(index, right))),
                    z.get(index)));
        if (count++ % 7 == 0 || shape.length < 2) {
          RuleCheck.check(each.operation, x, y);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void specialNumbers(Case each) {
    double[] specials = {
      0.0, -0.0, 1, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300
    };
    for (double x : specials) {
      for (double y : specials) {
        assertEquals(
            each.scalar.applyAsDouble(x, y),
            each.operation.value().of(Tensor.scalar(x), Tensor.scalar(y)).item());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aliasedArguments(Case each) {
    Tensor<Double> x = RuleCheck.random(0.5, 2, 3, 5);
    Tensor<Double> z = each.operation.value().of(x, x);
    for (int i = 0; i < 3; i++) {
      assertEquals(each.scalar.applyAsDouble(x.get(i, 1), x.get(i, 1)), z.get(i, 1));
    }
    RuleCheck.check(each.operation, x, x);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void longArrays(Case each) {
    RuleCheck.check(
        each.operation, RuleCheck.random(0.5, 2, 37, 101), RuleCheck.random(0.5, 2, 101));
    RuleCheck.check(
        each.operation, RuleCheck.random(0.5, 2, 300, 1), RuleCheck.random(0.5, 2, 300, 41));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatDoesNotFit(Case each) {
    Tensor<Double> x = Tensor.zeros(DType.DOUBLE, 2, 3);
    assertMessage(
        each.name
            + ": shapes [2, 3] and [4] do not broadcast: axis 1 from the end has extents 3 and 4",
        () -> each.operation.value().of(x, Tensor.zeros(DType.DOUBLE, 4)));
    assertMessage(
        each.name + ": needs a tensor of FLOAT or DOUBLE, not of INTEGER",
        () -> each.operation.reverse().of(Tensor.scalar(1), Tensor.scalar(2)));
    assertMessage(
        each.name
            + ": the cotangent is of DOUBLE and shape [3, 2], but the result of DOUBLE and shape"
            + " [2, 3]",
        () -> each.operation.reverse().of(x, x).pullback().apply(Tensor.zeros(DType.DOUBLE, 3, 2)));
    assertMessage(
        each.name
            + ": the tangent is of DOUBLE and shape [], but the argument of DOUBLE and shape"
            + " [2, 3]",
        () -> each.operation.forward().of(x, x).differential().apply(x, Tensor.scalar(1.0)));
  }

  @Test
  @SuppressWarnings("unchecked") // What a raw type lets through.
  void mixedTypes() {
    Tensor<Double> disguised = (Tensor<Double>) (Tensor<?>) Tensor.scalar(1f);
    assertMessage("plus: tensors of DOUBLE and FLOAT", () -> Tensor.scalar(1.0).plus(disguised));
  }

  @Test
  void numbers() {
    Tensor<Float> x = Tensor.of(new float[] {1, 2, 4}, 3);
    assertEquals(Tensor.of(new float[] {1.5f, 2.5f, 4.5f}, 3), x.plus(0.5));
    assertEquals(Tensor.of(new float[] {0.5f, 1.5f, 3.5f}, 3), x.minus(0.5));
    assertEquals(Tensor.of(new float[] {3, 6, 12}, 3), x.times(3));
    assertEquals(Tensor.of(new float[] {0.5f, 1, 2}, 3), x.dividedBy(2));
    TensorAndNumber<Float> pulled =
        TensorArithmetic.timesPullback(x, 3).pullback().apply(Tensor.of(new float[] {1, 0, 2}, 3));
    assertEquals(Tensor.of(new float[] {3, 0, 6}, 3), pulled.tensor());
    assertEquals(9, pulled.number());
    assertEquals(
        Tensor.of(new float[] {4, 2, 10}, 3),
        TensorArithmetic.timesDifferential(x, 3)
            .differential()
            .apply(Tensor.of(new float[] {1, 0, 2}, 3), 1.0)
            .plus(Tensor.of(new float[] {0, 0, 0}, 3)));
  }

  @Test
  void nothingFlowsBackFromWhereNothingCame() {
    Tensor<Double> x = Tensor.of(new double[] {1, 1}, 2);
    Tensor<Double> y = Tensor.of(new double[] {0, 1}, 2);
    TensorPair<Double> pulled =
        TensorArithmetic.dividedByPullback(x, y)
            .pullback()
            .apply(Tensor.of(new double[] {0, 1}, 2));
    assertEquals(Tensor.of(new double[] {0, 1}, 2), pulled.first());
    assertEquals(Tensor.of(new double[] {0, -1}, 2), pulled.second());
  }

  @Test
  void shapesAreListed() {
    List<int[]> shapes = new ArrayList<>(Shapes.upToRank(2, 1, 2));
    assertEquals(7, shapes.size());
    assertEquals("[2, 1]", Arrays.toString(Shapes.together(new int[] {2, 1}, new int[] {1})));
  }
}
