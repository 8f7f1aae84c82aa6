import dev.martlet.annotation.Differentiable;

// entry good
final class ThisOfAStatic {
  @Differentiable(wrt = "this")
  static double square(double x) { // error: MRT0104 'this'
    return x * x;
  }

  @Differentiable(wrt = {"x", "X"})
  static double cube(double x) { // error: MRT0104 'X'
    return x * x * x;
  }

  @Differentiable
  static double good(double x) {
    return x;
  }
}
