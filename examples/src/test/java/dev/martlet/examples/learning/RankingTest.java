package dev.martlet.examples.learning;

import static dev.martlet.examples.Differences.dot;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.examples.Differences;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sorting permutes, and so does its derivative, the other way. */
final class RankingTest {
  private final double[] keys = new Random(11).doubles(13, -5, 5).toArray();
  private final double[] weights = new Random(12).doubles(13, -1, 1).toArray();

  /** The place of each key among the sorted ones. */
  private int[] ranks() {
    return IntStream.range(0, keys.length)
        .map(i -> (int) Arrays.stream(keys).filter(key -> key < keys[i]).count())
        .toArray();
  }

  @Test
  void pullbackPermutes() {
    double[] sorted = keys.clone();
    Arrays.sort(sorted);
    var result = RankingDerivatives.sorted.valueWithPullback(keys);
    assertArrayEquals(sorted, result.value());
    double[] expected = Arrays.stream(ranks()).mapToDouble(rank -> weights[rank]).toArray();
    assertArrayEquals(expected, result.pullback().apply(weights));
    assertArrayEquals(
        Differences.gradient((double[] k) -> dot(weights, Ranking.sorted(k)), keys),
        expected,
        1e-9);
    double[] pushed = RankingDerivatives.sorted.differential(keys).apply(expected);
    assertArrayEquals(weights, pushed);
  }

  @Test
  void shortfallIsTheMeanOfTheWorst() {
    double[] expected =
        Arrays.stream(ranks()).mapToDouble(rank -> rank >= 9 ? 0.25 : 0.0).toArray();
    assertArrayEquals(expected, RankingDerivatives.shortfall.gradient(keys, 4));
  }

  @Test
  void transportMovesEachToItsOwn() {
    double[] target = weights.clone();
    Arrays.sort(target);
    int[] ranks = ranks();
    var transport = RankingDerivatives.transport.gradient(keys, weights);
    for (int i = 0; i < keys.length; i++) {
      assertEquals(2 * (keys[i] - target[ranks[i]]) / 13, transport[i], 1e-15);
    }
    assertArrayEquals(
        Differences.gradient((double[] k) -> Ranking.transport(k, weights), keys), transport, 1e-8);
  }

  @Test
  void emptyAndSingle() {
    assertArrayEquals(
        new double[0], RankingDerivatives.sorted.pullback(new double[0]).apply(new double[0]));
    assertArrayEquals(new double[] {1}, RankingDerivatives.shortfall.gradient(new double[] {3}, 1));
  }
}
