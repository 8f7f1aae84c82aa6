package dev.martlet.math;

import dev.martlet.annotation.Derivative;

/**
 * The partial derivatives of absolute values, maxima, minima and what is clamped between them in
 * {@link Math}.
 *
 * <p>Equal arguments are a tie, zeros of either sign among them. Where an argument is NaN, so is
 * the partial derivative.
 */
public final class ExtremumDerivatives {

  private ExtremumDerivatives() {}

  /**
   * Original: {@code y = |x|}. Adjoint: {@code dx += signum(x) * dy}. At 0: 0.
   *
   * @param x the argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "abs", in = Math.class, wrt = "x")
  public static double absByX(double x) {
    return Math.signum(x);
  }

  /**
   * Original: {@code z = max(x, y)}. Adjoint: {@code dx += dz} where {@code x > y}. Of a tie each
   * argument gets half.
   *
   * @param x the first argument
   * @param y the second argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "max", in = Math.class, wrt = "x", selects = true)
  public static double maxByX(double x, double y) {
    return above(x, y);
  }

  /**
   * Original: {@code z = max(x, y)}. Adjoint: {@code dy += dz} where {@code y > x}. Of a tie each
   * argument gets half.
   *
   * @param x the first argument
   * @param y the second argument
   * @return the partial derivative by {@code y}
   */
  @Derivative(of = "max", in = Math.class, wrt = "y", selects = true)
  public static double maxByY(double x, double y) {
    return above(y, x);
  }

  /**
   * Original: {@code z = min(x, y)}. Adjoint: {@code dx += dz} where {@code x < y}. Of a tie each
   * argument gets half.
   *
   * @param x the first argument
   * @param y the second argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "min", in = Math.class, wrt = "x", selects = true)
  public static double minByX(double x, double y) {
    return above(y, x);
  }

  /**
   * Original: {@code z = min(x, y)}. Adjoint: {@code dy += dz} where {@code y < x}. Of a tie each
   * argument gets half.
   *
   * @param x the first argument
   * @param y the second argument
   * @return the partial derivative by {@code y}
   */
  @Derivative(of = "min", in = Math.class, wrt = "y", selects = true)
  public static double minByY(double x, double y) {
    return above(x, y);
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
  @Derivative(of = "clamp", in = Math.class, wrt = "value", selects = true)
  public static double clampByValue(double value, double min, double max) {
    return above(value, min) * above(max, Math.max(value, min));
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
  @Derivative(of = "clamp", in = Math.class, wrt = "min", selects = true)
  public static double clampByMin(double value, double min, double max) {
    return above(min, value) * above(max, Math.max(value, min));
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
  @Derivative(of = "clamp", in = Math.class, wrt = "max", selects = true)
  public static double clampByMax(double value, double min, double max) {
    return above(Math.max(value, min), max);
  }

  /**
   * Original: {@code y = |x|}. Adjoint: {@code dx += signum(x) * dy}. At 0: 0.
   *
   * @param x the argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "abs", in = Math.class, wrt = "x")
  public static float absByX(float x) {
    return Math.signum(x);
  }

  /**
   * Original: {@code z = max(x, y)}. Adjoint: {@code dx += dz} where {@code x > y}. Of a tie each
   * argument gets half.
   *
   * @param x the first argument
   * @param y the second argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "max", in = Math.class, wrt = "x", selects = true)
  public static float maxByX(float x, float y) {
    return above(x, y);
  }

  /**
   * Original: {@code z = max(x, y)}. Adjoint: {@code dy += dz} where {@code y > x}. Of a tie each
   * argument gets half.
   *
   * @param x the first argument
   * @param y the second argument
   * @return the partial derivative by {@code y}
   */
  @Derivative(of = "max", in = Math.class, wrt = "y", selects = true)
  public static float maxByY(float x, float y) {
    return above(y, x);
  }

  /**
   * Original: {@code z = min(x, y)}. Adjoint: {@code dx += dz} where {@code x < y}. Of a tie each
   * argument gets half.
   *
   * @param x the first argument
   * @param y the second argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "min", in = Math.class, wrt = "x", selects = true)
  public static float minByX(float x, float y) {
    return above(y, x);
  }

  /**
   * Original: {@code z = min(x, y)}. Adjoint: {@code dy += dz} where {@code y < x}. Of a tie each
   * argument gets half.
   *
   * @param x the first argument
   * @param y the second argument
   * @return the partial derivative by {@code y}
   */
  @Derivative(of = "min", in = Math.class, wrt = "y", selects = true)
  public static float minByY(float x, float y) {
    return above(x, y);
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
  @Derivative(of = "clamp", in = Math.class, wrt = "value", selects = true)
  public static float clampByValue(float value, float min, float max) {
    return above(value, min) * above(max, Math.max(value, min));
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
  @Derivative(of = "clamp", in = Math.class, wrt = "min", selects = true)
  public static float clampByMin(float value, float min, float max) {
    return above(min, value) * above(max, Math.max(value, min));
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
  @Derivative(of = "clamp", in = Math.class, wrt = "max", selects = true)
  public static float clampByMax(float value, float min, float max) {
    return above(Math.max(value, min), max);
  }

  /** One where {@code x} is above {@code y}, half where they are equal, NaN where either is. */
  private static double above(double x, double y) {
    return x > y ? 1.0 : x < y ? 0.0 : x == y ? 0.5 : Double.NaN;
  }

  private static float above(float x, float y) {
    return x > y ? 1f : x < y ? 0f : x == y ? 0.5f : Float.NaN;
  }
}
