import dev.martlet.annotation.Differentiable;

// What a differentiable method calls must have a derivative too, where the call's result depends on
// what is differentiated: a body in the same compilation, @Differentiable where it was compiled, or
// a rule.
final class Example {
  @Differentiable
  static double area(double r) {
    return Math.PI * Far.square(r); // error: MRT0107 Far.square
  }

  static final class Far {
    static native double square(double x);
  }
}
