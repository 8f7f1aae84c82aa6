package dev.martlet.math;

import dev.martlet.annotation.Derivative;

/**
 * The partial derivatives of the sums, maxima and minima of {@link Double} and {@link Float}, which
 * serve as method references.
 */
public final class BoxDerivatives {

  private BoxDerivatives() {}

  /**
   * Original: {@code z = x + y}. Adjoint: {@code dx += dz}.
   *
   * @param x the first argument
   * @param y the second argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "sum", in = Double.class, wrt = "x")
  public static double sumOfDoubleByX(double x, double y) {
    return 1;
  }

  /**
   * Original: {@code z = x + y}. Adjoint: {@code dy += dz}.
   *
   * @param x the first argument
   * @param y the second argument
   * @return the partial derivative by {@code y}
   */
  @Derivative(of = "sum", in = Double.class, wrt = "y")
  public static double sumOfDoubleByY(double x, double y) {
    return 1;
  }

  /**
   * Original: {@code z = max(x, y)}. Adjoint: {@code dx += dz} where {@code x > y}. Of a tie each
   * argument gets half.
   *
   * @param x the first argument
   * @param y the second argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "max", in = Double.class, wrt = "x", selects = true)
  public static double maxOfDoubleByX(double x, double y) {
    return ExtremumDerivatives.maxByX(x, y);
  }

  /**
   * Original: {@code z = max(x, y)}. Adjoint: {@code dy += dz} where {@code y > x}. Of a tie each
   * argument gets half.
   *
   * @param x the first argument
   * @param y the second argument
   * @return the partial derivative by {@code y}
   */
  @Derivative(of = "max", in = Double.class, wrt = "y", selects = true)
  public static double maxOfDoubleByY(double x, double y) {
    return ExtremumDerivatives.maxByY(x, y);
  }

  /**
   * Original: {@code z = min(x, y)}. Adjoint: {@code dx += dz} where {@code x < y}. Of a tie each
   * argument gets half.
   *
   * @param x the first argument
   * @param y the second argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "min", in = Double.class, wrt = "x", selects = true)
  public static double minOfDoubleByX(double x, double y) {
    return ExtremumDerivatives.minByX(x, y);
  }

  /**
   * Original: {@code z = min(x, y)}. Adjoint: {@code dy += dz} where {@code y < x}. Of a tie each
   * argument gets half.
   *
   * @param x the first argument
   * @param y the second argument
   * @return the partial derivative by {@code y}
   */
  @Derivative(of = "min", in = Double.class, wrt = "y", selects = true)
  public static double minOfDoubleByY(double x, double y) {
    return ExtremumDerivatives.minByY(x, y);
  }

  /**
   * Original: {@code z = x + y}. Adjoint: {@code dx += dz}.
   *
   * @param x the first argument
   * @param y the second argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "sum", in = Float.class, wrt = "x")
  public static float sumOfFloatByX(float x, float y) {
    return 1;
  }

  /**
   * Original: {@code z = x + y}. Adjoint: {@code dy += dz}.
   *
   * @param x the first argument
   * @param y the second argument
   * @return the partial derivative by {@code y}
   */
  @Derivative(of = "sum", in = Float.class, wrt = "y")
  public static float sumOfFloatByY(float x, float y) {
    return 1;
  }

  /**
   * Original: {@code z = max(x, y)}. Adjoint: {@code dx += dz} where {@code x > y}. Of a tie each
   * argument gets half.
   *
   * @param x the first argument
   * @param y the second argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "max", in = Float.class, wrt = "x", selects = true)
  public static float maxOfFloatByX(float x, float y) {
    return ExtremumDerivatives.maxByX(x, y);
  }

  /**
   * Original: {@code z = max(x, y)}. Adjoint: {@code dy += dz} where {@code y > x}. Of a tie each
   * argument gets half.
   *
   * @param x the first argument
   * @param y the second argument
   * @return the partial derivative by {@code y}
   */
  @Derivative(of = "max", in = Float.class, wrt = "y", selects = true)
  public static float maxOfFloatByY(float x, float y) {
    return ExtremumDerivatives.maxByY(x, y);
  }

  /**
   * Original: {@code z = min(x, y)}. Adjoint: {@code dx += dz} where {@code x < y}. Of a tie each
   * argument gets half.
   *
   * @param x the first argument
   * @param y the second argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "min", in = Float.class, wrt = "x", selects = true)
  public static float minOfFloatByX(float x, float y) {
    return ExtremumDerivatives.minByX(x, y);
  }

  /**
   * Original: {@code z = min(x, y)}. Adjoint: {@code dy += dz} where {@code y < x}. Of a tie each
   * argument gets half.
   *
   * @param x the first argument
   * @param y the second argument
   * @return the partial derivative by {@code y}
   */
  @Derivative(of = "min", in = Float.class, wrt = "y", selects = true)
  public static float minOfFloatByY(float x, float y) {
    return ExtremumDerivatives.minByY(x, y);
  }
}
