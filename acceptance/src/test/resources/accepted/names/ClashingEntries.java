package names;

import dev.martlet.annotation.Differentiable;

// Methods whose entries' classes would have one name.
// check f(1.5)
// check F(1.5)
// check fFunction(1.5)
// check toString(1.5)
// check equals(1.5, 2.5)
// check hashCode(1.5)
// check wait(1.5, 2)
// check my_function(1.5)
// check $(1.5)
final class ClashingEntries {
  @Differentiable
  static double f(double x) {
    return x * x;
  }

  @Differentiable
  static double F(double x) {
    return x * x * x;
  }

  @Differentiable
  static double fFunction(double x) {
    return 2 * x;
  }

  @Differentiable
  static double toString(double x) {
    return 3 * x;
  }

  @Differentiable
  static double equals(double x, double y) {
    return x * y;
  }

  @Differentiable
  static double hashCode(double x) {
    return 4 * x;
  }

  @Differentiable
  static double wait(double x, int n) {
    return n * x;
  }

  @Differentiable
  static double my_function(double x) {
    return 5 * x;
  }

  @Differentiable
  static double $(double x) {
    return 6 * x;
  }
}
