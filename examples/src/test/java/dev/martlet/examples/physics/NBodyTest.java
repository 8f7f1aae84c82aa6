package dev.martlet.examples.physics;

import static dev.martlet.examples.Differences.dot;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.examples.Differences;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Stars, held against the law that their centre moves on undisturbed, and against differences. */
final class NBodyTest {
  private static final double[] MASSES = {1, 0.5, 2, 0.25};
  private final double[] start = new Random(31).doubles(24, -2, 2).toArray();
  private final double[] weights = new Random(32).doubles(12, -1, 1).toArray();

  /** The centre's place is linear in the start, whatever the stars do to each other. */
  @Test
  void centreMovesOn() {
    double[] cotangent = new double[12];
    for (int i = 0; i < 4; i++) {
      cotangent[3 * i] = MASSES[i];
    }
    var tangents = NBodyDerivatives.end.pullback(start, MASSES, 0.01, 50).apply(cotangent);
    for (int i = 0; i < 4; i++) {
      double[] expected = {MASSES[i], 0, 0, MASSES[i] * 50 * 0.01, 0, 0};
      for (int j = 0; j < 6; j++) {
        assertEquals(expected[j], tangents.start()[6 * i + j], 1e-12);
      }
    }
  }

  @Test
  void agreesWithDifferences() {
    var end = NBodyDerivatives.end.valueWithPullback(start, MASSES, 0.01, 50);
    assertArrayEquals(NBody.end(start, MASSES, 0.01, 50), end.value());
    for (int repeated = 0; repeated < 2; repeated++) {
      var tangents = end.pullback().apply(weights);
      assertArrayEquals(
          Differences.gradient((double[] s) -> dot(weights, NBody.end(s, MASSES, 0.01, 50)), start),
          tangents.start(),
          1e-6);
      assertArrayEquals(
          Differences.gradient((double[] m) -> dot(weights, NBody.end(start, m, 0.01, 50)), MASSES),
          tangents.masses(),
          1e-6);
    }
  }

  @Test
  void bothModesAgree() {
    double[] direction = new Random(33).doubles(24, -1, 1).toArray();
    double[] masses = {0.1, -0.2, 0.3, 0.4};
    double[] pushed =
        NBodyDerivatives.end.differential(start, MASSES, 0.01, 50).apply(direction, masses);
    var pulled = NBodyDerivatives.end.pullback(start, MASSES, 0.01, 50).apply(weights);
    assertEquals(
        dot(weights, pushed), dot(pulled.start(), direction) + dot(pulled.masses(), masses), 1e-10);
  }
}
