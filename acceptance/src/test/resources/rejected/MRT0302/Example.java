import dev.martlet.annotation.Differentiable;

// What is written before an exception stays written: a method may write, and throw behind that.
final class Example {
  static void scale(double[] a, double by, int n) {
    a[0] = a[0] * by;
    a[1] = a[1] * (4 / n); // error: MRT0302
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
}
