package nested.other;

import dev.martlet.annotation.Differentiable;

// check slope(0.7)
// check thirdly(0.7)
public final class Twins {
  private Twins() {}

  @Differentiable
  public static double height(double x) {
    return Math.sin(x) * x;
  }

  @Differentiable
  public static double slope(double x) {
    return TwinsDerivatives.height.gradient(x) * x;
  }

  @Differentiable
  public static double thirdly(double x) {
    return nested.TwinsDerivatives.slope.gradient(x) * x;
  }
}
