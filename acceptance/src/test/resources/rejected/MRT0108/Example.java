import dev.martlet.annotation.Differentiable;

// A method that can be overridden may run another body than the one seen here. With the annotation on it, calls go by the
// receiver's class.
final class Example {
  static class Open {
    double scaled(double x) {
      return 2 * x;
    }
  }

  @Differentiable
  static double f(double x, Open open) {
    return open.scaled(x); // error: MRT0108 scaled
  }
}
