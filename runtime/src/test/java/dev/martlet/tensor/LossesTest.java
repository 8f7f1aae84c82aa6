package dev.martlet.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Values by hand, and derivatives against differences. */
class LossesTest {
  private static final Tensor<Double> GIVEN = Tensor.of(new double[] {0.2, 0.5, 0.3, 3}, 2, 2);
  private static final Tensor<Double> RIGHT = Tensor.of(new double[] {1, 0.25, 0.5, 1}, 2, 2);

  private static void assertLoss(
      double expected, BinaryOperator<Tensor<Double>> loss, Tensor<Double> gradient) {
    assertEquals(expected, loss.apply(GIVEN, RIGHT).item(), 1e-9);
    for (int i = 0; i < 4; i++) {
      double[] step = new double[4];
      step[i] = 1e-6;
      Tensor<Double> change = Tensor.of(step, 2, 2);
      double slope =
          (loss.apply(GIVEN.plus(change), RIGHT).item()
                  - loss.apply(GIVEN.minus(change), RIGHT).item())
              / 2e-6;
      assertEquals(slope, gradient.get(i / 2, i % 2), 1e-8);
    }
  }

  /** A column and a row would be all pairs. */
  @Test
  void doNotBroadcast() {
    Tensor<Double> column = Tensor.ones(DType.DOUBLE, 2, 1);
    Tensor<Double> row = Tensor.ones(DType.DOUBLE, 2);
    List<BinaryOperator<Tensor<Double>>> all =
        List.of(
            Losses::meanSquaredError,
            Losses::meanAbsoluteError,
            Losses::meanAbsolutePercentageError,
            Losses::meanSquaredLogarithmicError,
            (x, y) -> Losses.huber(x, y, 1),
            Losses::logCosh,
            Losses::poisson,
            Losses::hinge,
            Losses::squaredHinge,
            Losses::categoricalHinge,
            Losses::kullbackLeibler,
            Losses::sigmoidCrossEntropy,
            (x, y) -> Losses.softmaxCrossEntropy(x, y, 0.1, LossReduction.SUM));
    all.forEach(
        loss -> assertThrows(IllegalArgumentException.class, () -> loss.apply(column, row)));
    var error =
        assertThrows(
            IllegalArgumentException.class,
            () -> RegressionLossesDerivatives.meanSquaredError.gradient(column, row));
    assertEquals(
        "meanSquaredError: the prediction has shape [2, 1], but what is right has shape [2]",
        error.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Losses.softmaxCrossEntropyOfLabels(
                GIVEN, Tensor.zeros(DType.INTEGER, 2, 1), 0, LossReduction.MEAN));
  }

  @Test
  void errors() {
    assertLoss(
        (0.64 + 0.0625 + 0.04 + 4) / 4,
        Losses::meanSquaredError,
        RegressionLossesDerivatives.meanSquaredError.gradient(GIVEN, RIGHT).prediction());
    assertLoss(
        (0.8 + 0.25 + 0.2 + 2) / 4,
        Losses::meanAbsoluteError,
        RegressionLossesDerivatives.meanAbsoluteError.gradient(GIVEN, RIGHT).prediction());
    assertLoss(
        100 * (0.8 + 1 + 0.4 + 2) / 4,
        Losses::meanAbsolutePercentageError,
        RegressionLossesDerivatives.meanAbsolutePercentageError
            .gradient(GIVEN, RIGHT)
            .prediction());
    assertLoss(
        (Math.pow(Math.log(1.2 / 2), 2)
                + Math.pow(Math.log(1.5 / 1.25), 2)
                + Math.pow(Math.log(1.3 / 1.5), 2)
                + Math.pow(Math.log(4.0 / 2), 2))
            / 4,
        Losses::meanSquaredLogarithmicError,
        RegressionLossesDerivatives.meanSquaredLogarithmicError
            .gradient(GIVEN, RIGHT)
            .prediction());
    assertLoss(
        (0.32 + 0.03125 + 0.02 + 1.5) / 4,
        (p, t) -> Losses.huber(p, t, 1),
        RegressionLossesDerivatives.huber.gradient(GIVEN, RIGHT, 1).prediction());
    assertLoss(
        (Math.log(Math.cosh(0.8))
                + Math.log(Math.cosh(0.25))
                + Math.log(Math.cosh(0.2))
                + Math.log(Math.cosh(2)))
            / 4,
        Losses::logCosh,
        RegressionLossesDerivatives.logCosh.gradient(GIVEN, RIGHT).prediction());
    assertEquals(
        (0.2
                - Math.log(0.2)
                + 0.5
                - 0.25 * Math.log(0.5)
                + 0.3
                - 0.5 * Math.log(0.3)
                + 3
                - Math.log(3))
            / 4,
        Losses.poisson(GIVEN, RIGHT).item(),
        1e-6);
  }

