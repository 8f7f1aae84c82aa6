package dev.martlet.examples.learning;

import static dev.martlet.examples.Differences.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.examples.Differences;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The cell against back-propagation through time, written out, and against differences. */
final class LstmTest {
  private static final int UNITS = 3;
  private final double[][] sequence = new double[8][2];
  private final Lstm cell;

  LstmTest() {
    var random = new Random(9);
    cell = Lstm.create(2, UNITS, random);
    for (int row = 0; row < 4 * UNITS; row++) {
      cell.bias()[row] = random.nextGaussian() / 2;
    }
    for (int t = 0; t < sequence.length; t++) {
      sequence[t][0] = Math.sin(0.8 * t);
      sequence[t][1] = random.nextDouble();
    }
  }

  @Test
  void gradientIsBackPropagationThroughTime() {
    var gradient = LstmDerivatives.loss.valueWithGradient(cell, sequence);
    var expected = new BackPropagation(cell, sequence);
    assertEquals(expected.loss(), gradient.value(), 1e-15);
    assertClose(expected.input(), gradient.gradient().input(), 1e-14);
    assertClose(expected.recurrent(), gradient.gradient().recurrent(), 1e-14);
    assertArrayEquals(expected.bias(), gradient.gradient().bias(), 1e-14);
  }

  @Test
  void agreesWithDifferences() {
    var gradient = LstmDerivatives.loss.gradient(cell, sequence);
    assertClose(
        Differences.gradient(
            (double[][] w) -> Lstm.loss(new Lstm(w, cell.recurrent(), cell.bias()), sequence),
            cell.input()),
        gradient.input(),
        1e-9);
    assertClose(
        Differences.gradient(
            (double[][] w) -> Lstm.loss(new Lstm(cell.input(), w, cell.bias()), sequence),
            cell.recurrent()),
        gradient.recurrent(),
        1e-9);
    assertArrayEquals(
        Differences.gradient(
            (double[] b) -> Lstm.loss(new Lstm(cell.input(), cell.recurrent(), b), sequence),
            cell.bias()),
        gradient.bias(),
        1e-9);
  }

  @Test
  void learnsToForetell() {
    Lstm learning = cell;
    double before = Lstm.loss(learning, sequence);
    for (int step = 0; step < 500; step++) {
      var gradient = LstmDerivatives.loss.gradient(learning, sequence);
      learning = LstmDerivatives.moved(learning, gradient.scaled(-0.5));
    }
    assertTrue(Lstm.loss(learning, sequence) < before / 2);
  }
}
