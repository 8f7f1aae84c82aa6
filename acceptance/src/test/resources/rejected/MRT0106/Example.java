import dev.martlet.annotation.Differentiable;

// Derivatives are made from bodies: methods without one need a derivative that is written by hand.
final class Example {
  @Differentiable
  static native double fast(double x); // error: MRT0106 native
}
