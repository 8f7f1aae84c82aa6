import dev.martlet.annotation.Differentiable;

final class Example {
  @Differentiable
  static double f(double x) {
    enum Side { // error: MRT0301 Side
      LEFT,
      RIGHT
    }
    Side side = x > 0 ? Side.RIGHT : Side.LEFT;
    return side == Side.RIGHT ? x * x : -x;
  }
}
