package dev.martlet;

import java.util.function.BiFunction;

/**
 * The operators on functions from two {@code double}s to {@code double}. Part of {@link
 * DifferentialOperators}, which inherits it: that is how one static import offers what several
 * files hold.
 */
abstract class DoubleBiOperators extends FloatOperators {

  DoubleBiOperators() {}

  /**
   * Differentiates a function of two {@code double}s in reverse mode.
   *
   * @param first the first argument
   * @param second the second argument
   * @param of the function
   * @return the gradient there
   */
  public static DoubleBiGradient gradient(
      double first, double second, DifferentiableDoubleBiFunction of) {
    return of.gradient(first, second);
  }

  /**
   * Makes the gradient of a function of two {@code double}s a function.
   *
   * @param of the function
   * @return the function of the gradient
   */
  public static BiFunction<Double, Double, DoubleBiGradient> gradient(
      DifferentiableDoubleBiFunction of) {
    return of::gradient;
  }

  /**
   * Differentiates a function of two {@code double}s in reverse mode.
   *
   * @param <G> the gradient, a record of both partial derivatives
   * @param first the first argument
   * @param second the second argument
   * @param of the function
   * @return the gradient there
   */
  public static <G extends DoubleBiGradient> G gradient(
      double first, double second, DifferentiableDoubleBiFunction.Typed<G> of) {
    return of.gradient(first, second);
  }

  /**
   * Makes the gradient of a function of two {@code double}s a function.
   *
   * @param <G> the gradient, a record of both partial derivatives
   * @param of the function
   * @return the function of the gradient
   */
  public static <G extends DoubleBiGradient> BiFunction<Double, Double, G> gradient(
      DifferentiableDoubleBiFunction.Typed<G> of) {
    return of::gradient;
  }

  /**
   * Runs a function of two {@code double}s and differentiates it in reverse mode.
   *
   * @param first the first argument
   * @param second the second argument
   * @param of the function
   * @return the result and the gradient there
   */
  public static DoubleWithGradient<? extends DoubleBiGradient> valueWithGradient(
      double first, double second, DifferentiableDoubleBiFunction of) {
    return of.valueWithGradient(first, second);
  }

  /**
   * Makes the value and gradient of a function of two {@code double}s a function.
   *
   * @param of the function
   * @return the function of both
   */
  public static BiFunction<Double, Double, DoubleWithGradient<? extends DoubleBiGradient>>
      valueWithGradient(DifferentiableDoubleBiFunction of) {
    return of::valueWithGradient;
  }

  /**
   * Runs a function of two {@code double}s and differentiates it in reverse mode.
   *
   * @param <G> the gradient, a record of both partial derivatives
   * @param first the first argument
   * @param second the second argument
   * @param of the function
   * @return the result and the gradient there
   */
  public static <G extends DoubleBiGradient> DoubleWithGradient<G> valueWithGradient(
      double first, double second, DifferentiableDoubleBiFunction.Typed<G> of) {
    return of.valueWithGradient(first, second);
  }

  /**
   * Makes the value and gradient of a function of two {@code double}s a function.
   *
   * @param <G> the gradient, a record of both partial derivatives
   * @param of the function
   * @return the function of both
   */
  public static <G extends DoubleBiGradient>
      BiFunction<Double, Double, DoubleWithGradient<G>> valueWithGradient(
          DifferentiableDoubleBiFunction.Typed<G> of) {
    return of::valueWithGradient;
  }

  /**
   * Runs a function of two {@code double}s and keeps its pullback.
   *
   * @param first the first argument
   * @param second the second argument
   * @param of the function
   * @return the pullback there
   */
  public static DoublePullback<? extends DoubleBiGradient> pullback(
      double first, double second, DifferentiableDoubleBiFunction of) {
    return of.pullback(first, second);
  }

  /**
   * Makes the pullback of a function of two {@code double}s a function of where it is taken.
   *
   * @param of the function
   * @return the function of the pullback
   */
  public static BiFunction<Double, Double, DoublePullback<? extends DoubleBiGradient>> pullback(
      DifferentiableDoubleBiFunction of) {
    return of::pullback;
  }

