package dev.martlet.math;

import dev.martlet.annotation.Derivative;

/**
 * The partial derivatives of roots and the hypotenuse in {@link StrictMath}.
 *
 * <p>They call {@link StrictMath} in turn, and so are the same bits on every machine.
 */
public final class StrictRootDerivatives {

  private StrictRootDerivatives() {}

  /**
   * Original: {@code y = sqrt(x)}. Adjoint: {@code dx += 0.5 / y * dy}. At 0, of either sign:
   * {@code +inf}.
   *
   * @param x the argument
   * @param result the function's result
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "sqrt", in = StrictMath.class, wrt = "x")
  public static double sqrtByX(double x, double result) {
    return 0.5 / StrictMath.abs(result);
  }

  /**
   * Original: {@code y = cbrt(x)}. Adjoint: {@code dx += dy / (3 * y * y)}. At 0: {@code +inf}.
   *
   * @param x the argument
   * @param result the function's result
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "cbrt", in = StrictMath.class, wrt = "x")
  public static double cbrtByX(double x, double result) {
    return 1 / (3 * result * result);
  }

  /**
   * Original: {@code z = hypot(x, y)}. Adjoint: {@code dx += x / z * dz}. At {@code (0, 0)}: 0.
   *
   * @param x the first argument
   * @param y the second argument
   * @param result the function's result
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "hypot", in = StrictMath.class, wrt = "x")
  public static double hypotByX(double x, double y, double result) {
    return share(x, y, result);
  }

  /**
   * Original: {@code z = hypot(x, y)}. Adjoint: {@code dy += y / z * dz}. At {@code (0, 0)}: 0.
   *
   * @param x the first argument
   * @param y the second argument
   * @param result the function's result
   * @return the partial derivative by {@code y}
   */
  @Derivative(of = "hypot", in = StrictMath.class, wrt = "y")
  public static double hypotByY(double x, double y, double result) {
    return share(y, x, result);
  }

  /** The cosine between a leg and the hypotenuse, also where the hypotenuse overflows. */
  private static double share(double leg, double other, double hypotenuse) {
    if (hypotenuse == 0) {
      return 0.0;
    }
    if (hypotenuse == Double.POSITIVE_INFINITY) {
      return Double.isInfinite(leg)
          ? StrictMath.signum(leg)
          : leg / 4 / StrictMath.hypot(leg / 4, other / 4);
    }
    return leg / hypotenuse;
  }
}
