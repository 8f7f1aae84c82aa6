package dev.martlet.examples.finance;

import dev.martlet.annotation.Differentiable;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Prices by simulation. The same seed gives the same random numbers, so that the gradient is that
 * of exactly the number that was computed: one run gives all sensitivities, without the noise of
 * the difference of two.
 */
public final class MonteCarlo {
  private MonteCarlo() {}

  /**
   * What is assumed of a share.
   *
   * @param spot its price today
   * @param rate of interest
   * @param volatility of its price
   */
  @Differentiable
  public record Market(double spot, double rate, double volatility) {}

  /**
   * The price of the right to buy a share.
   *
   * @param market today
   * @param strike what is paid then
   * @param time until then
   * @param paths how many
   * @param seed of the random numbers
   * @return the price
   */
  @Differentiable
  public static double call(Market market, double strike, double time, int paths, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    double drift = (market.rate() - market.volatility() * market.volatility() / 2) * time;
    double deviation = market.volatility() * Math.sqrt(time);
    double sum = 0;
    for (int path = 0; path < paths; path++) {
      double end = market.spot() * Math.exp(drift + deviation * random.nextGaussian());
      sum += Math.max(end - strike, 0);
    }
    return Math.exp(-market.rate() * time) * sum / paths;
  }

  /**
   * The price of the right to buy at the mean of what the share will have cost.
   *
   * @param market today
   * @param strike what is paid then
   * @param days of trade
   * @param paths how many, each with its mirror image
   * @param seed of the random numbers
   * @return the price
   */
  @Differentiable
  public static double asian(Market market, double strike, int days, int paths, long seed) {
    double dt = 1.0 / 250;
    double drift = (market.rate() - market.volatility() * market.volatility() / 2) * dt;
    double deviation = market.volatility() * Math.sqrt(dt);
    double discount = Math.exp(-market.rate() * days * dt);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    double[] payoffs = new double[paths];
    for (int path = 0; path < paths; path++) {
      double price = market.spot();
      double mirrored = market.spot();
      double mean = 0;
      double mirroredMean = 0;
      for (int day = 0; day < days; day++) {
        double gaussian = random.nextGaussian();
        price *= Math.exp(drift + deviation * gaussian);
        mirrored *= Math.exp(drift - deviation * gaussian);
        mean += price / days;
        mirroredMean += mirrored / days;
      }
      payoffs[path] = (Math.max(mean - strike, 0) + Math.max(mirroredMean - strike, 0)) / 2;
    }
    double sum = 0;
    for (double payoff : payoffs) {
      sum += payoff;
    }
    return discount * sum / paths;
  }
}
