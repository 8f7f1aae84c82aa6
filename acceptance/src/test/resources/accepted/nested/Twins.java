package nested;

import dev.martlet.annotation.Differentiable;

// Another package has a class of the same name.
// check slope(0.7)
// check both(0.7)
public final class Twins {
  private Twins() {}

  @Differentiable
  public static double height(double x) {
    return x * x * x;
  }

  @Differentiable
  public static double slope(double x) {
    return TwinsDerivatives.height.gradient(x) * x;
  }

  @Differentiable
  public static double both(double x) {
    return nested.other.TwinsDerivatives.height.gradient(x)
        * TwinsDerivatives.height.gradient(x);
  }
}
