package dev.martlet.math;

import dev.martlet.annotation.Derivative;

/**
 * The partial derivatives of absolute values, maxima, minima and what is clamped between them in
 * {@link StrictMath}.
 *
 * <p>The partial derivatives are those of {@link ExtremumDerivatives}: they need no more than what
 * every Java machine computes to the same bits.
 */
public final class StrictExtremumDerivatives {

  private StrictExtremumDerivatives() {}

  /**
   * Original: {@code y = |x|}. Adjoint: {@code dx += signum(x) * dy}. At 0: 0.
   *
   * @param x the argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "abs", in = StrictMath.class, wrt = "x")
  public static double absByX(double x) {
    return ExtremumDerivatives.absByX(x);
  }

  /**
   * Original: {@code z = max(x, y)}. Adjoint: {@code dx += dz} where {@code x > y}. Of a tie each
   * argument gets half.
   *
   * @param x the first argument
   * @param y the second argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "max", in = StrictMath.class, wrt = "x", selects = true)
  public static double maxByX(double x, double y) {
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
  @Derivative(of = "max", in = StrictMath.class, wrt = "y", selects = true)
  public static double maxByY(double x, double y) {
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
  @Derivative(of = "min", in = StrictMath.class, wrt = "x", selects = true)
  public static double minByX(double x, double y) {
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
  @Derivative(of = "min", in = StrictMath.class, wrt = "y", selects = true)
  public static double minByY(double x, double y) {
    return ExtremumDerivatives.minByY(x, y);
  }

  /**
   * Original: {@code z = clamp(value, min, max)}. Adjoint: {@code dvalue += dz} between the bounds.
   * That is {@code min(max, max(value, min))}, with the ties of these.
   *
   * @param value the value to clamp
   * @param min the lower bound
   * @param max the upper bound
   * @return the partial derivative by {@code value}
   */
  @Derivative(of = "clamp", in = StrictMath.class, wrt = "value", selects = true)
  public static double clampByValue(double value, double min, double max) {
    return ExtremumDerivatives.clampByValue(value, min, max);
  }

  /**
   * Original: {@code z = clamp(value, min, max)}. Adjoint: {@code dmin += dz} below {@code min}.
   * That is {@code min(max, max(value, min))}, with the ties of these.
   *
   * @param value the value to clamp
   * @param min the lower bound
   * @param max the upper bound
   * @return the partial derivative by {@code min}
   */
  @Derivative(of = "clamp", in = StrictMath.class, wrt = "min", selects = true)
  public static double clampByMin(double value, double min, double max) {
    return ExtremumDerivatives.clampByMin(value, min, max);
  }

  /**
   * Original: {@code z = clamp(value, min, max)}. Adjoint: {@code dmax += dz} above {@code max}.
   * That is {@code min(max, max(value, min))}, with the ties of these.
   *
   * @param value the value to clamp
   * @param min the lower bound
   * @param max the upper bound
   * @return the partial derivative by {@code max}
   */
  @Derivative(of = "clamp", in = StrictMath.class, wrt = "max", selects = true)
  public static double clampByMax(double value, double min, double max) {
    return ExtremumDerivatives.clampByMax(value, min, max);
  }

  /**
   * Original: {@code y = |x|}. Adjoint: {@code dx += signum(x) * dy}. At 0: 0.
   *
   * @param x the argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "abs", in = StrictMath.class, wrt = "x")
  public static float absByX(float x) {
    return ExtremumDerivatives.absByX(x);
  }

  /**
   * Original: {@code z = max(x, y)}. Adjoint: {@code dx += dz} where {@code x > y}. Of a tie each
   * argument gets half.
   *
   * @param x the first argument
   * @param y the second argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "max", in = StrictMath.class, wrt = "x", selects = true)
  public static float maxByX(float x, float y) {
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
  @Derivative(of = "max", in = StrictMath.class, wrt = "y", selects = true)
  public static float maxByY(float x, float y) {
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
  @Derivative(of = "min", in = StrictMath.class, wrt = "x", selects = true)
  public static float minByX(float x, float y) {
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
  @Derivative(of = "min", in = StrictMath.class, wrt = "y", selects = true)
  public static float minByY(float x, float y) {
    return ExtremumDerivatives.minByY(x, y);
  }

  /**
   * Original: {@code z = clamp(value, min, max)}. Adjoint: {@code dvalue += dz} between the bounds.
   * That is {@code min(max, max(value, min))}, with the ties of these.
   *
   * @param value the value to clamp
   * @param min the lower bound
   * @param max the upper bound
   * @return the partial derivative by {@code value}
   */
  @Derivative(of = "clamp", in = StrictMath.class, wrt = "value", selects = true)
  public static float clampByValue(float value, float min, float max) {
    return ExtremumDerivatives.clampByValue(value, min, max);
  }

  /**
   * Original: {@code z = clamp(value, min, max)}. Adjoint: {@code dmin += dz} below {@code min}.
   * That is {@code min(max, max(value, min))}, with the ties of these.
   *
   * @param value the value to clamp
   * @param min the lower bound
   * @param max the upper bound
   * @return the partial derivative by {@code min}
   */
  @Derivative(of = "clamp", in = StrictMath.class, wrt = "min", selects = true)
  public static float clampByMin(float value, float min, float max) {
    return ExtremumDerivatives.clampByMin(value, min, max);
  }

  /**
   * Original: {@code z = clamp(value, min, max)}. Adjoint: {@code dmax += dz} above {@code max}.
   * That is {@code min(max, max(value, min))}, with the ties of these.
   *
   * @param value the value to clamp
   * @param min the lower bound
   * @param max the upper bound
   * @return the partial derivative by {@code max}
   */
  @Derivative(of = "clamp", in = StrictMath.class, wrt = "max", selects = true)
  public static float clampByMax(float value, float min, float max) {
    return ExtremumDerivatives.clampByMax(value, min, max);
  }
}
