package patterns;

import dev.martlet.annotation.Differentiable;

// A sealed type of passive data: what it holds is constant.
// check area(1.5, new Circle(2))
// check area(1.5, new Box(2, 3))
// check area(1.5, new Pair(new Circle(1), new Box(2, 4)))
// check area(1.5, new Pair(new Box(1, 1), new Box(2, 4)))
// throws area(1.5, null)
final class SealedPassive {
  sealed interface Shape {}

  record Circle(double r) implements Shape {}

  record Box(double a, double b) implements Shape {}

  record Pair(Shape left, Shape right) implements Shape {}

  @Differentiable
  static double area(double scale, Shape shape) {
    return switch (shape) {
      case Circle(double r) -> Math.PI * r * r * scale;
      case Box(var a, var b) when a == b -> a * scale * a * scale;
      case Box box -> box.a() * box.b() * scale * scale;
      case Pair(Circle(var r), Box _) -> r * scale;
      case Pair(Shape left, Shape right) -> area(scale, left) + area(2 * scale, right);
    };
  }
}
