import dev.martlet.annotation.Differentiable;
import java.util.random.RandomGenerator;

final class Example {
  @Differentiable(checkpoint = 200)
  static double walk(double x, RandomGenerator random) {
    for (int i = 0; i < 1_000_000; i++) {
      x += 1e-3 * Math.sin(x) * random.nextGaussian(); // error: MRT0313
    }
    return x;
  }
}
