package finance;

import dev.martlet.annotation.Differentiable;
import java.util.SplittableRandom;

// check asian(100.0, 0.02, 0.3, 42L)
final class MonteCarlo {
  @Differentiable
  static double asian(double spot, double rate, double sigma, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    final int paths = 20;
    final int steps = 6;
    double dt = 1.0 / steps;
    double total = 0;
    for (int path = 0; path < paths; path++) {
      double s = spot;
      double mean = 0;
      for (int step = 0; step < steps; step++) {
        double z = random.nextGaussian();
        s *= Math.exp((rate - sigma * sigma / 2) * dt + sigma * Math.sqrt(dt) * z);
        mean += s / steps;
      }
      total += Math.max(mean - 95.2, 0);
    }
    return Math.exp(-rate) * total / paths;
  }
}
