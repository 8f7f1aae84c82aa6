package dev.martlet;

import java.util.function.Function;

/**
 * A function from {@code T} to {@code R} together with its derivative.
 *
 * <p>The entry of a differentiable method of that shape is one, and more precisely a {@link Typed},
 * which knows the tangent types that belong to {@code T} and {@code R}; Java has no way to derive
 * the one from the other. Ordinary code makes one with {@link DifferentiableFunctions}.
 *
 * @param <T> the type of the argument
 * @param <R> the type of the result
 */
public interface DifferentiableFunction<T, R> extends Function<T, R> {

  /**
   * Runs the function only.
   *
   * @param at the argument
   * @return the function's result
   */
  R value(T at);

  /**
   * Runs the function once and keeps what its pullback needs.
   *
   * @param at the argument
   * @return the result and the pullback there
   */
  ValueWithPullback<R, ? extends Pullback<?, ?>> valueWithPullback(T at);

  /**
   * Runs the function once and keeps what its differential needs.
   *
   * @param at the argument
   * @return the result and the differential there
   */
  ValueWithDifferential<R, ? extends Differential<?, ?>> valueWithDifferential(T at);

  /**
   * Runs the function once and keeps what its pullback needs.
   *
   * @param at the argument
   * @return the pullback there
   */
  default Pullback<?, ?> pullback(T at) {
    return valueWithPullback(at).pullback();
  }

  /**
   * Runs the function once and keeps what its differential needs.
   *
   * @param at the argument
   * @return the differential there
   */
  default Differential<?, ?> differential(T at) {
    return valueWithDifferential(at).differential();
  }

  /**
   * Does the same as {@link #value}, for who takes a {@link Function}.
   *
   * @param at the argument
   * @return the function's result
   */
  @Override
  default R apply(T at) {
    return value(at);
  }

  /**
   * Such a function that states the tangent types of its argument and result.
   *
   * @param <T> the type of the argument
   * @param <R> the type of the result
   * @param <G> the type of the argument's tangent
   * @param <C> the type of the result's tangent and cotangent
   */
  interface Typed<T, R, G, C> extends DifferentiableFunction<T, R> {

    @Override
    ValueWithPullback<R, Pullback<C, G>> valueWithPullback(T at);

    @Override
    ValueWithDifferential<R, Differential<G, C>> valueWithDifferential(T at);

    @Override
    default Pullback<C, G> pullback(T at) {
      return valueWithPullback(at).pullback();
    }

    @Override
    default Differential<G, C> differential(T at) {
      return valueWithDifferential(at).differential();
    }
  }
}
