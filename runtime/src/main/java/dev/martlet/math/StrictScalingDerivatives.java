package dev.martlet.math;

import dev.martlet.annotation.Derivative;

/**
 * The partial derivatives of the fused multiply-add and scaling by powers of two in {@link
 * StrictMath}.
 *
 * <p>The partial derivatives are those of {@link ScalingDerivatives}: they need no more than what
 * every Java machine computes to the same bits.
 */
public final class StrictScalingDerivatives {

  private StrictScalingDerivatives() {}

  /**
   * Original: {@code w = x * y + z}. Adjoint: {@code dx += y * dw}.
   *
   * @param x the first factor
   * @param y the second factor
   * @param z the summand
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "fma", in = StrictMath.class, wrt = "x")
  public static double fmaByX(double x, double y, double z) {
    return y;
  }

  /**
   * Original: {@code w = x * y + z}. Adjoint: {@code dy += x * dw}.
   *
   * @param x the first factor
   * @param y the second factor
   * @param z the summand
   * @return the partial derivative by {@code y}
   */
  @Derivative(of = "fma", in = StrictMath.class, wrt = "y")
  public static double fmaByY(double x, double y, double z) {
    return x;
  }

  /**
   * Original: {@code w = x * y + z}. Adjoint: {@code dz += dw}.
   *
   * @param x the first factor
   * @param y the second factor
   * @param z the summand
   * @return the partial derivative by {@code z}
   */
  @Derivative(of = "fma", in = StrictMath.class, wrt = "z")
  public static double fmaByZ(double x, double y, double z) {
    return 1.0;
  }

  /**
   * Original: {@code y = x * pow(2, exponent)}. Adjoint: {@code dx += pow(2, exponent) * dy}.
   *
   * @param x the argument
   * @param exponent the power of two
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "scalb", in = StrictMath.class, wrt = "x")
  public static double scalbByX(double x, int exponent) {
    return ScalingDerivatives.scalbByX(x, exponent);
  }

  /**
   * Original: {@code w = x * y + z}. Adjoint: {@code dx += y * dw}.
   *
   * @param x the first factor
   * @param y the second factor
   * @param z the summand
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "fma", in = StrictMath.class, wrt = "x")
  public static float fmaByX(float x, float y, float z) {
    return y;
  }

  /**
   * Original: {@code w = x * y + z}. Adjoint: {@code dy += x * dw}.
   *
   * @param x the first factor
   * @param y the second factor
   * @param z the summand
   * @return the partial derivative by {@code y}
   */
  @Derivative(of = "fma", in = StrictMath.class, wrt = "y")
  public static float fmaByY(float x, float y, float z) {
    return x;
  }

  /**
   * Original: {@code w = x * y + z}. Adjoint: {@code dz += dw}.
   *
   * @param x the first factor
   * @param y the second factor
   * @param z the summand
   * @return the partial derivative by {@code z}
   */
  @Derivative(of = "fma", in = StrictMath.class, wrt = "z")
  public static float fmaByZ(float x, float y, float z) {
    return 1f;
  }

  /**
   * Original: {@code y = x * pow(2, exponent)}. Adjoint: {@code dx += pow(2, exponent) * dy}.
   *
   * @param x the argument
   * @param exponent the power of two
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "scalb", in = StrictMath.class, wrt = "x")
  public static float scalbByX(float x, int exponent) {
    return ScalingDerivatives.scalbByX(x, exponent);
  }
}
