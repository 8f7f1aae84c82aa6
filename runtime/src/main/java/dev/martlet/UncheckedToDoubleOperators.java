package dev.martlet;

import java.util.function.Function;

/**
 * The operators on functions from an object to {@code double} that do not state their tangent type.
 * Part of {@link DifferentialOperators}, which inherits it: that is how one static import offers
 * what several files hold.
 */
abstract class UncheckedToDoubleOperators extends DoubleBiOperators {

  UncheckedToDoubleOperators() {}

  /**
   * Differentiates a function from {@code T} to {@code double} in reverse mode.
   *
   * <p>The result is of the type that the caller expects, unchecked: where that is not the tangent
   * type of {@code T}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param at the argument
   * @param of the function
   * @return the gradient there
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // As documented.
  public static <T, G> G gradient(T at, DifferentiableToDoubleFunction<T> of) {
    return (G) of.gradient(at);
  }

  /**
   * Makes the gradient of a function from {@code T} to {@code double} a function.
   *
   * <p>The result is of the type that the caller expects, unchecked: where that is not the tangent
   * type of {@code T}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param of the function
   * @return the function of the gradient
   */
  public static <T, G> Function<T, G> gradient(DifferentiableToDoubleFunction<T> of) {
    return at -> gradient(at, of);
  }

  /**
   * Runs a function from {@code T} to {@code double} and differentiates it in reverse mode.
   *
   * <p>The result is of the type that the caller expects, unchecked: where that is not the tangent
   * type of {@code T}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param at the argument
   * @param of the function
   * @return the result and the gradient there
   */
  @SuppressWarnings("unchecked") // As documented.
  public static <T, G> DoubleWithGradient<G> valueWithGradient(
      T at, DifferentiableToDoubleFunction<T> of) {
    return (DoubleWithGradient<G>) of.valueWithGradient(at);
  }

  /**
   * Makes the value and gradient of a function from {@code T} to {@code double} a function.
   *
   * <p>The result is of the type that the caller expects, unchecked: where that is not the tangent
   * type of {@code T}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param of the function
   * @return the function of both
   */
  public static <T, G> Function<T, DoubleWithGradient<G>> valueWithGradient(
      DifferentiableToDoubleFunction<T> of) {
    return at -> valueWithGradient(at, of);
  }

  /**
   * Runs a function from {@code T} to {@code double} and keeps its pullback.
   *
   * <p>The result is of the type that the caller expects, unchecked: where that is not the tangent
   * type of {@code T}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param at the argument
   * @param of the function
   * @return the pullback there
   */
  @SuppressWarnings("unchecked") // As documented.
  public static <T, G> DoublePullback<G> pullback(T at, DifferentiableToDoubleFunction<T> of) {
    return (DoublePullback<G>) of.pullback(at);
  }

  /**
   * Makes the pullback of a function from {@code T} to {@code double} a function of where it is
   * taken.
   *
   * <p>The result is of the type that the caller expects, unchecked: where that is not the tangent
   * type of {@code T}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param of the function
   * @return the function of the pullback
   */
  public static <T, G> Function<T, DoublePullback<G>> pullback(
      DifferentiableToDoubleFunction<T> of) {
    return at -> pullback(at, of);
  }

  /**
   * Runs a function from {@code T} to {@code double} and keeps its pullback.
   *
   * <p>The result is of the type that the caller expects, unchecked: where that is not the tangent
   * type of {@code T}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param at the argument
   * @param of the function
   * @return the result and the pullback there
   */
  @SuppressWarnings("unchecked") // As documented.
  public static <T, G> DoubleWithPullback<DoublePullback<G>> valueWithPullback(
      T at, DifferentiableToDoubleFunction<T> of) {
    return (DoubleWithPullback<DoublePullback<G>>) of.valueWithPullback(at);
  }

  /**
   * Makes the value and pullback of a function from {@code T} to {@code double} a function of where
   * they are taken.
   *
   * <p>The result is of the type that the caller expects, unchecked: where that is not the tangent
   * type of {@code T}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param of the function
   * @return the function of both
   */
  public static <T, G> Function<T, DoubleWithPullback<DoublePullback<G>>> valueWithPullback(
      DifferentiableToDoubleFunction<T> of) {
    return at -> valueWithPullback(at, of);
  }

  /**
   * Runs a function from {@code T} to {@code double} and keeps its differential.
   *
   * <p>The result is of the type that the caller expects, unchecked: where that is not the tangent
   * type of {@code T}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param at the argument
   * @param of the function
   * @return the differential there
   */
  @SuppressWarnings("unchecked") // As documented.
  public static <T, G> ToDoubleDifferential<G> differential(
      T at, DifferentiableToDoubleFunction<T> of) {
    return (ToDoubleDifferential<G>) of.differential(at);
  }

  /**
   * Makes the differential of a function from {@code T} to {@code double} a function of where it is
   * taken.
   *
   * <p>The result is of the type that the caller expects, unchecked: where that is not the tangent
   * type of {@code T}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param of the function
   * @return the function of the differential
   */
  public static <T, G> Function<T, ToDoubleDifferential<G>> differential(
      DifferentiableToDoubleFunction<T> of) {
    return at -> differential(at, of);
  }

  /**
   * Runs a function from {@code T} to {@code double} and keeps its differential.
   *
   * <p>The result is of the type that the caller expects, unchecked: where that is not the tangent
   * type of {@code T}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param at the argument
   * @param of the function
   * @return the result and the differential there
   */
  @SuppressWarnings("unchecked") // As documented.
  public static <T, G> DoubleWithDifferential<ToDoubleDifferential<G>> valueWithDifferential(
      T at, DifferentiableToDoubleFunction<T> of) {
    return (DoubleWithDifferential<ToDoubleDifferential<G>>) of.valueWithDifferential(at);
  }

  /**
   * Makes the value and differential of a function from {@code T} to {@code double} a function of
   * where they are taken.
   *
   * <p>The result is of the type that the caller expects, unchecked: where that is not the tangent
   * type of {@code T}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param of the function
   * @return the function of both
   */
  public static <T, G>
      Function<T, DoubleWithDifferential<ToDoubleDifferential<G>>> valueWithDifferential(
          DifferentiableToDoubleFunction<T> of) {
    return at -> valueWithDifferential(at, of);
  }
}
