package patterns;

import dev.martlet.annotation.Differentiable;

// Guards are asked one after the other, each once.
// check f(1.5, 1)
// check f(1.5, 2)
// check f(1.5, 3)
final class GuardsInOrder {
  static boolean is(Integer n, int wanted) {
    System.out.println("is " + n + " " + wanted + "?");
    return n == wanted;
  }

  @Differentiable
  static double f(double x, Object o) {
    return switch (o) {
      case Integer n when is(n, 1) -> x;
      case Integer n when is(n, 2) -> x * x;
      case Integer n when is(n, 3) -> x * x * x;
      default -> 0;
    };
  }
}
