package dev.martlet.math;

import dev.martlet.annotation.Derivative;

/**
 * The partial derivatives of exponentials, logarithms, powers and the hyperbolic functions in
 * {@link StrictMath}.
 *
 * <p>They call {@link StrictMath} in turn, and so are the same bits on every machine.
 */
public final class StrictExponentialDerivatives {

  private static final double LN_10 = 2.302585092994046;

  private StrictExponentialDerivatives() {}

  /**
   * Original: {@code y = exp(x)}. Adjoint: {@code dx += y * dy} (DLMF 4.7).
   *
   * @param x the argument
   * @param result the function's result
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "exp", in = StrictMath.class, wrt = "x")
  public static double expByX(double x, double result) {
    return result;
  }

  /**
   * Original: {@code y = exp(x) - 1}. Adjoint: {@code dx += (y + 1) * dy} (DLMF 4.7).
   *
   * @param x the argument
   * @param result the function's result
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "expm1", in = StrictMath.class, wrt = "x")
  public static double expm1ByX(double x, double result) {
    return result + 1;
  }

  /**
   * Original: {@code y = log(x)}. Adjoint: {@code dx += dy / x} (DLMF 4.7). At 0, of either sign:
   * {@code +inf}; below, where there is no logarithm: NaN.
   *
   * @param x the argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "log", in = StrictMath.class, wrt = "x")
  public static double logByX(double x) {
    return x < 0 ? Double.NaN : 1 / StrictMath.abs(x);
  }

  /**
   * Original: {@code y = log10(x)}. Adjoint: {@code dx += dy / (x * log(10))} (DLMF 4.7). At 0, of
   * either sign: {@code +inf}; below, where there is no logarithm: NaN.
   *
   * @param x the argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "log10", in = StrictMath.class, wrt = "x")
  public static double log10ByX(double x) {
    return x < 0 ? Double.NaN : 1 / (LN_10 * StrictMath.abs(x));
  }

  /**
   * Original: {@code y = log(1 + x)}. Adjoint: {@code dx += dy / (1 + x)} (DLMF 4.7). At -1: {@code
   * +inf}; below, where there is no logarithm: NaN.
   *
   * @param x the argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "log1p", in = StrictMath.class, wrt = "x")
  public static double log1pByX(double x) {
    return x < -1 ? Double.NaN : 1 / (1 + x);
  }

  /**
   * Original: {@code z = pow(x, y)}. Adjoint: {@code dx += y * pow(x, y - 1) * dz} (DLMF 4.7).
   * Where {@code y == 0}: 0. The power is {@code z / x}, which costs less than to compute it, where
   * neither is near the limits of {@code double}.
   *
   * @param x the base
   * @param y the exponent
   * @param result the function's result
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "pow", in = StrictMath.class, wrt = "x")
  public static double powByX(double x, double y, double result) {
    if (y == 0) {
      return 0;
    }
    if (y == 2) {
      return 2 * x;
    }
    boolean isOrdinary = isOrdinary(StrictMath.abs(x)) && isOrdinary(StrictMath.abs(result));
    return y * (isOrdinary ? result / x : StrictMath.pow(x, y - 1));
  }

  private static boolean isOrdinary(double size) {
    return size > 1e-150 && size < 1e150;
  }

  /**
   * Original: {@code z = pow(x, y)}. Adjoint: {@code dy += z * log(x) * dz} (DLMF 4.7). Where
   * {@code x < 0}, and where {@code x == 0} and {@code y > 0}: 0.
   *
   * @param x the base
   * @param y the exponent
   * @param result the function's result
   * @return the partial derivative by {@code y}
   */
  @Derivative(of = "pow", in = StrictMath.class, wrt = "y")
  public static double powByY(double x, double y, double result) {
    return x < 0 || (x == 0 && y > 0) ? 0.0 : result * StrictMath.log(x);
  }

  /**
   * Original: {@code y = sinh(x)}. Adjoint: {@code dx += cosh(x) * dy} (DLMF 4.34).
   *
   * @param x the argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "sinh", in = StrictMath.class, wrt = "x")
  public static double sinhByX(double x) {
    return StrictMath.cosh(x);
  }

  /**
   * Original: {@code y = cosh(x)}. Adjoint: {@code dx += sinh(x) * dy} (DLMF 4.34).
   *
   * @param x the argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "cosh", in = StrictMath.class, wrt = "x")
  public static double coshByX(double x) {
    return StrictMath.sinh(x);
  }

  /**
   * Original: {@code y = tanh(x)}. Adjoint: {@code dx += (1 - y) * (1 + y) * dy} (DLMF 4.34).
   *
   * @param x the argument
   * @param result the function's result
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "tanh", in = StrictMath.class, wrt = "x")
  public static double tanhByX(double x, double result) {
    return (1 - result) * (1 + result);
  }
}
