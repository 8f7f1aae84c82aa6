import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

// What extends a differentiable class and holds numbers must be differentiable too.
final class Subclasses {
  @Differentiable
  abstract static class Shape {
    double x;

    @Differentiable
    abstract double area();
  }

  static final class Circle extends Shape { // error: MRT0109 The class 'Circle'
    double r;

    @Override
    @Differentiable
    double area() { // error: MRT0103
      return r * x;
    }
  }

  static final class Named extends Shape {
    @NoDerivative double scale = 2;
    String name = "";

    @Override
    @Differentiable
    double area() { // error: MRT0103
      return 1;
    }
  }

  @Differentiable
  static double f(Shape shape) {
    return shape.area();
  }
}
