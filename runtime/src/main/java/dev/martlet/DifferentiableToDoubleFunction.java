package dev.martlet;

import java.util.function.ToDoubleFunction;

/**
 * A function from one {@code T} to {@code double} together with its gradient.
 *
 * <p>The entry of a differentiable method of that shape is one, and more precisely a {@link Typed},
 * which knows the tangent type that belongs to {@code T}; Java has no way to derive the one from
 * the other. Ordinary code makes one with {@link DifferentiableFunctions}.
 *
 * @param <T> the type of the argument
 */
public interface DifferentiableToDoubleFunction<T> extends ToDoubleFunction<T> {

  /**
   * Runs the function only.
   *
   * @param at the argument
   * @return the function's result
   */
  double value(T at);

  /**
   * Runs the function once and keeps what its pullback needs.
   *
   * @param at the argument
   * @return the result and the pullback there
   */
  DoubleWithPullback<? extends DoublePullback<?>> valueWithPullback(T at);

  /**
   * Runs the function once and keeps what its differential needs.
   *
   * @param at the argument
   * @return the result and the differential there
   */
  DoubleWithDifferential<? extends ToDoubleDifferential<?>> valueWithDifferential(T at);

  /**
   * Runs the function once and keeps what its pullback needs.
   *
   * @param at the argument
   * @return the pullback there
   */
  default DoublePullback<?> pullback(T at) {
    return valueWithPullback(at).pullback();
  }

  /**
   * Differentiates in reverse mode.
   *
   * @param at the argument
   * @return the gradient there, of the tangent type that belongs to {@code T}
   */
  default Object gradient(T at) {
    return pullback(at).apply(1.0);
  }

  /**
   * Differentiates in reverse mode.
   *
   * @param at the argument
   * @return the result and the gradient there, from one run
   */
  default DoubleWithGradient<?> valueWithGradient(T at) {
    var result = valueWithPullback(at);
    return new DoubleWithGradient<>(result.value(), result.pullback().apply(1.0));
  }

  /**
   * Runs the function once and keeps what its differential needs.
   *
   * @param at the argument
   * @return the differential there
   */
  default ToDoubleDifferential<?> differential(T at) {
    return valueWithDifferential(at).differential();
  }

  /**
   * Does the same as {@link #value}, for who takes a {@link ToDoubleFunction}.
   *
   * @param at the argument
   * @return the function's result
   */
  @Override
  default double applyAsDouble(T at) {
    return value(at);
  }

  /**
   * Such a function that states the tangent type of its argument.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   */
  interface Typed<T, G> extends DifferentiableToDoubleFunction<T> {

    @Override
    DoubleWithPullback<DoublePullback<G>> valueWithPullback(T at);

    @Override
    DoubleWithDifferential<ToDoubleDifferential<G>> valueWithDifferential(T at);

    @Override
    default DoublePullback<G> pullback(T at) {
      return valueWithPullback(at).pullback();
    }

    @Override
    default G gradient(T at) {
      return pullback(at).apply(1.0);
    }

    @Override
    default DoubleWithGradient<G> valueWithGradient(T at) {
      var result = valueWithPullback(at);
      return new DoubleWithGradient<>(result.value(), result.pullback().apply(1.0));
    }

    @Override
    default ToDoubleDifferential<G> differential(T at) {
      return valueWithDifferential(at).differential();
    }
  }
}