  @Test
  void margins() {
    Tensor<Double> sides = Tensor.of(new double[] {1, -1, -1, 1}, 2, 2);
    assertEquals((0.8 + 1.5 + 1.3 + 0) / 4, Losses.hinge(GIVEN, sides).item(), 1e-15);
    assertEquals((0.64 + 2.25 + 1.69 + 0) / 4, Losses.squaredHinge(GIVEN, sides).item(), 1e-15);
    Tensor<Double> classes = Tensor.of(new double[] {1, 0, 0, 1}, 2, 2);
    assertEquals((1.3 + 0) / 2, Losses.categoricalHinge(GIVEN, classes).item(), 1e-15);
    Tensor<Double> p = Tensor.of(new double[] {0.25, 0.75, 1, 0}, 2, 2);
    Tensor<Double> q = Tensor.of(new double[] {0.5, 0.5, 1, 0}, 2, 2);
    assertEquals(
        (0.5 * Math.log(2) + 0.5 * Math.log(2 / 3.0)) / 2,
        Losses.kullbackLeibler(p, q).item(),
        1e-12);
    assertTrue(Losses.kullbackLeibler(q, p).item() > 0);
  }

  @Test
  void crossEntropiesOfGreatLogits() {
    Tensor<Double> logits = Tensor.of(new double[] {1e4, -1e4, 0, 1e4}, 2, 2);
    Tensor<Double> truth = Tensor.of(new double[] {1, 0, 0, 0}, 2, 2);
    assertArrayEquals(
        new double[] {0, 0, Math.log(2), 1e4},
        Losses.sigmoidCrossEntropy(logits, truth, LossReduction.NONE).toDoubleArray(),
        1e-12);
    Tensor<Double> rows = Tensor.of(new double[] {1, 0, 1, 0}, 2, 2);
    assertArrayEquals(
        new double[] {0, 1e4},
        Losses.softmaxCrossEntropy(logits, rows, 0, LossReduction.NONE).toDoubleArray(),
        1e-12);
    Tensor<Integer> labels = Tensor.of(new int[] {0, 0}, 2);
    assertEquals(
        Losses.softmaxCrossEntropy(GIVEN, labels).item(),
        Losses.softmaxCrossEntropyOfLabels(GIVEN, labels, 0, LossReduction.MEAN).item(),
        1e-15);
    Tensor<Double> smoothed =
        Losses.softmaxCrossEntropyOfLabels(GIVEN, labels, 0.2, LossReduction.NONE);
    double first = 0.9 * Math.log1p(Math.exp(0.3)) + 0.1 * Math.log1p(Math.exp(-0.3));
    assertEquals(first, smoothed.get(0), 1e-12);
    var gradient = MarginLossesDerivatives.sigmoidCrossEntropy.gradient(logits, truth);
    assertArrayEquals(new double[] {0, 0, 0.125, 0.25}, gradient.logits().toDoubleArray(), 1e-12);
  }

