package calls;

import dev.martlet.annotation.Differentiable;

// check f(new InnerClassReceiver(3), 1.5)
// check g(new InnerClassReceiver(3), 1.5)
final class InnerClassReceiver {
  private final int n;
  double offset = 2;

  InnerClassReceiver(int n) {
    this.n = n;
  }

  int n() {
    return n;
  }

  @Differentiable
  double f(double x) {
    return this.n() * x * x + offset * x;
  }

  @Differentiable
  double g(double x) {
    return f(x) + new InnerClassReceiver(1).f(this.f(x));
  }
}
