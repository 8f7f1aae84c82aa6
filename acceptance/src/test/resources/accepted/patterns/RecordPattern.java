package patterns;

import dev.martlet.annotation.Differentiable;

// check f(1.5, new Line(new Point(1, 2), new Point(4, 6)))
// check f(1.5, new Line(new Point(1, 2), null))
// check f(1.5, "nothing")
final class RecordPattern {
  record Point(int x, int y) {}

  record Line(Point from, Point to) {}

  @Differentiable
  static double f(double x, Object o) {
    if (o instanceof Line(Point(int a, int b), Point(var c, _)) && c > a) {
      return x * a + x * x * b + c;
    }
    return o instanceof Line(Point from, _) ? x * from.x() : 7 * x;
  }
}
