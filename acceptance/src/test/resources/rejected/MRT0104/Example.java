import dev.martlet.annotation.Differentiable;

// `wrt` takes the names of parameters, and "this" for the receiver of an instance method.
final class Example {
  @Differentiable(wrt = "z")
  static double product(double x, double y) { // error: MRT0104 'z'
    return x * y;
  }
}
