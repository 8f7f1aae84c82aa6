package dev.martlet;

import java.util.function.Function;

/**
 * The operators on functions from an object to an object that do not state their tangent types.
 * Part of {@link DifferentialOperators}, which inherits it: that is how one static import offers
 * what several files hold.
 */
abstract class UncheckedFunctionOperators extends ToFloatOperators {

  UncheckedFunctionOperators() {}

  /**
   * Runs a function from {@code T} to {@code R} and keeps its pullback.
   *
   * <p>The result has the tangent types that the caller expects, unchecked: where those are not the
   * ones of {@code T} and {@code R}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the argument
   * @param <R> the type of the result
   * @param <G> the type of the argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param at the argument
   * @param of the function
   * @return the pullback there
   */
  @SuppressWarnings("unchecked") // As documented.
  public static <T, R, G, C> Pullback<C, G> pullback(T at, DifferentiableFunction<T, R> of) {
    return (Pullback<C, G>) of.pullback(at);
  }

  /**
   * Makes the pullback of a function from {@code T} to {@code R} a function of where it is taken.
   *
   * <p>The result has the tangent types that the caller expects, unchecked: where those are not the
   * ones of {@code T} and {@code R}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the argument
   * @param <R> the type of the result
   * @param <G> the type of the argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param of the function
   * @return the function of the pullback
   */
  public static <T, R, G, C> Function<T, Pullback<C, G>> pullback(DifferentiableFunction<T, R> of) {
    return at -> pullback(at, of);
  }

  /**
   * Runs a function from {@code T} to {@code R} and keeps its pullback.
   *
   * <p>The result has the tangent types that the caller expects, unchecked: where those are not the
   * ones of {@code T} and {@code R}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the argument
   * @param <R> the type of the result
   * @param <G> the type of the argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param at the argument
   * @param of the function
   * @return the result and the pullback there
   */
  @SuppressWarnings("unchecked") // As documented.
  public static <T, R, G, C> ValueWithPullback<R, Pullback<C, G>> valueWithPullback(
      T at, DifferentiableFunction<T, R> of) {
    return (ValueWithPullback<R, Pullback<C, G>>) of.valueWithPullback(at);
  }

  /**
   * Makes the value and pullback of a function from {@code T} to {@code R} a function of where they
   * are taken.
   *
   * <p>The result has the tangent types that the caller expects, unchecked: where those are not the
   * ones of {@code T} and {@code R}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the argument
   * @param <R> the type of the result
   * @param <G> the type of the argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param of the function
   * @return the function of both
   */
  public static <T, R, G, C> Function<T, ValueWithPullback<R, Pullback<C, G>>> valueWithPullback(
      DifferentiableFunction<T, R> of) {
    return at -> valueWithPullback(at, of);
  }

  /**
   * Runs a function from {@code T} to {@code R} and keeps its differential.
   *
   * <p>The result has the tangent types that the caller expects, unchecked: where those are not the
   * ones of {@code T} and {@code R}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the argument
   * @param <R> the type of the result
   * @param <G> the type of the argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param at the argument
   * @param of the function
   * @return the differential there
   */
  @SuppressWarnings("unchecked") // As documented.
  public static <T, R, G, C> Differential<G, C> differential(
      T at, DifferentiableFunction<T, R> of) {
    return (Differential<G, C>) of.differential(at);
  }

  /**
   * Makes the differential of a function from {@code T} to {@code R} a function of where it is
   * taken.
   *
   * <p>The result has the tangent types that the caller expects, unchecked: where those are not the
   * ones of {@code T} and {@code R}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the argument
   * @param <R> the type of the result
   * @param <G> the type of the argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param of the function
   * @return the function of the differential
   */
  public static <T, R, G, C> Function<T, Differential<G, C>> differential(
      DifferentiableFunction<T, R> of) {
    return at -> differential(at, of);
  }

  /**
   * Runs a function from {@code T} to {@code R} and keeps its differential.
   *
   * <p>The result has the tangent types that the caller expects, unchecked: where those are not the
   * ones of {@code T} and {@code R}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the argument
   * @param <R> the type of the result
   * @param <G> the type of the argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param at the argument
   * @param of the function
   * @return the result and the differential there
   */
  @SuppressWarnings("unchecked") // As documented.
  public static <T, R, G, C> ValueWithDifferential<R, Differential<G, C>> valueWithDifferential(
      T at, DifferentiableFunction<T, R> of) {
    return (ValueWithDifferential<R, Differential<G, C>>) of.valueWithDifferential(at);
  }

  /**
   * Makes the value and differential of a function from {@code T} to {@code R} a function of where
   * they are taken.
   *
   * <p>The result has the tangent types that the caller expects, unchecked: where those are not the
   * ones of {@code T} and {@code R}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the argument
   * @param <R> the type of the result
   * @param <G> the type of the argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param of the function
   * @return the function of both
   */
  public static <T, R, G, C>
      Function<T, ValueWithDifferential<R, Differential<G, C>>> valueWithDifferential(
          DifferentiableFunction<T, R> of) {
    return at -> valueWithDifferential(at, of);
  }
}
