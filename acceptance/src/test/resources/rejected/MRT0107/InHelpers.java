import dev.martlet.annotation.Differentiable;

// The error stands at the call, and says who asked.
// entry good
final class InHelpers {
  static native double unknown(double x);

  private static double helper(double x) {
    return 2 * unknown(x); // error: MRT0107 unknown
  }

  @Differentiable
  static double f(double x) {
    return helper(x) * x;
  }

  @Differentiable
  static double g(double x) {
    double first = unknown(x); // error: MRT0107 unknown
    double passive = unknown(2);
    return first * passive + unknown(x * x); // error: MRT0107 unknown
  }

  @Differentiable
  static double good(double x) {
    return x * unknown(3);
  }
}
