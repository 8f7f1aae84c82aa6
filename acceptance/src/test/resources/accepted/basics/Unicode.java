package basics;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 2.5)
// check größe(2.0)
final class Unicode {
  @Differentiable
  static double f(double α, double β) {
    double γ_1 = α * β;
    double $ = γ_1 + α;
    double __ = $ * β;
    return __ * γ_1;
  }

  @Differentiable
  static double größe(double länge) {
    return länge * länge;
  }
}
