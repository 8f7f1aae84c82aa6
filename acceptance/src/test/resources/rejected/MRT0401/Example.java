import dev.martlet.annotation.Differentiable;

// Probably a mistake: the gradient is zero whatever the arguments. The entry is made all the same.
// entry f
final class Example {
  @Differentiable
  static double f(double x, double y) { // warning: MRT0401
    return 3;
  }
}
