package objects;

import dev.martlet.annotation.Differentiable;

/** Overridden methods that change inherited fields. */
// check run(new InheritedOverrides.Shape(1.5), 2.0)
// check run(new InheritedOverrides.Ring(1.5, 2), 2.0)
// check run(new InheritedOverrides.Knot(1.5), 2.0)
// check all(new InheritedOverrides.Shape[] {new InheritedOverrides.Ring(1, 2), new InheritedOverrides.Knot(0.5)}, 2.0)
// check made(1.5, 3)
// check linked(InheritedOverrides.chain(), 1.1)
final class InheritedOverrides {
  @Differentiable
  static class Shape {
    double x;
    Shape next;

    Shape(double x) {
      this.x = x;
    }

    @Differentiable
    double move(double by) {
      x += by;
      return x * by;
    }
  }

  @Differentiable
  static class Ring extends Shape {
    double r;

    Ring(double x, double r) {
      super(x);
      this.r = r;
    }

    @Override
    @Differentiable
    double move(double by) {
      r *= by;
      x += r;
      return x * r + by;
    }
  }

  @Differentiable
  static final class Knot extends Ring {
    final double[] ties = {1, 2};

    Knot(double x) {
      super(x, x * x);
      ties[0] = r;
    }

    @Override
    @Differentiable
    double move(double by) {
      ties[1] *= x;
      x = ties[0] * by;
      return ties[1] * r + x;
    }
  }

  @Differentiable
  static double run(Shape shape, double by) {
    double sum = shape.move(by);
    sum += shape.move(sum) * shape.x;
    return sum;
  }

  @Differentiable
  static double all(Shape[] shapes, double by) {
    double sum = 0;
    for (Shape shape : shapes) {
      sum += shape.move(by) * shapes[0].x;
      shape.x *= sum;
    }
    return sum;
  }

  @Differentiable
  static double made(double x, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      Shape shape = i == 0 ? new Shape(x) : i == 1 ? new Ring(x, sum) : new Knot(x);
      sum += shape.move(x + i);
      sum *= shape.x;
    }
    return sum;
  }

  static Shape chain() {
    Shape last = new Knot(1.2);
    Shape first = new Ring(0.7, 1.1);
    first.next = last;
    last.next = first;
    return first;
  }

  @Differentiable
  static double linked(Shape shape, double by) {
    Shape at = shape;
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      sum += at.move(by) * at.next.x;
      at = at.next;
    }
    return sum;
  }
}
