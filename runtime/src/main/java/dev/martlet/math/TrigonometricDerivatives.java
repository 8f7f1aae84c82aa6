package dev.martlet.math;

import dev.martlet.annotation.Derivative;

/** The partial derivatives of the trigonometric functions and their inverses in {@link Math}. */
public final class TrigonometricDerivatives {

  private TrigonometricDerivatives() {}

  /**
   * Original: {@code y = sin(x)}. Adjoint: {@code dx += cos(x) * dy} (DLMF 4.20).
   *
   * @param x the argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "sin", in = Math.class, wrt = "x")
  public static double sinByX(double x) {
    return Math.cos(x);
  }

  /**
   * Original: {@code y = cos(x)}. Adjoint: {@code dx -= sin(x) * dy} (DLMF 4.20).
   *
   * @param x the argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "cos", in = Math.class, wrt = "x")
  public static double cosByX(double x) {
    return -Math.sin(x);
  }

  /**
   * Original: {@code y = tan(x)}. Adjoint: {@code dx += (1 + y * y) * dy} (DLMF 4.20).
   *
   * @param x the argument
   * @param result the function's result
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "tan", in = Math.class, wrt = "x")
  public static double tanByX(double x, double result) {
    return 1 + result * result;
  }

  /**
   * Original: {@code y = asin(x)}. Adjoint: {@code dx += dy / sqrt((1 - x) * (1 + x))} (DLMF
   * 4.24(ii)). The product keeps its digits where {@code x} is near 1 or -1; there it is {@code
   * +inf}.
   *
   * @param x the argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "asin", in = Math.class, wrt = "x")
  public static double asinByX(double x) {
    return 1 / Math.sqrt((1 - x) * (1 + x));
  }

  /**
   * Original: {@code y = acos(x)}. Adjoint: {@code dx -= dy / sqrt((1 - x) * (1 + x))} (DLMF
   * 4.24(ii)). The product keeps its digits where {@code x} is near 1 or -1; there it is {@code
   * -inf}.
   *
   * @param x the argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "acos", in = Math.class, wrt = "x")
  public static double acosByX(double x) {
    return -1 / Math.sqrt((1 - x) * (1 + x));
  }

  /**
   * Original: {@code y = atan(x)}. Adjoint: {@code dx += dy / (1 + x * x)} (DLMF 4.24(ii)).
   *
   * @param x the argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "atan", in = Math.class, wrt = "x")
  public static double atanByX(double x) {
    return 1 / (1 + x * x);
  }

  /**
   * Original: {@code z = atan2(y, x)}. Adjoint: {@code dy += x / (x * x + y * y) * dz} (DLMF
   * 4.24(ii)). At the origin and infinitely far from it: 0.
   *
   * @param y the ordinate
   * @param x the abscissa
   * @param result the function's result
   * @return the partial derivative by {@code y}
   */
  @Derivative(of = "atan2", in = Math.class, wrt = "y")
  public static double atan2ByY(double y, double x, double result) {
    return overSquaredDistance(x, y, x, result);
  }

  /**
   * Original: {@code z = atan2(y, x)}. Adjoint: {@code dx -= y / (x * x + y * y) * dz} (DLMF
   * 4.24(ii)). At the origin and infinitely far from it: 0.
   *
   * @param y the ordinate
   * @param x the abscissa
   * @param result the function's result
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "atan2", in = Math.class, wrt = "x")
  public static double atan2ByX(double y, double x, double result) {
    return overSquaredDistance(x, y, -y, result);
  }

  /**
   * Original: {@code y = toRadians(x)}. Adjoint: {@code dx += PI / 180 * dy}.
   *
   * @param x the angle in degrees
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "toRadians", in = Math.class, wrt = "x")
  public static double toRadiansByX(double x) {
    return Math.toRadians(1.0);
  }

  /**
   * Original: {@code y = toDegrees(x)}. Adjoint: {@code dx += 180 / PI * dy}.
   *
   * @param x the angle in radians
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "toDegrees", in = Math.class, wrt = "x")
  public static double toDegreesByX(double x) {
    return Math.toDegrees(1.0);
  }

  /** Divides by {@code x * x + y * y} in two steps, so that the square does not overflow. */
  private static double overSquaredDistance(double x, double y, double part, double angle) {
    double distance = Math.hypot(x, y);
    if (distance == 0 || distance == Double.POSITIVE_INFINITY) {
      return Double.isNaN(angle) ? angle : 0.0;
    }
    return part / distance / distance;
  }
}
