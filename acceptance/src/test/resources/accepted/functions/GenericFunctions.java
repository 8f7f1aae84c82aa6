package functions;

import dev.martlet.DifferentiableBiFunction;
import dev.martlet.DifferentiableFloatFunction;
import dev.martlet.DifferentiableFunction;
import dev.martlet.DifferentiableToDoubleFunction;
import dev.martlet.annotation.Differentiable;
import java.util.function.Function;

// check direct(GenericFunctionsDerivatives.moved, 1.5)
// check toDouble(GenericFunctionsDerivatives.norm, 1.5)
// check both(GenericFunctionsDerivatives.joined, 1.5)
// check passed(GenericFunctionsDerivatives.moved, 1.5)
// check floats(GenericFunctionsDerivatives.cubed, 1.5f)
final class GenericFunctions {
  @Differentiable
  record Point(double a, double b) {}

  @Differentiable
  static Point moved(Point p) {
    return new Point(p.a() * p.b(), p.a() + 1);
  }

  @Differentiable
  static double norm(Point p) {
    return Math.hypot(p.a(), p.b());
  }

  @Differentiable
  static Point joined(Point p, Point q) {
    return new Point(p.a() * q.b(), p.b() + q.a());
  }

  @Differentiable
  static float cubed(float x) {
    return x * x * x;
  }

  @Differentiable
  static double direct(DifferentiableFunction<Point, Point> f, double x) {
    Point p = f.value(new Point(x, 2));
    return f.apply(p).a() * p.b();
  }

  @Differentiable
  static double toDouble(DifferentiableToDoubleFunction<Point> f, double x) {
    return f.value(new Point(x, 2)) + f.applyAsDouble(new Point(x * x, x));
  }

  @Differentiable
  static double both(DifferentiableBiFunction<Point, Point, Point> f, double x) {
    Point p = f.value(new Point(x, 3), new Point(1, x));
    return p.a() * p.b() + f.apply(p, p).b();
  }

  static Point twice(Function<Point, Point> f, Point p) {
    return f.apply(f.apply(p));
  }

  @Differentiable
  static double passed(DifferentiableFunction<Point, Point> f, double x) {
    return twice(f, new Point(x, 1)).a();
  }

  @Differentiable
  static float floats(DifferentiableFloatFunction f, float x) {
    return f.value(x) * x;
  }
}
