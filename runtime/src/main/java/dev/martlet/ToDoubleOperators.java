package dev.martlet;

import java.util.function.Function;

/**
 * The operators on functions from an object to {@code double}. Part of {@link
 * DifferentialOperators}, which inherits it: that is how one static import offers what several
 * files hold.
 */
abstract class ToDoubleOperators extends UncheckedToDoubleOperators {

  ToDoubleOperators() {}

  /**
   * Differentiates a function from {@code T} to {@code double} in reverse mode.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param at the argument
   * @param of the function
   * @return the gradient there
   */
  public static <T, G> G gradient(T at, DifferentiableToDoubleFunction.Typed<T, G> of) {
    return of.gradient(at);
  }

  /**
   * Makes the gradient of a function from {@code T} to {@code double} a function.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param of the function
   * @return the function of the gradient
   */
  public static <T, G> Function<T, G> gradient(DifferentiableToDoubleFunction.Typed<T, G> of) {
    return of::gradient;
  }

  /**
   * Runs a function from {@code T} to {@code double} and differentiates it in reverse mode.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param at the argument
   * @param of the function
   * @return the result and the gradient there
   */
  public static <T, G> DoubleWithGradient<G> valueWithGradient(
      T at, DifferentiableToDoubleFunction.Typed<T, G> of) {
    return of.valueWithGradient(at);
  }

  /**
   * Makes the value and gradient of a function from {@code T} to {@code double} a function.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param of the function
   * @return the function of both
   */
  public static <T, G> Function<T, DoubleWithGradient<G>> valueWithGradient(
      DifferentiableToDoubleFunction.Typed<T, G> of) {
    return of::valueWithGradient;
  }

  /**
   * Runs a function from {@code T} to {@code double} and keeps its pullback.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param at the argument
   * @param of the function
   * @return the pullback there
   */
  public static <T, G> DoublePullback<G> pullback(
      T at, DifferentiableToDoubleFunction.Typed<T, G> of) {
    return of.pullback(at);
  }

  /**
   * Makes the pullback of a function from {@code T} to {@code double} a function of where it is
   * taken.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param of the function
   * @return the function of the pullback
   */
  public static <T, G> Function<T, DoublePullback<G>> pullback(
      DifferentiableToDoubleFunction.Typed<T, G> of) {
    return of::pullback;
  }

  /**
   * Runs a function from {@code T} to {@code double} and keeps its pullback.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param at the argument
   * @param of the function
   * @return the result and the pullback there
   */
  public static <T, G> DoubleWithPullback<DoublePullback<G>> valueWithPullback(
      T at, DifferentiableToDoubleFunction.Typed<T, G> of) {
    return of.valueWithPullback(at);
  }

  /**
   * Makes the value and pullback of a function from {@code T} to {@code double} a function of where
   * they are taken.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param of the function
   * @return the function of both
   */
  public static <T, G> Function<T, DoubleWithPullback<DoublePullback<G>>> valueWithPullback(
      DifferentiableToDoubleFunction.Typed<T, G> of) {
    return of::valueWithPullback;
  }

  /**
   * Runs a function from {@code T} to {@code double} and keeps its differential.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param at the argument
   * @param of the function
   * @return the differential there
   */
  public static <T, G> ToDoubleDifferential<G> differential(
      T at, DifferentiableToDoubleFunction.Typed<T, G> of) {
    return of.differential(at);
  }

  /**
   * Makes the differential of a function from {@code T} to {@code double} a function of where it is
   * taken.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param of the function
   * @return the function of the differential
   */
  public static <T, G> Function<T, ToDoubleDifferential<G>> differential(
      DifferentiableToDoubleFunction.Typed<T, G> of) {
    return of::differential;
  }

  /**
   * Runs a function from {@code T} to {@code double} and keeps its differential.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param at the argument
   * @param of the function
   * @return the result and the differential there
   */
  public static <T, G> DoubleWithDifferential<ToDoubleDifferential<G>> valueWithDifferential(
      T at, DifferentiableToDoubleFunction.Typed<T, G> of) {
    return of.valueWithDifferential(at);
  }

  /**
   * Makes the value and differential of a function from {@code T} to {@code double} a function of
   * where they are taken.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param of the function
   * @return the function of both
   */
  public static <T, G>
      Function<T, DoubleWithDifferential<ToDoubleDifferential<G>>> valueWithDifferential(
          DifferentiableToDoubleFunction.Typed<T, G> of) {
    return of::valueWithDifferential;
  }
}
