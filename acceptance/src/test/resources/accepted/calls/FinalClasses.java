package calls;

import dev.martlet.annotation.Differentiable;

// check Scaler.scaled(new FinalClasses.Scaler(3), 1.5)
// check f(1.5)
final class FinalClasses {
  static final class Scaler {
    final double factor;
    int calls;

    Scaler(double factor) {
      this.factor = factor;
    }

    @Differentiable
    double scaled(double x) {
      calls++;
      return factor * x * x + offset() * x;
    }

    private int offset() {
      return calls;
    }
  }

  @Differentiable
  static double f(double x) {
    Scaler s = new Scaler(2);
    return s.scaled(x) * s.scaled(x * x) + s.calls;
  }
}
