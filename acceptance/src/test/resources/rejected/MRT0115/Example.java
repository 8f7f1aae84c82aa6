import dev.martlet.annotation.Differentiable;

final class Example {
  @Differentiable(checkpoint = -1)
  static double f(double x) { // error: MRT0115
    for (int i = 0; i < 10; i++) {
      x = Math.sin(x);
    }
    return x;
  }
}
