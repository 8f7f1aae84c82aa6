package names;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 2.5, 3.5)
// check record(1.5)
// check yieldOf(1.5)
final class ContextualKeywords {
  @Differentiable
  static double f(double record, double sealed, double when) {
    double permits = record * sealed;
    double module = permits + when;
    double with = module * record;
    double to = with - sealed;
    double opens = to * to;
    return opens * permits;
  }

  @Differentiable
  static double record(double var) {
    double open = var * var;
    return open;
  }

  @Differentiable
  static double yieldOf(double exports) {
    return exports * exports;
  }
}
