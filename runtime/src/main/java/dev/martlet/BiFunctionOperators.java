package dev.martlet;

import java.util.function.BiFunction;

/**
 * The operators on functions from two objects to an object. Part of {@link DifferentialOperators},
 * which inherits it: that is how one static import offers what several files hold.
 */
abstract class BiFunctionOperators extends UncheckedBiFunctionOperators {

  BiFunctionOperators() {}

  /**
   * Runs a function from {@code T} and {@code U} to {@code R} and keeps its pullback.
   *
   * @param <T> the type of the first argument
   * @param <U> the type of the second argument
   * @param <R> the type of the result
   * @param <F> the type of the first argument's tangent
   * @param <S> the type of the second argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param <G> what the pullback returns, a record of the arguments' tangents
   * @param first the first argument
   * @param second the second argument
   * @param of the function
   * @return the pullback there
   */
  public static <T, U, R, F, S, C, G extends BiGradient<F, S>> Pullback<C, G> pullback(
      T first, U second, DifferentiableBiFunction.Typed<T, U, R, F, S, C, G> of) {
    return of.pullback(first, second);
  }

  /**
   * Makes the pullback of a function from {@code T} and {@code U} to {@code R} a function of where
   * it is taken.
   *
   * @param <T> the type of the first argument
   * @param <U> the type of the second argument
   * @param <R> the type of the result
   * @param <F> the type of the first argument's tangent
   * @param <S> the type of the second argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param <G> what the pullback returns, a record of the arguments' tangents
   * @param of the function
   * @return the function of the pullback
   */
  public static <T, U, R, F, S, C, G extends BiGradient<F, S>>
      BiFunction<T, U, Pullback<C, G>> pullback(
          DifferentiableBiFunction.Typed<T, U, R, F, S, C, G> of) {
    return of::pullback;
  }

  /**
   * Runs a function from {@code T} and {@code U} to {@code R} and keeps its pullback.
   *
   * @param <T> the type of the first argument
   * @param <U> the type of the second argument
   * @param <R> the type of the result
   * @param <F> the type of the first argument's tangent
   * @param <S> the type of the second argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param <G> what the pullback returns, a record of the arguments' tangents
   * @param first the first argument
   * @param second the second argument
   * @param of the function
   * @return the result and the pullback there
   */
  public static <T, U, R, F, S, C, G extends BiGradient<F, S>>
      ValueWithPullback<R, Pullback<C, G>> valueWithPullback(
          T first, U second, DifferentiableBiFunction.Typed<T, U, R, F, S, C, G> of) {
    return of.valueWithPullback(first, second);
  }

  /**
   * Makes the value and pullback of a function from {@code T} and {@code U} to {@code R} a function
   * of where they are taken.
   *
   * @param <T> the type of the first argument
   * @param <U> the type of the second argument
   * @param <R> the type of the result
   * @param <F> the type of the first argument's tangent
   * @param <S> the type of the second argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param <G> what the pullback returns, a record of the arguments' tangents
   * @param of the function
   * @return the function of both
   */
  public static <T, U, R, F, S, C, G extends BiGradient<F, S>>
      BiFunction<T, U, ValueWithPullback<R, Pullback<C, G>>> valueWithPullback(
          DifferentiableBiFunction.Typed<T, U, R, F, S, C, G> of) {
    return of::valueWithPullback;
  }

  /**
   * Runs a function from {@code T} and {@code U} to {@code R} and keeps its differential.
   *
   * @param <T> the type of the first argument
   * @param <U> the type of the second argument
   * @param <R> the type of the result
   * @param <F> the type of the first argument's tangent
   * @param <S> the type of the second argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param <G> what the pullback returns, a record of the arguments' tangents
   * @param first the first argument
   * @param second the second argument
   * @param of the function
   * @return the differential there
   */
  public static <T, U, R, F, S, C, G extends BiGradient<F, S>> BiDifferential<F, S, C> differential(
      T first, U second, DifferentiableBiFunction.Typed<T, U, R, F, S, C, G> of) {
    return of.differential(first, second);
  }

  /**
   * Makes the differential of a function from {@code T} and {@code U} to {@code R} a function of
   * where it is taken.
   *
   * @param <T> the type of the first argument
   * @param <U> the type of the second argument
   * @param <R> the type of the result
   * @param <F> the type of the first argument's tangent
   * @param <S> the type of the second argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param <G> what the pullback returns, a record of the arguments' tangents
   * @param of the function
   * @return the function of the differential
   */
  public static <T, U, R, F, S, C, G extends BiGradient<F, S>>
      BiFunction<T, U, BiDifferential<F, S, C>> differential(
          DifferentiableBiFunction.Typed<T, U, R, F, S, C, G> of) {
    return of::differential;
  }

  /**
   * Runs a function from {@code T} and {@code U} to {@code R} and keeps its differential.
   *
   * @param <T> the type of the first argument
   * @param <U> the type of the second argument
   * @param <R> the type of the result
   * @param <F> the type of the first argument's tangent
   * @param <S> the type of the second argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param <G> what the pullback returns, a record of the arguments' tangents
   * @param first the first argument
   * @param second the second argument
   * @param of the function
   * @return the result and the differential there
   */
  public static <T, U, R, F, S, C, G extends BiGradient<F, S>>
      ValueWithDifferential<R, BiDifferential<F, S, C>> valueWithDifferential(
          T first, U second, DifferentiableBiFunction.Typed<T, U, R, F, S, C, G> of) {
    return of.valueWithDifferential(first, second);
  }

  /**
   * Makes the value and differential of a function from {@code T} and {@code U} to {@code R} a
   * function of where they are taken.
   *
   * @param <T> the type of the first argument
   * @param <U> the type of the second argument
   * @param <R> the type of the result
   * @param <F> the type of the first argument's tangent
   * @param <S> the type of the second argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param <G> what the pullback returns, a record of the arguments' tangents
   * @param of the function
   * @return the function of both
   */
  public static <T, U, R, F, S, C, G extends BiGradient<F, S>>
      BiFunction<T, U, ValueWithDifferential<R, BiDifferential<F, S, C>>> valueWithDifferential(
          DifferentiableBiFunction.Typed<T, U, R, F, S, C, G> of) {
    return of::valueWithDifferential;
  }
}
