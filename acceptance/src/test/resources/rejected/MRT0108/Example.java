import dev.martlet.annotation.Differentiable;

// A method that can be overridden may run another body than the one seen here.
class Example {
  @Differentiable
  double scaled(double x) { // error: MRT0108 scaled
    return 2 * x;
  }
}
