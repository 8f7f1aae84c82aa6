package sealed;

import dev.martlet.annotation.Differentiable;

// check area(new Shapes.Circle(2))
// check area(new Shapes.Circle(12))
// check area(new Shapes.Square(3, 2))
// check area(new Shapes.Both(new Shapes.Circle(3), new Shapes.Square(2, 1)))
// check area(new Shapes.Both(new Shapes.Square(2, 1), new Shapes.Circle(3)))
// expect ShapesDerivatives.area.valueWithGradient(new Shapes.Nothing("none")).value() == 4.0
// check scaled(new Shapes.Both(new Shapes.Square(2, 1), new Shapes.Circle(3)), 1.5)
// expect ShapesDerivatives.scaled.valueWithPullback(new Shapes.Nothing("none"), 1.5).value() == new Shapes.Nothing("none")
// expect ShapesDerivatives.scaled.pullback(new Shapes.Nothing("none"), 1.5).apply(null).k() == 0.0
// check total(new Shapes.Both(new Shapes.Square(2, 1), new Shapes.Circle(3)), 1.5)
// check total(new Shapes.Circle(3), 1.5)
// check larger(new Shapes.Circle(3), new Shapes.Square(2, 1))
// check larger(new Shapes.Square(2, 1), new Shapes.Circle(0.1))
// check radius(new Shapes.Circle(0.7))
// check back(new Shapes.Circle(0.7))
// throws radius(new Shapes.Square(2, 1))
// throws area(null)
// check made(2.5, 1)
// check made(2.5, -1)
// check always(2.5)
// check grown(new Shapes.Circle(0.5), 4)
// check grown(new Shapes.Square(0.5, 7), 0)
// expect ShapesDerivatives.area.gradient(new Shapes.Circle(2)).toString() == "Shapes_CircleTangentVector[r=12.566370614359172]"
// expect ShapesDerivatives.ignored.gradient(new Shapes.Circle(2), 3.0).shape() == new Shapes_CircleTangentVector(0.0)
// expect Shapes_ShapeDerivatives.zeroTangentVector(new Shapes.Square(2, 1)) == new Shapes_SquareTangentVector(0.0)
// expect Shapes_ShapeDerivatives.moved(new Shapes.Square(2, 1), new Shapes_SquareTangentVector(0.5)) == new Shapes.Square(2.5, 1)
// check written(0.5, 2, new double[] {1, 2}, new Shapes.Square(3, 1))
// check written(0.5, 0, new double[] {1, 2}, new Shapes.Square(3, 1))
final class Shapes {
  @Differentiable
  sealed interface Shape permits Circle, Square, Both, Nothing {}

  @Differentiable
  record Circle(double r) implements Shape {}

  @Differentiable
  record Square(double a, int n) implements Shape {}

  @Differentiable
  record Both(Shape first, Shape second) implements Shape {}

  record Nothing(String name) implements Shape {}

  @Differentiable
  static double area(Shape shape) {
    return switch (shape) {
      case Circle(var r) when r > 10 -> 10 * r;
      case Circle(var r) -> Math.PI * r * r;
      case Square square -> square.a() * square.a();
      case Both(Circle(var r), Shape second) -> r * area(second);
      case Both both -> area(both.first()) + 2 * area(both.second());
      case Nothing(var name) -> name.length();
    };
  }

  @Differentiable
  static Shape scaled(Shape shape, double k) {
    return switch (shape) {
      case Circle circle -> new Circle(circle.r() * k);
      case Square square -> new Square(square.a() * k, square.n());
      case Both both -> new Both(scaled(both.first(), k), scaled(both.second(), k));
      case Nothing nothing -> nothing;
    };
  }

  @Differentiable
  static double total(Shape shape, double k) {
    Shape other = scaled(shape, k);
    if (other instanceof Circle circle) {
      return circle.r() * area(shape);
    }
    return area(other) + area(shape);
  }

  @Differentiable
  static Shape larger(Shape one, Shape other) {
    return area(one) > area(other) ? one : other;
  }

  @Differentiable
  static double radius(Shape shape) {
    return ((Circle) shape).r() * 3;
  }

  @Differentiable
  static double back(Circle circle) {
    Shape shape = circle;
    Object unused = shape;
    return unused == null ? 0 : area(shape) * circle.r();
  }

  @Differentiable
  static double grown(Shape shape, int n) {
    Shape grown = shape;
    double sum = area(shape);
    for (int i = 0; i < n; i++) {
      if (i == 2) {
        grown = new Both(grown, new Square(sum, i));
      } else {
        grown = scaled(grown, 1.1);
      }
      sum += area(grown);
    }
    return sum;
  }

  @Differentiable
  static Shape made(double x, int n) {
    return n > 0 ? new Circle(x * x) : new Square(x, n);
  }

  @Differentiable
  static Shape always(double x) {
    return new Circle(x * x);
  }

  @Differentiable
  static double ignored(Shape shape, double x) {
    return x > 100 ? area(shape) : x * x;
  }

  /** The variant at hand is handed on as a shape, to a method that writes to its arrays. */
  @Differentiable
  static double written(double x, int n, double[] w, Shape shape) {
    if (n > 0) {
      w[0] += x;
      return written(x, n - 1, w, new Circle(x * w[1])) * w[0];
    }
    return area(shape) * w[0];
  }
}