  /**
   * Runs a function of two {@code double}s and keeps its pullback.
   *
   * @param <G> the gradient, a record of both partial derivatives
   * @param first the first argument
   * @param second the second argument
   * @param of the function
   * @return the pullback there
   */
  public static <G extends DoubleBiGradient> DoublePullback<G> pullback(
      double first, double second, DifferentiableDoubleBiFunction.Typed<G> of) {
    return of.pullback(first, second);
  }

  /**
   * Makes the pullback of a function of two {@code double}s a function of where it is taken.
   *
   * @param <G> the gradient, a record of both partial derivatives
   * @param of the function
   * @return the function of the pullback
   */
  public static <G extends DoubleBiGradient> BiFunction<Double, Double, DoublePullback<G>> pullback(
      DifferentiableDoubleBiFunction.Typed<G> of) {
    return of::pullback;
  }

  /**
   * Runs a function of two {@code double}s and keeps its pullback.
   *
   * @param first the first argument
   * @param second the second argument
   * @param of the function
   * @return the result and the pullback there
   */
  public static DoubleWithPullback<? extends DoublePullback<? extends DoubleBiGradient>>
      valueWithPullback(double first, double second, DifferentiableDoubleBiFunction of) {
    return of.valueWithPullback(first, second);
  }

  /**
   * Makes the value and pullback of a function of two {@code double}s a function of where they are
   * taken.
   *
   * @param of the function
   * @return the function of both
   */
  public static BiFunction<
          Double, Double, DoubleWithPullback<? extends DoublePullback<? extends DoubleBiGradient>>>
      valueWithPullback(DifferentiableDoubleBiFunction of) {
    return of::valueWithPullback;
  }

  /**
   * Runs a function of two {@code double}s and keeps its pullback.
   *
   * @param <G> the gradient, a record of both partial derivatives
   * @param first the first argument
   * @param second the second argument
   * @param of the function
   * @return the result and the pullback there
   */
  public static <G extends DoubleBiGradient>
      DoubleWithPullback<DoublePullback<G>> valueWithPullback(
          double first, double second, DifferentiableDoubleBiFunction.Typed<G> of) {
    return of.valueWithPullback(first, second);
  }

  /**
   * Makes the value and pullback of a function of two {@code double}s a function of where they are
   * taken.
   *
   * @param <G> the gradient, a record of both partial derivatives
   * @param of the function
   * @return the function of both
   */
  public static <G extends DoubleBiGradient>
      BiFunction<Double, Double, DoubleWithPullback<DoublePullback<G>>> valueWithPullback(
          DifferentiableDoubleBiFunction.Typed<G> of) {
    return of::valueWithPullback;
  }

  /**
   * Runs a function of two {@code double}s and keeps its differential.
   *
   * @param first the first argument
   * @param second the second argument
   * @param of the function
   * @return the differential there
   */
  public static DoubleBinaryDifferential differential(
      double first, double second, DifferentiableDoubleBiFunction of) {
    return of.differential(first, second);
  }

  /**
   * Makes the differential of a function of two {@code double}s a function of where it is taken.
   *
   * @param of the function
   * @return the function of the differential
   */
  public static BiFunction<Double, Double, DoubleBinaryDifferential> differential(
      DifferentiableDoubleBiFunction of) {
    return of::differential;
  }

  /**
   * Runs a function of two {@code double}s and keeps its differential.
   *
   * @param first the first argument
   * @param second the second argument
   * @param of the function
   * @return the result and the differential there
   */
  public static DoubleWithDifferential<DoubleBinaryDifferential> valueWithDifferential(
      double first, double second, DifferentiableDoubleBiFunction of) {
    return of.valueWithDifferential(first, second);
  }

  /**
   * Makes the value and differential of a function of two {@code double}s a function of where they
   * are taken.
   *
   * @param of the function
   * @return the function of both
   */
  public static BiFunction<Double, Double, DoubleWithDifferential<DoubleBinaryDifferential>>
      valueWithDifferential(DifferentiableDoubleBiFunction of) {
    return of::valueWithDifferential;
  }
}
