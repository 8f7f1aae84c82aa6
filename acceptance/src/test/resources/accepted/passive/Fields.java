package passive;

import dev.martlet.annotation.Differentiable;

// check f(1.5, new Config())
// check g(new Fields(), 1.5)
final class Fields {
  static int n = 3;
  static final Config DEFAULT = new Config();
  double scale = 2.5;
  Config config = new Config();

  static class Config {
    double rate = 0.1;
    int[] sizes = {1, 2};
    Config next;
  }

  @Differentiable
  static double f(double x, Config c) {
    c.next = new Config();
    c.next.rate = 0.3;
    c.rate += 1;
    c.sizes[1]++;
    return x * c.rate * n + x * x * c.next.rate * c.sizes[1] + DEFAULT.sizes.length * x;
  }

  @Differentiable
  double g(double x) {
    scale *= 2;
    return x * scale + x * x * this.config.rate;
  }
}
