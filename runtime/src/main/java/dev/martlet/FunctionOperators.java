package dev.martlet;

import java.util.function.Function;

/**
 * The operators on functions from an object to an object. Part of {@link DifferentialOperators},
 * which inherits it: that is how one static import offers what several files hold.
 */
abstract class FunctionOperators extends UncheckedFunctionOperators {

  FunctionOperators() {}

  /**
   * Runs a function from {@code T} to {@code R} and keeps its pullback.
   *
   * @param <T> the type of the argument
   * @param <R> the type of the result
   * @param <G> the type of the argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param at the argument
   * @param of the function
   * @return the pullback there
   */
  public static <T, R, G, C> Pullback<C, G> pullback(
      T at, DifferentiableFunction.Typed<T, R, G, C> of) {
    return of.pullback(at);
  }

  /**
   * Makes the pullback of a function from {@code T} to {@code R} a function of where it is taken.
   *
   * @param <T> the type of the argument
   * @param <R> the type of the result
   * @param <G> the type of the argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param of the function
   * @return the function of the pullback
   */
  public static <T, R, G, C> Function<T, Pullback<C, G>> pullback(
      DifferentiableFunction.Typed<T, R, G, C> of) {
    return of::pullback;
  }

  /**
   * Runs a function from {@code T} to {@code R} and keeps its pullback.
   *
   * @param <T> the type of the argument
   * @param <R> the type of the result
   * @param <G> the type of the argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param at the argument
   * @param of the function
   * @return the result and the pullback there
   */
  public static <T, R, G, C> ValueWithPullback<R, Pullback<C, G>> valueWithPullback(
      T at, DifferentiableFunction.Typed<T, R, G, C> of) {
    return of.valueWithPullback(at);
  }

  /**
   * Makes the value and pullback of a function from {@code T} to {@code R} a function of where they
   * are taken.
   *
   * @param <T> the type of the argument
   * @param <R> the type of the result
   * @param <G> the type of the argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param of the function
   * @return the function of both
   */
  public static <T, R, G, C> Function<T, ValueWithPullback<R, Pullback<C, G>>> valueWithPullback(
      DifferentiableFunction.Typed<T, R, G, C> of) {
    return of::valueWithPullback;
  }

  /**
   * Runs a function from {@code T} to {@code R} and keeps its differential.
   *
   * @param <T> the type of the argument
   * @param <R> the type of the result
   * @param <G> the type of the argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param at the argument
   * @param of the function
   * @return the differential there
   */
  public static <T, R, G, C> Differential<G, C> differential(
      T at, DifferentiableFunction.Typed<T, R, G, C> of) {
    return of.differential(at);
  }

  /**
   * Makes the differential of a function from {@code T} to {@code R} a function of where it is
   * taken.
   *
   * @param <T> the type of the argument
   * @param <R> the type of the result
   * @param <G> the type of the argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param of the function
   * @return the function of the differential
   */
  public static <T, R, G, C> Function<T, Differential<G, C>> differential(
      DifferentiableFunction.Typed<T, R, G, C> of) {
    return of::differential;
  }

  /**
   * Runs a function from {@code T} to {@code R} and keeps its differential.
   *
   * @param <T> the type of the argument
   * @param <R> the type of the result
   * @param <G> the type of the argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param at the argument
   * @param of the function
   * @return the result and the differential there
   */
  public static <T, R, G, C> ValueWithDifferential<R, Differential<G, C>> valueWithDifferential(
      T at, DifferentiableFunction.Typed<T, R, G, C> of) {
    return of.valueWithDifferential(at);
  }

  /**
   * Makes the value and differential of a function from {@code T} to {@code R} a function of where
   * they are taken.
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
          DifferentiableFunction.Typed<T, R, G, C> of) {
    return of::valueWithDifferential;
  }
}
