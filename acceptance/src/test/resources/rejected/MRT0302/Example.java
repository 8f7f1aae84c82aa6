import dev.martlet.annotation.Differentiable;

// Where an exception may jump from one place to another, active values are not followed.
final class Example {
  @Differentiable
  static double f(double x, String s) {
    double y = x;
    try { // error: MRT0302
      y = x * Integer.parseInt(s);
    } catch (NumberFormatException e) {
      y = x * x;
    }
    return y;
  }
}
