package passive;

import dev.martlet.annotation.Differentiable;
import java.util.Random;

// Random numbers are drawn once: the derivative is of what the forward sweep saw.
// check f(1.5, new Random(42))
// check own(1.5, 7L)
final class RandomNumbers {
  @Differentiable
  static double f(double x, Random random) {
    double y = x;
    for (int i = 0; i < 5; i++) {
      y = y * random.nextDouble() + x * random.nextGaussian();
    }
    return random.nextBoolean() ? y : y * x;
  }

  @Differentiable
  static double own(double x, long seed) {
    Random random = new Random(seed);
    double sum = 0;
    for (int i = 0; i < 10; i++) {
      sum += Math.exp(x * random.nextGaussian() * 0.1);
    }
    return sum / 10;
  }
}
