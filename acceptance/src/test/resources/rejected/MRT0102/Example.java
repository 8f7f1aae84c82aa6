import dev.martlet.annotation.Differentiable;

// A parameter that `wrt` names must be of a differentiable type.
final class Example {
  @Differentiable(wrt = {"x", "n"})
  static double power(double x, int n) { // error: MRT0102 'n' of type int
    return n == 2 ? x * x : x;
  }
}
