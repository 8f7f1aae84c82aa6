import dev.martlet.annotation.Differentiable;

// The result must be a number or a record of numbers, since only those have cotangents.
final class Example {
  @Differentiable
  static String text(double x) { // error: MRT0101 result of type String
    return "x = " + x;
  }
}
