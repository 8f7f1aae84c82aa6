package dev.martlet.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final Tensor<Float> SCORES =
      Tensor.of(new float[] {1, 3, 2, 5, 4, 4, 0, 0, 0, Float.NaN, 1, 2}, 4, 3);

  @Test
  void accuracy() {
    assertEquals(0.75, Metrics.accuracy(SCORES, Tensor.of(new int[] {1, 0, 0, 0}, 4)));
    assertEquals(0.0, Metrics.accuracy(SCORES, Tensor.of(new int[] {2, 2, 1, 1}, 4)));
    assertEquals(0.75, Metrics.topKAccuracy(SCORES, Tensor.of(new int[] {2, 1, 2, 1}, 4), 2));
    assertThrows(
        IllegalArgumentException.class,
        () -> Metrics.accuracy(SCORES, Tensor.of(new int[] {1, 0}, 2)));
    assertTrue(
        Double.isNaN(
            Metrics.accuracy(Tensor.zeros(DType.FLOAT, 0, 3), Tensor.zeros(DType.INTEGER, 0))));
  }

  @Test
  void ofLabels() {
    Tensor<Float> scores = Tensor.of(new float[] {0.9f, 0.2f, 0.6f, 0.4f}, 2, 2);
    Tensor<Integer> truth = Tensor.of(new int[] {1, 0, 0, 0}, 2, 2);
    assertEquals(0.75, Metrics.binaryAccuracy(scores, truth, 0.5));
    assertEquals(0.5, Metrics.multilabelAccuracy(scores, truth, 0.5));
    assertThrows(
        IllegalArgumentException.class,
        () -> Metrics.binaryAccuracy(scores, Tensor.of(new int[] {1}, 1), 0.5));
  }

  /** As scikit-learn's example has it, and with ties. */
  @Test
  void rocAuc() {
    Tensor<Integer> truth = Tensor.of(new int[] {0, 0, 1, 1}, 4);
    assertEquals(0.75, Metrics.rocAuc(Tensor.of(new double[] {0.1, 0.4, 0.35, 0.8}, 4), truth));
    assertEquals(0.5, Metrics.rocAuc(Tensor.of(new double[] {1, 1, 1, 1}, 4), truth));
    assertEquals(0.875, Metrics.rocAuc(Tensor.of(new double[] {0, 1, 1, 2}, 4), truth));
    assertTrue(
        Double.isNaN(
            Metrics.rocAuc(Tensor.of(new double[] {0, 1}, 2), Tensor.of(new int[] {1, 1}, 2))));
    assertTrue(
        Double.isNaN(
            Metrics.rocAuc(
                Tensor.of(new double[] {0, Double.NaN}, 2), Tensor.of(new int[] {0, 1}, 2))));
  }

  @Test
  void ofNumbers() {
    Tensor<Double> truth = Tensor.of(new double[] {3, -0.5, 2, 7}, 4);
    assertEquals(
        0.9486081370449679, Metrics.r2(Tensor.of(new double[] {2.5, 0.0, 2, 8}, 4), truth), 1e-15);
    assertEquals(0, Metrics.r2(Tensor.full(DType.DOUBLE, 2.875, 4), truth));
    assertEquals(8, Metrics.perplexity(Math.log(8)), 1e-14);
  }

  @Test
  void confusion() {
    var matrix =
        ConfusionMatrix.of(
            Tensor.of(new int[] {0, 1, 1, 0, 2, 1}, 6),
            Tensor.of(new int[] {0, 1, 0, 0, 2, 2}, 6),
            4);
    assertEquals(" 2 1 0 0\n 0 1 0 0\n 0 1 1 0\n 0 0 0 0\n", matrix.toString());
    assertEquals(4.0 / 6, matrix.accuracy());
    assertEquals(1, matrix.precision(0));
    assertEquals(2.0 / 3, matrix.recall(0));
    assertEquals(0.8, matrix.f1(0), 1e-15);
    assertEquals(0, matrix.f1(3));
    assertEquals((1 + 1 / 3.0 + 1 + 0) / 4, matrix.macroPrecision(), 1e-15);
    assertEquals((2 / 3.0 + 1 + 0.5) / 4, matrix.macroRecall(), 1e-15);
    assertEquals((0.8 + 0.5 + 2 / 3.0) / 4, matrix.macroF1(), 1e-15);
    assertEquals(12, matrix.plus(matrix).total());
    assertEquals(2, matrix.plus(matrix).count(0, 1));
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> ConfusionMatrix.of(Tensor.of(new int[] {5}, 1), Tensor.of(new int[] {0}, 1), 4));
  }

  /** Against scikit-learn's definitions, by hand. */
  @Test
  void countsLabels() {
    var counts =
        LabelCounts.of(
            Tensor.of(new double[] {0.9, 0.1, 0.8, 0.7, 0.2, 0.6, 0.6, 0.9, 0.1}, 3, 3),
            Tensor.of(new int[] {1, 0, 0, 1, 1, 0, 0, 1, 0}, 3, 3),
            0.5);
    assertEquals(2.0 / 3, counts.precision(0));
    assertEquals(1, counts.recall(0));
    assertEquals(0.8, counts.f1(0));
    assertEquals(1, counts.precision(1));
    assertEquals(0.5, counts.recall(1));
    assertEquals(0, counts.f1(2));
    assertEquals((2.0 / 3 + 1 + 0) / 3, counts.macroPrecision(), 1e-15);
    assertEquals((1 + 0.5 + 0) / 3, counts.macroRecall(), 1e-15);
    assertEquals((0.8 + 2.0 / 3 + 0) / 3, counts.macroF1(), 1e-15);
    assertEquals(3.0 / 6, counts.microPrecision());
    assertEquals(3.0 / 4, counts.microRecall());
    assertEquals(0.6, counts.microF1());
    assertEquals(0.6, counts.plus(counts).microF1());
    assertThrows(
        IllegalArgumentException.class,
        () -> LabelCounts.of(SCORES, Tensor.of(new int[] {1, 0}, 1, 2), 0));
  }
}
