package patterns;

import dev.martlet.annotation.Differentiable;

// golden
// check f(1.5, 3)
// check f(1.5, 30)
// check f(1.5, "word")
// check f(1.5, null)
// check f(1.5, 2L)
// check f(1.5, new int[] {1, 2})
final class TypePatterns {
  @Differentiable
  static double f(double x, Object o) {
    return switch (o) {
      case null -> x;
      case Integer n when n > 10 -> x * x;
      case Integer n -> x * n;
      case String s -> x * s.length();
      case int[] a -> x * a[1];
      default -> -x;
    };
  }
}
