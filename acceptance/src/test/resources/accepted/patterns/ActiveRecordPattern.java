package patterns;

import dev.martlet.annotation.Differentiable;

// An active record may be taken apart.
// golden
// check norm(new Point(3, 4))
// check sum(new Line(new Point(1, 2), new Point(4, 6)))
final class ActiveRecordPattern {
  @Differentiable
  record Point(double x, double y) {}

  @Differentiable
  record Line(Point from, Point to) {}

  @Differentiable
  static double norm(Point p) {
    return switch (p) {
      case Point(double x, double y) -> Math.sqrt(x * x + y * y);
    };
  }

  @Differentiable
  static double sum(Line line) {
    if (line instanceof Line(Point(var a, var b), Point to) && a < b) {
      return a * b * to.x();
    }
    return line.to().y();
  }
}
