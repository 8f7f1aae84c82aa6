package records;

import dev.martlet.annotation.Differentiable;

// Public things in a companion that is public.
// check f(new Visible.Public(1.5), 2.0)
// check Public.twice(new Visible.Public(1.5))
public final class Visible {
  private Visible() {}

  @Differentiable
  public record Public(double x) {
    @Differentiable
    public double twice() {
      return 2 * x;
    }
  }

  @Differentiable
  public static double f(Public p, double y) {
    return p.x() * y;
  }

  @Differentiable
  static double hidden(double x) {
    return x;
  }
}
