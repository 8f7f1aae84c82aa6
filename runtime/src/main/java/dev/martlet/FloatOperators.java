package dev.martlet;

/**
 * The operators on functions from {@code float} to {@code float}. Part of {@link
 * DifferentialOperators}, which inherits it: that is how one static import offers what several
 * files hold.
 */
abstract class FloatOperators extends DoubleOperators {

  FloatOperators() {}

  /**
   * Differentiates a function from {@code float} to {@code float} in reverse mode.
   *
   * @param x the argument
   * @param of the function
   * @return the gradient there
   */
  public static float gradient(float x, DifferentiableFloatFunction of) {
    return of.gradient(x);
  }

  /**
   * Makes the gradient of a function from {@code float} to {@code float} a function.
   *
   * @param of the function
   * @return the function of the gradient
   */
  public static FloatUnaryOperator gradient(DifferentiableFloatFunction of) {
    return of::gradient;
  }

  /**
   * Runs a function from {@code float} to {@code float} and differentiates it in reverse mode.
   *
   * @param x the argument
   * @param of the function
   * @return the result and the gradient there
   */
  public static FloatWithFloatGradient valueWithGradient(float x, DifferentiableFloatFunction of) {
    return of.valueWithGradient(x);
  }

  /**
   * Makes the value and gradient of a function from {@code float} to {@code float} a function.
   *
   * @param of the function
   * @return the function of both
   */
  public static FloatFunction<FloatWithFloatGradient> valueWithGradient(
      DifferentiableFloatFunction of) {
    return of::valueWithGradient;
  }

  /**
   * Runs a function from {@code float} to {@code float} and keeps its pullback.
   *
   * @param x the argument
   * @param of the function
   * @return the pullback there
   */
  public static FloatToFloatPullback pullback(float x, DifferentiableFloatFunction of) {
    return of.pullback(x);
  }

  /**
   * Makes the pullback of a function from {@code float} to {@code float} a function of where it is
   * taken.
   *
   * @param of the function
   * @return the function of the pullback
   */
  public static FloatFunction<FloatToFloatPullback> pullback(DifferentiableFloatFunction of) {
    return of::pullback;
  }

  /**
   * Runs a function from {@code float} to {@code float} and keeps its pullback.
   *
   * @param x the argument
   * @param of the function
   * @return the result and the pullback there
   */
  public static FloatWithPullback<FloatToFloatPullback> valueWithPullback(
      float x, DifferentiableFloatFunction of) {
    return of.valueWithPullback(x);
  }

  /**
   * Makes the value and pullback of a function from {@code float} to {@code float} a function of
   * where they are taken.
   *
   * @param of the function
   * @return the function of both
   */
  public static FloatFunction<FloatWithPullback<FloatToFloatPullback>> valueWithPullback(
      DifferentiableFloatFunction of) {
    return of::valueWithPullback;
  }

  /**
   * Differentiates a function from {@code float} to {@code float} in forward mode.
   *
   * @param x the argument
   * @param of the function
   * @return the derivative there
   */
  public static float derivative(float x, DifferentiableFloatFunction of) {
    return of.derivative(x);
  }

  /**
   * Makes the derivative of a function from {@code float} to {@code float} a function, by forward
   * mode.
   *
   * @param of the function
   * @return the function of the derivative
   */
  public static FloatUnaryOperator derivative(DifferentiableFloatFunction of) {
    return of::derivative;
  }

  /**
   * Runs a function from {@code float} to {@code float} and differentiates it in forward mode.
   *
   * @param x the argument
   * @param of the function
   * @return the result and the derivative there
   */
  public static FloatWithDerivative valueWithDerivative(float x, DifferentiableFloatFunction of) {
    return of.valueWithDerivative(x);
  }

  /**
   * Makes the value and derivative of a function from {@code float} to {@code float} a function, by
   * forward mode.
   *
   * @param of the function
   * @return the function of both
   */
  public static FloatFunction<FloatWithDerivative> valueWithDerivative(
      DifferentiableFloatFunction of) {
    return of::valueWithDerivative;
  }

  /**
   * Runs a function from {@code float} to {@code float} and keeps its differential.
   *
   * @param x the argument
   * @param of the function
   * @return the differential there
   */
  public static FloatToFloatDifferential differential(float x, DifferentiableFloatFunction of) {
    return of.differential(x);
  }

  /**
   * Makes the differential of a function from {@code float} to {@code float} a function of where it
   * is taken.
   *
   * @param of the function
   * @return the function of the differential
   */
  public static FloatFunction<FloatToFloatDifferential> differential(
      DifferentiableFloatFunction of) {
    return of::differential;
  }

  /**
   * Runs a function from {@code float} to {@code float} and keeps its differential.
   *
   * @param x the argument
   * @param of the function
   * @return the result and the differential there
   */
  public static FloatWithDifferential<FloatToFloatDifferential> valueWithDifferential(
      float x, DifferentiableFloatFunction of) {
    return of.valueWithDifferential(x);
  }

  /**
   * Makes the value and differential of a function from {@code float} to {@code float} a function
   * of where they are taken.
   *
   * @param of the function
   * @return the function of both
   */
  public static FloatFunction<FloatWithDifferential<FloatToFloatDifferential>>
      valueWithDifferential(DifferentiableFloatFunction of) {
    return of::valueWithDifferential;
  }
}
