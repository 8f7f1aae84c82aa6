import dev.martlet.annotation.Differentiable;

// entry good
final class PrivateThings {
  private int n = 3;

  private static final double CONSTANT = 2.5;

  private static int count(String s) {
    return s.length();
  }

  private record Hidden(int n) {}

  @Differentiable
  double field(double x) {
    return x * n; // error: MRT0307 n
  }

  @Differentiable
  static double type(double x) {
    return x * new Hidden(3).n(); // error: MRT0307 Hidden
  }

  @Differentiable
  static double good(double x) {
    return x * CONSTANT * count("abc");
  }
}
