package objects;

import dev.martlet.annotation.*;
import java.util.*;
// check f(new FieldsOfManyTypes.Holder(new FieldsOfManyTypes.Square(2), List.of(1.0, 2.0), 3), 2.0)
// check f(new FieldsOfManyTypes.Holder(new FieldsOfManyTypes.Circle(2), List.of(1.5), 3), 2.0)
// check g(2.0)
final class FieldsOfManyTypes {
  @Differentiable sealed interface Shape permits Circle, Square {}
  @Differentiable record Circle(double r) implements Shape {}
  @Differentiable record Square(double a) implements Shape {}
  @Differentiable static final class Holder { Shape shape; List<Double> numbers; Optional<Circle> maybe = Optional.empty(); Shape[] shapes = new Shape[1]; double k;
    Holder(Shape shape, List<Double> numbers, double k) { this.shape = shape; this.numbers = numbers; this.k = k; } }
  static double area(Shape s) { return switch (s) { case Circle(double r) -> 3 * r * r; case Square(double a) -> a * a; }; }
  @Differentiable static double f(Holder h, double x) { double a = area(h.shape) * h.k; h.shape = new Circle(x * a); h.shapes[0] = h.shape; h.maybe = Optional.of(new Circle(a)); for (double d : h.numbers) a += d * h.numbers.get(0); return a * area(h.shape) + area(h.shapes[0]) + h.maybe.get().r(); }
  @Differentiable static double g(double x) { Holder h = new Holder(new Square(x), List.of(x, 2 * x, 3.0), 2); return f(h, x) + area(h.shape); }
}
