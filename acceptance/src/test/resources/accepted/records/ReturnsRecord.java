package records;

import dev.martlet.annotation.Differentiable;

// Several results.
// check polar(1.5, 2.5)
// check swap(new Point(1.5, 2.5))
// check split(0.5)
// check same(new Point(1.5, 2.5))
// check constant(new Point(1.5, 2.5))
// expect ReturnsRecordDerivatives.polar.pullback(3.0, 4.0).apply(new ReturnsRecord_PolarTangentVector(1, 0)).x() == 0.6
final class ReturnsRecord {
  @Differentiable
  record Point(double x, double y) {}

  @Differentiable
  record Polar(double r, double phi) {}

  @Differentiable
  record Halves(double whole, float part, int count, Point point) {}

  @Differentiable
  static Polar polar(double x, double y) {
    return new Polar(Math.hypot(x, y), Math.atan2(y, x));
  }

  @Differentiable
  static Point swap(Point p) {
    return new Point(p.y(), p.x());
  }

  @Differentiable
  static Halves split(double x) {
    return new Halves(Math.floor(x) + x, (float) (x * x), 3, new Point(x, 1));
  }

  @Differentiable
  static Point same(Point p) {
    return p;
  }

  @Differentiable
  static Point constant(Point p) {
    return new Point(p.x(), 3);
  }
}
