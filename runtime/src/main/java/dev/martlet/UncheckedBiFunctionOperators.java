package dev.martlet;

import java.util.function.BiFunction;

/**
 * The operators on functions from two objects to an object that do not state their tangent types.
 * Part of {@link DifferentialOperators}, which inherits it: that is how one static import offers
 * what several files hold.
 */
abstract class UncheckedBiFunctionOperators extends FunctionOperators {

  UncheckedBiFunctionOperators() {}

  /**
   * Runs a function from {@code T} and {@code U} to {@code R} and keeps its pullback.
   *
   * <p>The result has the tangent types that the caller expects, unchecked: where those are not the
   * ones of {@code T}, {@code U} and {@code R}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the first argument
   * @param <U> the type of the second argument
   * @param <R> the type of the result
   * @param <F> the type of the first argument's tangent
   * @param <S> the type of the second argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param first the first argument
   * @param second the second argument
   * @param of the function
   * @return the pullback there
   */
  @SuppressWarnings("unchecked") // As documented.
  public static <T, U, R, F, S, C> Pullback<C, BiGradient<F, S>> pullback(
      T first, U second, DifferentiableBiFunction<T, U, R> of) {
    return (Pullback<C, BiGradient<F, S>>) of.pullback(first, second);
  }

  /**
   * Makes the pullback of a function from {@code T} and {@code U} to {@code R} a function of where
   * it is taken.
   *
   * <p>The result has the tangent types that the caller expects, unchecked: where those are not the
   * ones of {@code T}, {@code U} and {@code R}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the first argument
   * @param <U> the type of the second argument
   * @param <R> the type of the result
   * @param <F> the type of the first argument's tangent
   * @param <S> the type of the second argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param of the function
   * @return the function of the pullback
   */
  public static <T, U, R, F, S, C> BiFunction<T, U, Pullback<C, BiGradient<F, S>>> pullback(
      DifferentiableBiFunction<T, U, R> of) {
    return (first, second) -> pullback(first, second, of);
  }

  /**
   * Runs a function from {@code T} and {@code U} to {@code R} and keeps its pullback.
   *
   * <p>The result has the tangent types that the caller expects, unchecked: where those are not the
   * ones of {@code T}, {@code U} and {@code R}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the first argument
   * @param <U> the type of the second argument
   * @param <R> the type of the result
   * @param <F> the type of the first argument's tangent
   * @param <S> the type of the second argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param first the first argument
   * @param second the second argument
   * @param of the function
   * @return the result and the pullback there
   */
  @SuppressWarnings("unchecked") // As documented.
  public static <T, U, R, F, S, C>
      ValueWithPullback<R, Pullback<C, BiGradient<F, S>>> valueWithPullback(
          T first, U second, DifferentiableBiFunction<T, U, R> of) {
    return (ValueWithPullback<R, Pullback<C, BiGradient<F, S>>>)
        of.valueWithPullback(first, second);
  }

  /**
   * Makes the value and pullback of a function from {@code T} and {@code U} to {@code R} a function
   * of where they are taken.
   *
   * <p>The result has the tangent types that the caller expects, unchecked: where those are not the
   * ones of {@code T}, {@code U} and {@code R}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the first argument
   * @param <U> the type of the second argument
   * @param <R> the type of the result
   * @param <F> the type of the first argument's tangent
   * @param <S> the type of the second argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param of the function
   * @return the function of both
   */
  public static <T, U, R, F, S, C>
      BiFunction<T, U, ValueWithPullback<R, Pullback<C, BiGradient<F, S>>>> valueWithPullback(
          DifferentiableBiFunction<T, U, R> of) {
    return (first, second) -> valueWithPullback(first, second, of);
  }

  /**
   * Runs a function from {@code T} and {@code U} to {@code R} and keeps its differential.
   *
   * <p>The result has the tangent types that the caller expects, unchecked: where those are not the
   * ones of {@code T}, {@code U} and {@code R}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the first argument
   * @param <U> the type of the second argument
   * @param <R> the type of the result
   * @param <F> the type of the first argument's tangent
   * @param <S> the type of the second argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param first the first argument
   * @param second the second argument
   * @param of the function
   * @return the differential there
   */
  @SuppressWarnings("unchecked") // As documented.
  public static <T, U, R, F, S, C> BiDifferential<F, S, C> differential(
      T first, U second, DifferentiableBiFunction<T, U, R> of) {
    return (BiDifferential<F, S, C>) of.differential(first, second);
  }

  /**
   * Makes the differential of a function from {@code T} and {@code U} to {@code R} a function of
   * where it is taken.
   *
   * <p>The result has the tangent types that the caller expects, unchecked: where those are not the
   * ones of {@code T}, {@code U} and {@code R}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the first argument
   * @param <U> the type of the second argument
   * @param <R> the type of the result
   * @param <F> the type of the first argument's tangent
   * @param <S> the type of the second argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param of the function
   * @return the function of the differential
   */
  public static <T, U, R, F, S, C> BiFunction<T, U, BiDifferential<F, S, C>> differential(
      DifferentiableBiFunction<T, U, R> of) {
    return (first, second) -> differential(first, second, of);
  }

  /**
   * Runs a function from {@code T} and {@code U} to {@code R} and keeps its differential.
   *
   * <p>The result has the tangent types that the caller expects, unchecked: where those are not the
   * ones of {@code T}, {@code U} and {@code R}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the first argument
   * @param <U> the type of the second argument
   * @param <R> the type of the result
   * @param <F> the type of the first argument's tangent
   * @param <S> the type of the second argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param first the first argument
   * @param second the second argument
   * @param of the function
   * @return the result and the differential there
   */
  @SuppressWarnings("unchecked") // As documented.
  public static <T, U, R, F, S, C>
      ValueWithDifferential<R, BiDifferential<F, S, C>> valueWithDifferential(
          T first, U second, DifferentiableBiFunction<T, U, R> of) {
    return (ValueWithDifferential<R, BiDifferential<F, S, C>>)
        of.valueWithDifferential(first, second);
  }

  /**
   * Makes the value and differential of a function from {@code T} and {@code U} to {@code R} a
   * function of where they are taken.
   *
   * <p>The result has the tangent types that the caller expects, unchecked: where those are not the
   * ones of {@code T}, {@code U} and {@code R}, a {@link ClassCastException} follows.
   *
   * @param <T> the type of the first argument
   * @param <U> the type of the second argument
   * @param <R> the type of the result
   * @param <F> the type of the first argument's tangent
   * @param <S> the type of the second argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param of the function
   * @return the function of both
   */
  public static <T, U, R, F, S, C>
      BiFunction<T, U, ValueWithDifferential<R, BiDifferential<F, S, C>>> valueWithDifferential(
          DifferentiableBiFunction<T, U, R> of) {
    return (first, second) -> valueWithDifferential(first, second, of);
  }
}
