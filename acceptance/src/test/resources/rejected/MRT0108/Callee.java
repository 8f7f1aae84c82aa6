import dev.martlet.annotation.Differentiable;

// entry good
final class Callee {
  static class Open {
    double twice(double x) {
      return 2 * x;
    }

    final double thrice(double x) {
      return 3 * x;
    }
  }

  @Differentiable
  static double f(double x, Open open) {
    return open.twice(x); // error: MRT0108 twice
  }

  @Differentiable
  static class Shape {
    double x;

    void move(double by) {
      x += by;
    }
  }

  @Differentiable
  static double moved(Shape shape) {
    shape.move(2); // error: MRT0108 move
    return shape.x;
  }

  @Differentiable
  static double good(double x, Open open) {
    return open.thrice(x);
  }
}
