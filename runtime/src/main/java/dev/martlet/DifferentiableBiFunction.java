package dev.martlet;

import java.util.function.BiFunction;

/**
 * A function from {@code T} and {@code U} to {@code R} together with its derivatives by both.
 *
 * <p>The entry of a differentiable method of that shape is one, and more precisely a {@link Typed},
 * which knows the tangent types that belong to the three; Java has no way to derive the one from
 * the other. Ordinary code makes one with {@link DifferentiableFunctions}.
 *
 * @param <T> the type of the first argument
 * @param <U> the type of the second argument
 * @param <R> the type of the result
 */
public interface DifferentiableBiFunction<T, U, R> extends BiFunction<T, U, R> {

  /**
   * Runs the function only.
   *
   * @param first the first argument
   * @param second the second argument
   * @return the function's result
   */
  R value(T first, U second);

  /**
   * Runs the function once and keeps what its pullback needs.
   *
   * @param first the first argument
   * @param second the second argument
   * @return the result and the pullback there
   */
  ValueWithPullback<R, ? extends Pullback<?, ? extends BiGradient<?, ?>>> valueWithPullback(
      T first, U second);

  /**
   * Runs the function once and keeps what its differential needs.
   *
   * @param first the first argument
   * @param second the second argument
   * @return the result and the differential there
   */
  ValueWithDifferential<R, ? extends BiDifferential<?, ?, ?>> valueWithDifferential(
      T first, U second);

  /**
   * Runs the function once and keeps what its pullback needs.
   *
   * @param first the first argument
   * @param second the second argument
   * @return the pullback there
   */
  default Pullback<?, ? extends BiGradient<?, ?>> pullback(T first, U second) {
    return valueWithPullback(first, second).pullback();
  }

  /**
   * Runs the function once and keeps what its differential needs.
   *
   * @param first the first argument
   * @param second the second argument
   * @return the differential there
   */
  default BiDifferential<?, ?, ?> differential(T first, U second) {
    return valueWithDifferential(first, second).differential();
  }

  /**
   * Does the same as {@link #value}, for who takes a {@link BiFunction}.
   *
   * @param first the first argument
   * @param second the second argument
   * @return the function's result
   */
  @Override
  default R apply(T first, U second) {
    return value(first, second);
  }

  /**
   * Such a function that states the tangent types of its arguments and result.
   *
   * @param <T> the type of the first argument
   * @param <U> the type of the second argument
   * @param <R> the type of the result
   * @param <F> the type of the first argument's tangent
   * @param <S> the type of the second argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   * @param <G> what the pullback returns, a record of the arguments' tangents
   */
  interface Typed<T, U, R, F, S, C, G extends BiGradient<F, S>>
      extends DifferentiableBiFunction<T, U, R> {

    @Override
    ValueWithPullback<R, Pullback<C, G>> valueWithPullback(T first, U second);

    @Override
    ValueWithDifferential<R, BiDifferential<F, S, C>> valueWithDifferential(T first, U second);

    @Override
    default Pullback<C, G> pullback(T first, U second) {
      return valueWithPullback(first, second).pullback();
    }

    @Override
    default BiDifferential<F, S, C> differential(T first, U second) {
      return valueWithDifferential(first, second).differential();
    }
  }
}
