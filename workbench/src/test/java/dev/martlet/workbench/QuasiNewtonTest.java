package dev.martlet.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class QuasiNewtonTest {

  @Test
  void findsMinimaOfArrays() {
    double[] start = new double[20];
    for (int i = 0; i < start.length; i++) {
      start[i] = i % 2 == 0 ? -1.2 : 1;
    }
    double[] before = start.clone();
    var minimum = QuasiNewton.minimum(start, FunctionsDerivatives.valley::valueWithGradient);
    double[] ones = new double[20];
    Arrays.fill(ones, 1);
    assertArrayEquals(ones, minimum.model(), 1e-4);
    assertArrayEquals(before, start);
    assertEquals(0, minimum.loss(), 1e-8);
    assertTrue(minimum.evaluations() < 500, minimum.toString());
  }

  @Test
  void findsMinimaOfRecords() {
    var minimum = QuasiNewton.minimum(new Decay(1, 1), DecayDerivatives.loss::valueWithGradient);
    assertEquals(3, minimum.model().height(), 1e-4);
    assertEquals(0.7, minimum.model().rate(), 1e-4);
  }

  @Test
  void saysThatThereIsNone() {
    assertThrows(
        IllegalStateException.class,
        () -> QuasiNewton.minimum(new double[] {1}, FunctionsDerivatives.slope::valueWithGradient));
  }

  @Test
  void fitsArraysByLeastSquares() {
    double[] start = {0.5, 2};
    var fit = LeastSquares.fit(start, FunctionsDerivatives.circles::valueWithDifferential);
    assertArrayEquals(new double[] {0.6, 0.8}, fit.model(), 1e-9);
  }
}
