import dev.martlet.annotation.Differentiable;

// Generated code reaches the object around an object through a method only.
final class EnclosingObjects {
  double scale = 2;

  @Differentiable
  final class Inner {
    double x;

    Inner(double x) {
      this.x = x;
    }

    double scaled() {
      return x * scale; // error: MRT0301 The use of an enclosing object
    }

    double own() {
      return x * x;
    }
  }

  @Differentiable
  class Open {
    double x;

    EnclosingObjects outer() {
      return EnclosingObjects.this;
    }

    final double scaled() {
      return x * EnclosingObjects.this.scale; // error: MRT0301 The use of an enclosing object
    }
  }

  @Differentiable
  static double good(EnclosingObjects around, double x) {
    return around.new Inner(x).own();
  }

  @Differentiable
  static double ofInner(Inner inner) {
    return inner.scaled();
  }

  @Differentiable
  static double ofOpen(Open open) {
    return open.scaled();
  }
}
