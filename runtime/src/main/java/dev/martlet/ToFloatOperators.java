package dev.martlet;

import java.util.function.Function;

/**
 * The operators on functions from an object to {@code float}. Part of {@link
 * DifferentialOperators}, which inherits it: that is how one static import offers what several
 * files hold.
 */
abstract class ToFloatOperators extends ToDoubleOperators {

  ToFloatOperators() {}

  /**
   * Differentiates a function from {@code T} to {@code float} in reverse mode.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param at the argument
   * @param of the function
   * @return the gradient there
   */
  public static <T, G> G gradient(T at, DifferentiableToFloatFunction.Typed<T, G> of) {
    return of.gradient(at);
  }

  /**
   * Makes the gradient of a function from {@code T} to {@code float} a function.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param of the function
   * @return the function of the gradient
   */
  public static <T, G> Function<T, G> gradient(DifferentiableToFloatFunction.Typed<T, G> of) {
    return of::gradient;
  }

  /**
   * Runs a function from {@code T} to {@code float} and differentiates it in reverse mode.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param at the argument
   * @param of the function
   * @return the result and the gradient there
   */
  public static <T, G> FloatWithGradient<G> valueWithGradient(
      T at, DifferentiableToFloatFunction.Typed<T, G> of) {
    return of.valueWithGradient(at);
  }

  /**
   * Makes the value and gradient of a function from {@code T} to {@code float} a function.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param of the function
   * @return the function of both
   */
  public static <T, G> Function<T, FloatWithGradient<G>> valueWithGradient(
      DifferentiableToFloatFunction.Typed<T, G> of) {
    return of::valueWithGradient;
  }

  /**
   * Runs a function from {@code T} to {@code float} and keeps its pullback.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param at the argument
   * @param of the function
   * @return the pullback there
   */
  public static <T, G> FloatPullback<G> pullback(
      T at, DifferentiableToFloatFunction.Typed<T, G> of) {
    return of.pullback(at);
  }

  /**
   * Makes the pullback of a function from {@code T} to {@code float} a function of where it is
   * taken.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param of the function
   * @return the function of the pullback
   */
  public static <T, G> Function<T, FloatPullback<G>> pullback(
      DifferentiableToFloatFunction.Typed<T, G> of) {
    return of::pullback;
  }

  /**
   * Runs a function from {@code T} to {@code float} and keeps its pullback.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param at the argument
   * @param of the function
   * @return the result and the pullback there
   */
  public static <T, G> FloatWithPullback<FloatPullback<G>> valueWithPullback(
      T at, DifferentiableToFloatFunction.Typed<T, G> of) {
    return of.valueWithPullback(at);
  }

  /**
   * Makes the value and pullback of a function from {@code T} to {@code float} a function of where
   * they are taken.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param of the function
   * @return the function of both
   */
  public static <T, G> Function<T, FloatWithPullback<FloatPullback<G>>> valueWithPullback(
      DifferentiableToFloatFunction.Typed<T, G> of) {
    return of::valueWithPullback;
  }

  /**
   * Runs a function from {@code T} to {@code float} and keeps its differential.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param at the argument
   * @param of the function
   * @return the differential there
   */
  public static <T, G> ToFloatDifferential<G> differential(
      T at, DifferentiableToFloatFunction.Typed<T, G> of) {
    return of.differential(at);
  }

  /**
   * Makes the differential of a function from {@code T} to {@code float} a function of where it is
   * taken.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param of the function
   * @return the function of the differential
   */
  public static <T, G> Function<T, ToFloatDifferential<G>> differential(
      DifferentiableToFloatFunction.Typed<T, G> of) {
    return of::differential;
  }

  /**
   * Runs a function from {@code T} to {@code float} and keeps its differential.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param at the argument
   * @param of the function
   * @return the result and the differential there
   */
  public static <T, G> FloatWithDifferential<ToFloatDifferential<G>> valueWithDifferential(
      T at, DifferentiableToFloatFunction.Typed<T, G> of) {
    return of.valueWithDifferential(at);
  }

  /**
   * Makes the value and differential of a function from {@code T} to {@code float} a function of
   * where they are taken.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param of the function
   * @return the function of both
   */
  public static <T, G>
      Function<T, FloatWithDifferential<ToFloatDifferential<G>>> valueWithDifferential(
          DifferentiableToFloatFunction.Typed<T, G> of) {
    return of::valueWithDifferential;
  }
}
