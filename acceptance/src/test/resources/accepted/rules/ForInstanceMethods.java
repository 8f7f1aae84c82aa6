package rules;

import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Differentiable;
import java.util.function.Function;

// The receiver comes first.
// check f(new Circle(1.5), 2.5)
// check g(2.5)
final class ForInstanceMethods {
  @Differentiable
  record Circle(double r) {
    double area(double factor) {
      return Math.PI * r * r * factor;
    }
  }

  @Derivative(of = "area", in = Circle.class)
  static ValueWithPullback<Double, Function<Double, Tangents>> areaPullback(
      Circle circle, double factor) {
    double r = circle.r();
    return new ValueWithPullback<>(
        circle.area(factor),
        v ->
            new Tangents(
                new ForInstanceMethods_CircleTangentVector(v * 2 * Math.PI * r * factor),
                v * Math.PI * r * r));
  }

  record Tangents(ForInstanceMethods_CircleTangentVector circle, double factor) {}

  interface Forward {
    double apply(ForInstanceMethods_CircleTangentVector dc, double df);
  }

  @Derivative(of = "area", in = Circle.class)
  static ValueWithDifferential<Double, Forward> areaDifferential(Circle circle, double factor) {
    double r = circle.r();
    return new ValueWithDifferential<>(
        circle.area(factor),
        (dc, df) -> dc.r() * 2 * Math.PI * r * factor + df * Math.PI * r * r);
  }

  @Differentiable
  static double f(Circle c, double x) {
    return c.area(x) * x;
  }

  @Differentiable
  static double g(double x) {
    return new Circle(x).area(2) + new Circle(2).area(x);
  }
}
