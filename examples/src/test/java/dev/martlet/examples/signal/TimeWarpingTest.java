package dev.martlet.examples.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.examples.Differences;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Warping, held against the cheapest way, which is found here by walking back. */
final class TimeWarpingTest {
  private final double[] first = new Random(1).doubles(9, 0, 3).toArray();
  private final double[] second = new Random(2).doubles(7, 0, 3).toArray();

  @Test
  void gradientIsThatAlongTheCheapestWay() {
    double[][] cost = new double[10][8];
    for (int i = 0; i < 10; i++) {
      for (int j = 0; j < 8; j++) {
        cost[i][j] =
            i == 0 && j == 0
                ? 0
                : i == 0 || j == 0 ? Double.POSITIVE_INFINITY : square(i, j) + cheapest(cost, i, j);
      }
    }
    double[] byFirst = new double[9];
    double[] bySecond = new double[7];
    int i = 9;
    int j = 7;
    while (i > 0) {
      double difference = first[i - 1] - second[j - 1];
      byFirst[i - 1] += 2 * difference;
      bySecond[j - 1] -= 2 * difference;
      double before = cheapest(cost, i, j);
      if (before == cost[i - 1][j - 1]) {
        i--;
        j--;
      } else if (before == cost[i - 1][j]) {
        i--;
      } else {
        j--;
      }
    }
    var whole = TimeWarpingDerivatives.distance.valueWithGradient(first, second);
    assertEquals(cost[9][7], whole.value(), 1e-14);
    assertArrayEquals(byFirst, whole.gradient().first(), 1e-14);
    assertArrayEquals(bySecond, whole.gradient().second(), 1e-14);
    var rows = TimeWarpingDerivatives.distanceInTwoRows.valueWithGradient(first, second);
    assertEquals(whole.value(), rows.value());
    assertArrayEquals(byFirst, rows.gradient().first(), 1e-14);
    assertArrayEquals(bySecond, rows.gradient().second(), 1e-14);
  }

  private double square(int i, int j) {
    return (first[i - 1] - second[j - 1]) * (first[i - 1] - second[j - 1]);
  }

  private static double cheapest(double[][] cost, int i, int j) {
    return Math.min(cost[i - 1][j - 1], Math.min(cost[i - 1][j], cost[i][j - 1]));
  }

  @Test
  void agreesWithDifferences() {
    var gradient = TimeWarpingDerivatives.distance.gradient(first, second);
    assertArrayEquals(
        Differences.gradient((double[] x) -> TimeWarping.distance(x, second), first),
        gradient.first(),
        1e-8);
    assertArrayEquals(
        Differences.gradient((double[] y) -> TimeWarping.distance(first, y), second),
        gradient.second(),
        1e-8);
  }
}
