package dev.martlet;

/**
 * A function from {@code float} to {@code float} together with its derivative.
 *
 * <p>The entry of a differentiable method of that shape is one. The JDK has no interface for the
 * function alone, so this one extends none.
 *
 * {@snippet :
 * static float newtonStep(DifferentiableFloatFunction f, float x) {
 *   var step = f.valueWithGradient(x);
 *   return x - step.value() / step.gradient();
 * }
 * }
 */
public interface DifferentiableFloatFunction {

  /**
   * Runs the function only.
   *
   * @param x the argument
   * @return the function's result
   */
  float value(float x);

  /**
   * Runs the function once and keeps what its pullback needs.
   *
   * @param x the argument
   * @return the result and the pullback there
   */
  FloatWithPullback<FloatToFloatPullback> valueWithPullback(float x);

  /**
   * Runs the function once and keeps what its differential needs.
   *
   * @param x the argument
   * @return the result and the differential there
   */
  FloatWithDifferential<FloatToFloatDifferential> valueWithDifferential(float x);

  /**
   * Runs the function once and keeps what its pullback needs.
   *
   * @param x the argument
   * @return the pullback there
   */
  default FloatToFloatPullback pullback(float x) {
    return valueWithPullback(x).pullback();
  }

  /**
   * Differentiates in reverse mode.
   *
   * @param x the argument
   * @return the derivative there
   */
  default float gradient(float x) {
    return pullback(x).apply(1f);
  }

  /**
   * Differentiates in reverse mode.
   *
   * @param x the argument
   * @return the result and the derivative there, from one run
   */
  default FloatWithFloatGradient valueWithGradient(float x) {
    var result = valueWithPullback(x);
    return new FloatWithFloatGradient(result.value(), result.pullback().apply(1f));
  }

  /**
   * Runs the function once and keeps what its differential needs.
   *
   * @param x the argument
   * @return the differential there
   */
  default FloatToFloatDifferential differential(float x) {
    return valueWithDifferential(x).differential();
  }

  /**
   * Differentiates in forward mode.
   *
   * @param x the argument
   * @return the derivative there
   */
  default float derivative(float x) {
    return differential(x).apply(1f);
  }

  /**
   * Differentiates in forward mode.
   *
   * @param x the argument
   * @return the result and the derivative there, from one run
   */
  default FloatWithDerivative valueWithDerivative(float x) {
    var result = valueWithDifferential(x);
    return new FloatWithDerivative(result.value(), result.differential().apply(1f));
  }
}
