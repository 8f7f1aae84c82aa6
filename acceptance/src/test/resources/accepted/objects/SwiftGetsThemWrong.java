package objects;

import dev.martlet.annotation.Differentiable;

// check squared(10.0)
// check squaredOf(new SwiftGetsThemWrong.C(10))
// check scaled(new SwiftGetsThemWrong.Point(10, 20, 30), 2.0)
// check graph(new SwiftGetsThemWrong.Bar(new SwiftGetsThemWrong.Foo(2)))
// expect SwiftGetsThemWrongDerivatives.squared.gradient(10.0) == 20.0
// expect SwiftGetsThemWrongDerivatives.squaredOf.gradient(new SwiftGetsThemWrong.C(10)).x() == 20.0
// expect SwiftGetsThemWrongDerivatives.scaled.gradient(new SwiftGetsThemWrong.Point(10, 20, 30), 2.0).point().x() == 60.0
// expect SwiftGetsThemWrongDerivatives.scaled.gradient(new SwiftGetsThemWrong.Point(10, 20, 30), 2.0).point().y() == 0.0
// expect SwiftGetsThemWrongDerivatives.scaled.gradient(new SwiftGetsThemWrong.Point(10, 20, 30), 2.0).point().z() == 20.0
// expect SwiftGetsThemWrongDerivatives.scaled.gradient(new SwiftGetsThemWrong.Point(10, 20, 30), 2.0).factor() == 300.0
// expect SwiftGetsThemWrongDerivatives.graph.gradient(new SwiftGetsThemWrong.Bar(new SwiftGetsThemWrong.Foo(2))).foo().x() == 4.0
final class SwiftGetsThemWrong {
  @Differentiable
  static final class C {
    double x;

    C(double x) {
      this.x = x;
    }

    void square() {
      x = x * x;
    }
  }

  @Differentiable
  static double squared(double x) {
    C c = new C(x);
    c.square();
    return c.x;
  }

  @Differentiable
  static double squaredOf(C c) {
    c.square();
    return c.x;
  }

  @Differentiable
  static final class Point {
    double x;
    final double y;
    final double z;

    Point(double x, double y, double z) {
      this.x = x;
      this.y = y;
      this.z = z;
    }

    double getX() {
      return x;
    }

    void setX(double factor) {
      x = x * factor * z;
    }
  }

  @Differentiable
  static double scaled(Point point, double factor) {
    point.setX(factor);
    return point.getX();
  }

  @Differentiable
  static final class Foo {
    double x;

    Foo(double x) {
      this.x = x;
    }
  }

  @Differentiable
  static final class Bar {
    Foo foo;

    Bar(Foo foo) {
      this.foo = foo;
    }
  }

  @Differentiable
  static double graph(Bar bar) {
    return bar.foo.x * bar.foo.x;
  }
}
