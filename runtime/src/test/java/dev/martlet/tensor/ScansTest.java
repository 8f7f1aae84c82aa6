package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import org.junit.jupiter.api.Test;

class ScansTest {

  /** With an axis; a lambda could not be generic. */
  private record Along(int axis) {
    <S> Tensor<S> sum(Tensor<S> x) {
      return x.cumulativeSum(axis);
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> sumReverse(Tensor<S> x) {
      return TensorScans.cumulativeSumPullback(x, axis);
    }

    <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> sumForward(
        Tensor<S> x) {
      return TensorScans.cumulativeSumDifferential(x, axis);
    }

    <S> Tensor<S> product(Tensor<S> x) {
      return x.cumulativeProduct(axis);
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> productReverse(Tensor<S> x) {
      return TensorScans.cumulativeProductPullback(x, axis);
    }

    <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> productForward(
        Tensor<S> x) {
      return TensorScans.cumulativeProductDifferential(x, axis);
    }
  }

  @Test
  void allShapesAndAxes() {
    for (int[] shape : Shapes.upToRank(3, 0, 1, 4)) {
      for (int axis = -shape.length; axis < shape.length; axis++) {
        Tensor<Double> x = RuleCheck.random(shape);
        int along = axis < 0 ? axis + shape.length : axis;
        Tensor<Double> sums = x.cumulativeSum(axis);
        Tensor<Double> products = x.cumulativeProduct(axis);
        Shapes.forEachIndex(
            shape,
            index -> {
              double sum = 0;
              double product = 1;
              for (int i = 0; i <= index[along]; i++) {
                int[] there = index.clone();
                there[along] = i;
                sum += x.get(there);
                product *= x.get(there);
              }
              assertEquals(sum, sums.get(index), 1e-12);
              assertEquals(product, products.get(index), 1e-12);
            });
        var operation = new Along(axis);
        RuleCheck.check(
            new RuleCheck.Unary(operation::sum, operation::sumReverse, operation::sumForward), x);
        RuleCheck.check(
            new RuleCheck.Unary(
                operation::product, operation::productReverse, operation::productForward),
            x);
      }
    }
  }

  @Test
  void productsWithZeros() {
    Tensor<Double> x = Tensor.of(new double[] {2, 0, 3}, 3);
    assertEquals(
        Tensor.of(new double[] {1, 8, 0}, 3),
        TensorScans.cumulativeProductPullback(x, 0).pullback().apply(Tensor.ones(DType.DOUBLE, 3)));
  }

  @Test
  void errors() {
    assertMessage(
        "cumulativeSum: no axis 1 in shape [2]",
        () -> Tensor.zeros(DType.DOUBLE, 2).cumulativeSum(1));
    assertMessage(
        "cumulativeProduct: needs a tensor of numbers, not of BOOLEAN",
        () -> Tensor.zeros(DType.BOOLEAN, 2).cumulativeProduct(0));
  }

  @Test
  void wholeNumbers() {
    Tensor<Integer> x = Tensor.of(new int[] {1, 2, 3, 1 << 30, 1 << 30, 1 << 30}, 2, 3);
    assertEquals(
        Tensor.of(new int[] {1, 3, 6, 1 << 30, 1 << 31, 3 << 30}, 2, 3), x.cumulativeSum(1));
    assertEquals(
        Tensor.of(new int[] {1, 2, 3, 1 << 30, 1 << 31, 3 << 30}, 2, 3), x.cumulativeProduct(0));
    assertEquals(
        Tensor.of(new long[] {Long.MAX_VALUE, Long.MIN_VALUE}, 2),
        Tensor.of(new long[] {Long.MAX_VALUE, 1}, 2).cumulativeSum(0));
    assertEquals(
        Tensor.zeros(DType.INTEGER, 2, 0), Tensor.zeros(DType.INTEGER, 2, 0).cumulativeSum(1));
    assertEquals(
        Tensor.of(new int[] {1 << 31, 0}, 1, 2),
        Tensor.of(new int[] {1 << 16}, 1, 1).matmul(Tensor.of(new int[] {1 << 15, 1 << 16}, 1, 2)));
  }
}
