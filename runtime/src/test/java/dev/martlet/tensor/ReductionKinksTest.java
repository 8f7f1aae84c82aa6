package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Sums, extremes and norms of what is empty, of special numbers, at ties and at kinks. */
class ReductionKinksTest {
  @Test
  void whatIsEmpty() {
    Tensor<Double> x = Tensor.zeros(DType.DOUBLE, 0, 3);
    assertEquals(Tensor.zeros(DType.DOUBLE, 3), x.sum(0));
    assertEquals(Tensor.ones(DType.DOUBLE, 3), x.product(0));
    assertEquals(Tensor.full(DType.DOUBLE, Double.NaN, 3), x.mean(0));
    assertEquals(Tensor.full(DType.DOUBLE, Double.NEGATIVE_INFINITY, 3), x.logSumExp(0));
    assertEquals(Tensor.zeros(DType.DOUBLE, 0), x.max(1));
    assertMessage("max: there is no element along an axis of shape [0, 3]", () -> x.max(0));
    assertMessage("min: there is no element along an axis of shape [0, 3]", x::min);
    assertMessage("argmax: there is no element along axis 0 of shape [0, 3]", () -> x.argmax(0));
    assertMessage("argmin: no axis 5 in shape [0, 3]", () -> x.argmin(5));
  }

  @Test
  void specialNumbers() {
    double nan = Double.NaN;
    double inf = Double.POSITIVE_INFINITY;
    Tensor<Double> x = Tensor.of(new double[] {1, nan, 2, inf, -inf, 3}, 2, 3);
    assertEquals(Tensor.of(new double[] {nan, inf}, 2), x.max(1));
    assertEquals(Tensor.of(new double[] {nan, -inf}, 2), x.min(1));
    assertEquals(Tensor.of(new double[] {nan, nan}, 2), x.sum(1));
    assertEquals(Tensor.of(new int[] {1, 0}, 2), x.argmax(1));
    assertEquals(Tensor.of(new int[] {1, 1}, 2), x.argmin(1));
    assertEquals(Tensor.of(new double[] {nan, inf}, 2), x.logSumExp(1));
    assertEquals(-inf, Tensor.full(DType.DOUBLE, -inf, 4).logSumExp().item());
    assertEquals(1000 + Math.log(2), Tensor.full(DType.DOUBLE, 1000, 2).logSumExp().item());
    float[] many = new float[100];
    Arrays.fill(many, 1);
    many[70] = Float.NaN;
    assertEquals(nan, Tensor.of(many, 100).max().item());
    assertEquals(nan, Tensor.of(many, 100).min().item());
  }

  @Test
  void ties() {
    Tensor<Double> x = Tensor.of(new double[] {2, 1, 2, 2, 5, 0}, 2, 3);
    assertEquals(
        Tensor.of(new double[] {0.5, 0, 0.5, 0, 1, 0}, 2, 3),
        TensorExtremes.maxPullback(x, 1).pullback().apply(Tensor.ones(DType.DOUBLE, 2)));
    assertEquals(Tensor.of(new int[] {0, 1}, 2), x.argmax(1));
    assertEquals(Tensor.of(new int[] {0, 1, 0}, 3), x.argmax(0));
  }

  @Test
  void productsWithZeros() {
    Tensor<Double> x = Tensor.of(new double[] {2, 0, 3, 0, 0, 4, 5, 6, 7}, 3, 3);
    assertEquals(
        Tensor.of(new double[] {0, 6, 0, 0, 0, 0, 42, 35, 30}, 3, 3),
        TensorSums.productPullback(x, 1).pullback().apply(Tensor.ones(DType.DOUBLE, 3)));
  }

  @Test
  void kinks() {
    Tensor<Double> zeros = Tensor.zeros(DType.DOUBLE, 3);
    Tensor<Double> one = Tensor.scalar(1.0);
    assertEquals(zeros, TensorNorms.normPullback(zeros).pullback().apply(one));
    assertEquals(zeros, TensorNorms.standardDeviationPullback(zeros).pullback().apply(one));
    Tensor<Double> x = Tensor.of(new double[] {Double.NEGATIVE_INFINITY, 0, 0}, 3);
    assertEquals(
        Tensor.of(new double[] {0, 0.5, 0.5}, 3),
        TensorExponents.logSumExpPullback(x).pullback().apply(one));
  }
}
