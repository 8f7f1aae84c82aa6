package calls;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
final class AnnotatedInOtherClass {
  @Differentiable
  static double f(double x) {
    return Library.cube(x) * Library.INSTANCE.shifted(x);
  }

  static final class Library {
    static final Library INSTANCE = new Library();
    final double shift = 3;

    @Differentiable
    static double cube(double x) {
      return x * x * x;
    }

    @Differentiable
    double shifted(double x) {
      return x + shift;
    }
  }
}
