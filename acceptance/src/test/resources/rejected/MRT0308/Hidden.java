import dev.martlet.annotation.Differentiable;

// entry plain
final class Hidden {
  @Differentiable
  record Disc(double radius) {}

  static <T> T same(T it, int n) {
    return n == 0 ? it : same(it, n - 1);
  }

  @Differentiable
  static double generic(double[] a) {
    double[] b = same(a, 3); // error: MRT0308
    b[0] *= 2;
    return a[0] * b[1];
  }

  @Differentiable
  static double plain(Disc disc) {
    return disc.radius() * 2;
  }
}
