import dev.martlet.annotation.Differentiable;

// What is written before an exception stays written: a method that calls itself, or whose body is
// not known, may write, and throw behind that.
final class Example {
  static void scale(double[] a, double by, int n) {
    a[n] = a[n] * by;
    if (n > 0) {
      scale(a, by * (4 / (n - 2)), n - 1); // error: MRT0302
    }
  }

  @Differentiable
  static double f(double[] a, int n) {
    double[] b = a.clone();
    try {
      scale(b, a[0], n);
    } catch (ArithmeticException e) {
      b[1] = 0;
    }
    return b[0] * b[1];
  }

  interface Rhs {
    @Differentiable
    void evaluate(double[] state, double[] out);
  }

  @Differentiable
  static double evaluated(Rhs rhs, double[] a) {
    double[] b = a.clone();
    try {
      rhs.evaluate(a, b); // error: MRT0302
    } catch (ArithmeticException e) {
      b[1] = 0;
    }
    return b[0] * b[1];
  }
}
