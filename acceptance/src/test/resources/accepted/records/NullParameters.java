package records;

import dev.martlet.annotation.Differentiable;

// What the method does not read of its parameters may be null.
// expect NullParametersDerivatives.onlyW.gradient(NullParameters.WITHOUT_B).w()[1] == 4.0
// expect NullParametersDerivatives.onlyW.gradient(NullParameters.WITHOUT_B).b() == null
// expect NullParametersDerivatives.onlyW.pullback(NullParameters.WITHOUT_B).apply(2).w()[0] == 4.0
// expect NullParametersDerivatives.perhaps.gradient(null, 3, false).x() == 1.0
// expect NullParametersDerivatives.perhaps.valueWithGradient(null, 3, false).value() == 3.0
// expect NullParametersDerivatives.perhaps.pullback(null, 3, false).apply(2).x() == 2.0
// expect NullParametersDerivatives.perhaps.differential(null, 3, false).apply(new NullParameters_MTangentVector(null, null), 2) == 2.0
// expect NullParametersDerivatives.perhaps.gradient(NullParameters.WITHOUT_B, 3, true).x() == 1.0
// expect NullParametersDerivatives.nested.gradient(NullParameters.WITHOUT_M, 3, false).n().k() == 3.0
// expect NullParametersDerivatives.nested.pullback(NullParameters.WITHOUT_M, 3, false).apply(2).x() == 4.0
// expect NullParametersDerivatives.written.gradient(NullParameters.WITHOUT_M, 3, false).x() == 1.0
// expect NullParametersDerivatives.written.pullback(null, 3, false).apply(2).x() == 2.0
// throws perhaps(null, 3.0, true)
// throws nested(NullParameters.WITHOUT_M, 3.0, true)
// throws nested(null, 3.0, false)
// throws written(NullParameters.WITHOUT_M, 3.0, true)
final class NullParameters {
  @Differentiable
  record M(double[] w, double[] b) {}

  @Differentiable
  record N(M m, double k) {}

  static final M WITHOUT_B = new M(new double[] {1, 2}, null);
  static final N WITHOUT_M = new N(null, 2);

  @Differentiable
  static double onlyW(M m) {
    double sum = 0;
    for (double w : m.w()) {
      sum += w * w;
    }
    return sum;
  }

  @Differentiable
  static double perhaps(M m, double x, boolean isRead) {
    return isRead ? m.w()[0] * x : x;
  }

  @Differentiable
  static double nested(N n, double x, boolean isRead) {
    return isRead ? n.m().w()[0] * n.k() + x : x * n.k();
  }

  @Differentiable
  static double written(N n, double x, boolean isRead) {
    if (isRead) {
      n.m().w()[0] = x;
      return n.m().w()[0] * n.k();
    }
    return x;
  }
}
