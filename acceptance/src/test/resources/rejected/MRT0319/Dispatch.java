import dev.martlet.annotation.Differentiable;

// Which body an area has is known when the program runs.
final class Dispatch {
  @Differentiable
  interface Shape {
    @Differentiable
    double area(double scale);
  }

  @Differentiable
  record Square(double side) implements Shape {
    @Override
    @Differentiable
    public double area(double scale) {
      return side * side * scale * scale;
    }
  }

  @Differentiable
  static double size(Shape shape, double scale) {
    return shape.area(scale); // error: MRT0319 which body is called
  }

  @Differentiable
  static double growth(Square shape, double scale) {
    return DispatchDerivatives.size.gradient(shape, scale).scale();
  }
}
