package dev.martlet.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.Pullback;
import dev.martlet.ValueWithPullback;
import org.junit.jupiter.api.Test;

/** Operations on elements at infinities, kinks and poles. */
class ElementwiseKinksTest {
  @Test
  void infinities() {
    Tensor<Double> x =
        Tensor.of(new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}, 2);
    double inf = Double.POSITIVE_INFINITY;
    assertEquals(Tensor.of(new double[] {inf, 0}, 2), x.exp());
    assertEquals(Tensor.of(new double[] {1, -1}, 2), x.tanh());
    assertEquals(Tensor.of(new double[] {1, -1}, 2), x.erf());
    assertEquals(Tensor.of(new double[] {1, 0}, 2), Activations.sigmoid(x));
    assertEquals(Tensor.of(new double[] {inf, 0}, 2), Activations.softplus(x));
    assertEquals(Tensor.of(new double[] {inf, 0}, 2), Activations.relu(x));
    assertEquals(Tensor.of(new double[] {inf, Double.NaN}, 2), x.log());
    assertEquals(Tensor.of(new double[] {2, -1}, 2), x.clip(-1, 2));
  }

  @Test
  void kinks() {
    assertDerivative(0, TensorSigns.absPullback(Tensor.scalar(0.0)));
    assertDerivative(Double.POSITIVE_INFINITY, TensorPowers.sqrtPullback(Tensor.scalar(0.0)));
    assertDerivative(Double.POSITIVE_INFINITY, TensorPowers.sqrtPullback(Tensor.scalar(-0.0)));
    assertDerivative(Double.POSITIVE_INFINITY, TensorLogarithms.logPullback(Tensor.scalar(-0.0)));
    assertDerivative(Double.POSITIVE_INFINITY, TensorLogarithms.log2Pullback(Tensor.scalar(-0.0)));
    assertDerivative(Double.POSITIVE_INFINITY, TensorLogarithms.log10Pullback(Tensor.scalar(0.0)));
    assertDerivative(Double.POSITIVE_INFINITY, TensorLogarithms.log1pPullback(Tensor.scalar(-1.0)));
    assertDerivative(Double.POSITIVE_INFINITY, TensorTrigonometry.asinPullback(Tensor.scalar(1.0)));
    assertDerivative(
        Double.NEGATIVE_INFINITY, TensorTrigonometry.acosPullback(Tensor.scalar(-1.0)));
    assertDerivative(0, Activations.reluPullback(Tensor.scalar(0.0)));
    assertDerivative(0, Activations.relu6Pullback(Tensor.scalar(6.0)));
    assertDerivative(0.3, Activations.leakyReluPullback(Tensor.scalar(0.0), 0.3));
    assertDerivative(0.3, Activations.eluPullback(Tensor.scalar(0.0), 0.3));
    assertDerivative(0, Activations.hardSigmoidPullback(Tensor.scalar(3.0)));
    assertDerivative(1, Activations.hardSwishPullback(Tensor.scalar(3.0)));
    assertDerivative(1, TensorBounds.clipPullback(Tensor.scalar(2.0), -1, 2));
    assertDerivative(0, TensorBounds.clipPullback(Tensor.scalar(2.1), -1, 2));
  }

  /** As NumPy has it, other than Java. */
  @Test
  void powersOfOneAndSignsOfZero() {
    double nan = Double.NaN;
    double inf = Double.POSITIVE_INFINITY;
    Tensor<Double> base = Tensor.of(new double[] {1, 1, 1, -1, -1, -1, 2}, 7);
    Tensor<Double> exponent = Tensor.of(new double[] {nan, inf, -inf, inf, -inf, nan, nan}, 7);
    assertEquals(Tensor.of(new double[] {1, 1, 1, 1, 1, nan, nan}, 7), base.pow(exponent));
    assertEquals(Tensor.of(new double[] {1, nan}, 2), Tensor.of(new double[] {1, -1}, 2).pow(nan));
    Tensor<Float> zeros = Tensor.of(new float[] {-0f, 0}, 2);
    assertEquals(1 / 0.0, 1 / zeros.sign().get(0));
    assertEquals(1 / 0.0, 1 / Tensor.of(new double[] {-0.0}, 1).sign().get(0));
  }

  /** What is cut off passes nothing, however much comes. */
  @Test
  void infinityTimesNothing() {
    Tensor<Float> x = Tensor.of(new float[] {-1, 1}, 2);
    Tensor<Float> infinite = Tensor.full(DType.FLOAT, Double.POSITIVE_INFINITY, 2);
    assertEquals(
        Tensor.of(new float[] {0, Float.POSITIVE_INFINITY}, 2),
        Activations.reluPullback(x).pullback().apply(infinite));
  }

  private static void assertDerivative(
      double expected,
      ValueWithPullback<Tensor<Double>, Pullback<Tensor<Double>, Tensor<Double>>> rule) {
    assertEquals(expected, rule.pullback().apply(Tensor.scalar(1.0)).item());
  }
}
