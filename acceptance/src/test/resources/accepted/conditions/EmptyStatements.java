package conditions;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
final class EmptyStatements {
  @SuppressWarnings("empty")
  @Differentiable
  static double f(double x) {
    ;
    {}
    {
      {
        x *= 2;
      }
    }
    if (x > 100) ;
    for (int i = 0; i < 3; i++) ;
    return x;
  }
}
