import dev.martlet.annotation.Differentiable;

// entry good
abstract class Abstract {
  @Differentiable
  abstract double f(double x); // error: MRT0106 abstract

  interface Function {
    @Differentiable
    double apply(double x); // error: MRT0106 abstract
  }

  @Differentiable
  static double good(double x) {
    return x;
  }
}
