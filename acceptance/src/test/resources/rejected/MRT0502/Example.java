import dev.martlet.annotation.Differentiable;

// A static f(Foo, double) and an instance f(double) of Foo would have the same entry, the receiver being its first argument.
@Differentiable
record Example(double w) {
  @Differentiable
  double f(double x) {
    return w * x;
  }

  @Differentiable
  static double f(Example self, double x) { // error: MRT0502 f
    return self.w * x;
  }
}
