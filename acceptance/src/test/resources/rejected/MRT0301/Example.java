import dev.martlet.annotation.Differentiable;

// What Java can say and Martlet cannot differentiate yet is refused where it stands.
final class Example {
  @Differentiable
  static double f(double x) {
    record Pair(double a, double b) {} // error: MRT0301 Pair
    Pair p = new Pair(x, 2); // error: MRT0301 Pair
    return p.a() * p.b();
  }
}
