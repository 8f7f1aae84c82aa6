import dev.martlet.annotation.Differentiable;

// entry f
final class OnlyCasts {
  @Differentiable
  static double f(double x) { // warning: MRT0401 x
    int n = (int) x;
    return n * 2.0;
  }
}
