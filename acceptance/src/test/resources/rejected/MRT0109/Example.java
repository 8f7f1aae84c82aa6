import dev.martlet.annotation.Differentiable;

// A record that carries values to differentiate must have a tangent vector.
final class Example {
  record Point(double x, double y) {}

  @Differentiable
  static double f(double x) {
    Point p = new Point(x, 2 * x); // error: MRT0109 Point
    return p.x() * p.y();
  }
}
