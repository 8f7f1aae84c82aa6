package dispatch;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

// Overrides that change arrays which a value of a sealed type leads to.

// check f(new WithinHolders.Dense(new double[] {1.2}, 0.5), 0.7, new WithinHolders.Doubler())
// check f(new WithinHolders.Dense(new double[] {1.2}, 0.5), 0.7, new WithinHolders.Reader())
// check f(new WithinHolders.Scale(2), 0.7, new WithinHolders.Doubler())
// check own(new double[] {1.2, 2}, 0.7, new WithinHolders.Doubler())
// check own(new double[] {1.2, 2}, 0.7, new WithinHolders.Reader())
final class WithinHolders {
  @Differentiable sealed interface Layer permits Dense, Scale {}
  @Differentiable record Dense(double[] w, double b) implements Layer {}
  @Differentiable record Scale(double s) implements Layer {}
  interface Op { @Differentiable double run(Layer l, double x); }
  static final class Doubler implements Op {
    @Override @Differentiable public double run(Layer l, double x) {
      if (l instanceof Dense d) { d.w()[0] *= x; return d.w()[0] + d.b(); }
      return x;
    }
  }
  static final class Reader implements Op {
    @Override @Differentiable public double run(Layer l, double x) {
      return l instanceof Dense d ? d.w()[0] * d.b() * x : x;
    }
  }
  @Differentiable static double f(Layer l, double x, @NoDerivative Op op) {
    double a = op.run(l, x);
    double b = op.run(l, a);
    return b * (l instanceof Dense d ? d.w()[0] * d.b() : 1);
  }
  @Differentiable static double own(double[] w, double x, @NoDerivative Op op) {
    Layer l = new Dense(w, x);
    double a = op.run(l, x);
    return a * w[0] + w[1];
  }
}