  /** At logits of 1e4 either way: values, and gradients that are finite and right. */
  @Test
  void isStableInBothTypes() {
    Tensor<Float> logits = Tensor.of(new float[] {1e4f, -1e4f, -1e4f, 1e4f, 0, -1e4f}, 2, 3);
    Tensor<Integer> labels = Tensor.of(new int[] {1, 0}, 2);
    assertArrayEquals(
        new float[] {2e4f, 0},
        Losses.softmaxCrossEntropyOfLabels(
                logits, Tensor.of(new int[] {1, 0}, 2), 0, LossReduction.NONE)
            .toFloatArray(),
        1e-9f);
    assertEquals(1e4, Losses.softmaxCrossEntropy(logits, labels).item());
    assertArrayEquals(
        new float[] {0.5f, -0.5f, 0, 0, 0, 0},
        Losses.softmaxCrossEntropyPullback(logits, labels)
            .pullback()
            .apply(Tensor.scalar(1f))
            .toFloatArray(),
        1e-9f);
    assertArrayEquals(
        new float[] {0.5f, -0.5f, 0, 0, 0, 0},
        MarginLossesDerivatives.softmaxCrossEntropyOfLabels
            .gradient(logits, labels, 0, LossReduction.MEAN)
            .toFloatArray(),
        1e-9f);
    // A tenth over three classes: 1e4 - (0.1 * 0 - 0.0333 * 1e4) and so on.
    Tensor<Float> smoothed =
        Losses.softmaxCrossEntropyOfLabels(logits, labels, 0.1, LossReduction.NONE);
    assertArrayEquals(
        new float[] {0.9f * 2e4f + 0.1f / 3 * 4e4f, 0.1f / 3 * 3e4f},
        smoothed.toFloatArray(),
        5e-3f);
    Tensor<Float> truth = Tensor.of(new float[] {0, 1, 0, 1, 0, 1}, 2, 3);
    assertEquals((3e4 + Math.log(2)) / 6, Losses.sigmoidCrossEntropy(logits, truth).item(), 1e-3);
    var gradient = MarginLossesDerivatives.sigmoidCrossEntropy.gradient(logits, truth);
    assertArrayEquals(
        new float[] {1 / 6f, -1 / 6f, 0, 0, 1 / 12f, -1 / 6f},
        gradient.logits().toFloatArray(),
        1e-7f);
    Tensor<Double> far = Tensor.of(new double[] {1e4, -1e4}, 2);
    Tensor<Double> near = Tensor.zeros(DType.DOUBLE, 2);
    assertEquals(1e4 - Math.log(2), Losses.logCosh(far, near).item(), 1e-9);
    assertArrayEquals(
        new double[] {0.5, -0.5},
        RegressionLossesDerivatives.logCosh.gradient(far, near).prediction().toDoubleArray());
    assertArrayEquals(
        new double[] {0.5, -0.5},
        RegressionLossesDerivatives.huber.gradient(far, near, 1).prediction().toDoubleArray());
  }

  @Test
  void marginsHaveDerivatives() {
    assertLoss(
        Losses.hinge(GIVEN, RIGHT).item(),
        Losses::hinge,
        MarginLossesDerivatives.hinge.gradient(GIVEN, RIGHT).prediction());
    assertLoss(
        Losses.squaredHinge(GIVEN, RIGHT).item(),
        Losses::squaredHinge,
        MarginLossesDerivatives.squaredHinge.gradient(GIVEN, RIGHT).prediction());
    assertLoss(
        Losses.categoricalHinge(GIVEN, RIGHT).item(),
        Losses::categoricalHinge,
        MarginLossesDerivatives.categoricalHinge.gradient(GIVEN, RIGHT).prediction());
    assertLoss(
        Losses.poisson(GIVEN, RIGHT).item(),
        Losses::poisson,
        RegressionLossesDerivatives.poisson.gradient(GIVEN, RIGHT).prediction());
    // What is right counts up to 1, what is given as well.
    assertArrayEquals(
        new double[] {-1 / 0.4, -0.25, -0.5 / 0.6, 0},
        MarginLossesDerivatives.kullbackLeibler.gradient(GIVEN, RIGHT).prediction().toDoubleArray(),
        1e-9);
  }

  /** A class that there is not has a name in the message. */
  @Test
  void refusesLabelsOutOfRange() {
    for (int label : new int[] {-1, 2}) {
      Tensor<Integer> labels = Tensor.of(new int[] {0, label}, 2);
      for (Executable loss :
          List.<Executable>of(
              () -> Losses.softmaxCrossEntropy(GIVEN, labels),
              () -> Losses.softmaxCrossEntropyOfLabels(GIVEN, labels, 0.1, LossReduction.MEAN))) {
        String message =
            String.valueOf(assertThrows(IndexOutOfBoundsException.class, loss).getMessage());
        assertTrue(message.contains(String.valueOf(label)), message);
      }
    }
  }

  @Test
  void weights() {
    Tensor<Double> losses = Tensor.of(new double[] {1, 2, 3, 4}, 2, 2);
    Tensor<Double> weights = Tensor.of(new double[] {3, 1}, 2, 1);
    assertEquals((9 + 7) / 8.0, Losses.weightedMean(losses, weights).item(), 1e-15);
    assertEquals(10, LossReduction.SUM.of(losses).item());
    assertArrayEquals(
        new double[] {3 / 8.0, 3 / 8.0, 1 / 8.0, 1 / 8.0},
        MarginLossesDerivatives.weightedMean.gradient(losses, weights).toDoubleArray(),
        1e-15);
  }
}
