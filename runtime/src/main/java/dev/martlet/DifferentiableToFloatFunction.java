package dev.martlet;

/**
 * A function from one {@code T} to {@code float} together with its gradient.
 *
 * <p>The entry of a differentiable method of that shape is one, and more precisely a {@link Typed},
 * which knows the tangent type that belongs to {@code T}; Java has no way to derive the one from
 * the other. The JDK has no interface for the function alone, so this one extends none.
 *
 * @param <T> the type of the argument
 */
public interface DifferentiableToFloatFunction<T> {

  /**
   * Runs the function only.
   *
   * @param at the argument
   * @return the function's result
   */
  float value(T at);

  /**
   * Runs the function once and keeps what its pullback needs.
   *
   * @param at the argument
   * @return the result and the pullback there
   */
  FloatWithPullback<? extends FloatPullback<?>> valueWithPullback(T at);

  /**
   * Runs the function once and keeps what its differential needs.
   *
   * @param at the argument
   * @return the result and the differential there
   */
  FloatWithDifferential<? extends ToFloatDifferential<?>> valueWithDifferential(T at);

  /**
   * Runs the function once and keeps what its pullback needs.
   *
   * @param at the argument
   * @return the pullback there
   */
  default FloatPullback<?> pullback(T at) {
    return valueWithPullback(at).pullback();
  }

  /**
   * Differentiates in reverse mode.
   *
   * @param at the argument
   * @return the gradient there, of the tangent type that belongs to {@code T}
   */
  default Object gradient(T at) {
    return pullback(at).apply(1f);
  }

  /**
   * Differentiates in reverse mode.
   *
   * @param at the argument
   * @return the result and the gradient there, from one run
   */
  default FloatWithGradient<?> valueWithGradient(T at) {
    var result = valueWithPullback(at);
    return new FloatWithGradient<>(result.value(), result.pullback().apply(1f));
  }

  /**
   * Runs the function once and keeps what its differential needs.
   *
   * @param at the argument
   * @return the differential there
   */
  default ToFloatDifferential<?> differential(T at) {
    return valueWithDifferential(at).differential();
  }

  /**
   * Such a function that states the tangent type of its argument.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   */
  interface Typed<T, G> extends DifferentiableToFloatFunction<T> {

    @Override
    FloatWithPullback<FloatPullback<G>> valueWithPullback(T at);

    @Override
    FloatWithDifferential<ToFloatDifferential<G>> valueWithDifferential(T at);

    @Override
    default FloatPullback<G> pullback(T at) {
      return valueWithPullback(at).pullback();
    }

    @Override
    default G gradient(T at) {
      return pullback(at).apply(1f);
    }

    @Override
    default FloatWithGradient<G> valueWithGradient(T at) {
      var result = valueWithPullback(at);
      return new FloatWithGradient<>(result.value(), result.pullback().apply(1f));
    }

    @Override
    default ToFloatDifferential<G> differential(T at) {
      return valueWithDifferential(at).differential();
    }
  }
}
