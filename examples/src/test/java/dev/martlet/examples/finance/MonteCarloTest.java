package dev.martlet.examples.finance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.examples.BlackScholes;
import dev.martlet.examples.BlackScholesDerivatives;
import dev.martlet.examples.Differences;
import dev.martlet.examples.finance.MonteCarlo.Market;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** The simulation against the derivative of each path, the formula, and differences. */
final class MonteCarloTest {
  private static final Market MARKET = new Market(100, 0.03, 0.2);

  /** Along a path the price is proportional to where it starts. */
  @Test
  void deltaIsTheMeanOverPaths() {
    int paths = 5000;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
    double delta = 0;
    for (int path = 0; path < paths; path++) {
      double growth = Math.exp((0.03 - 0.02) * 0.5 + 0.2 * Math.sqrt(0.5) * random.nextGaussian());
      delta += 100 * growth > 105 ? growth : 0;
    }
    var gradient = MonteCarloDerivatives.call.gradient(MARKET, 105, 0.5, paths, 42);
    assertEquals(Math.exp(-0.03 * 0.5) * delta / paths, gradient.market().spot(), 1e-12);
  }

  @Test
  void manyPathsComeCloseToTheFormula() {
    var simulated = MonteCarloDerivatives.call.valueWithGradient(MARKET, 105, 0.5, 200_000, 1);
    var exact = BlackScholesDerivatives.call.gradient(100, 105, 0.03, 0.2, 0.5);
    assertEquals(BlackScholes.call(100, 105, 0.03, 0.2, 0.5), simulated.value(), 0.05);
    assertEquals(exact.spot(), simulated.gradient().market().spot(), 0.01);
    assertEquals(exact.strike(), simulated.gradient().strike(), 0.01);
    assertEquals(exact.rate(), simulated.gradient().market().rate(), 0.5);
    assertEquals(exact.volatility(), simulated.gradient().market().volatility(), 0.5);
    assertEquals(exact.time(), simulated.gradient().time(), 0.1);
  }

  @Test
  void asianAgreesWithDifferences() {
    var gradient = MonteCarloDerivatives.asian.gradient(MARKET, 101, 20, 50, 3);
    double[] differences =
        Differences.gradient(
            (double[] x) -> MonteCarlo.asian(new Market(x[0], x[1], x[2]), x[3], 20, 50, 3),
            new double[] {100, 0.03, 0.2, 101});
    var market = gradient.market();
    assertArrayEquals(
        differences,
        new double[] {market.spot(), market.rate(), market.volatility(), gradient.strike()},
        1e-6);
  }
}
