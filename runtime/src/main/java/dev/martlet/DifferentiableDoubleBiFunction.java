package dev.martlet;

import java.util.function.DoubleBinaryOperator;

/**
 * A function from two {@code double}s to {@code double} together with its derivatives by both.
 *
 * <p>The entry of a differentiable method of that shape is one, and more precisely a {@link Typed},
 * which knows the method's own gradient record. Ordinary code makes one with {@link
 * DifferentiableFunctions}.
 */
public interface DifferentiableDoubleBiFunction extends DoubleBinaryOperator {

  /**
   * Runs the function only.
   *
   * @param first the first argument
   * @param second the second argument
   * @return the function's result
   */
  double value(double first, double second);

  /**
   * Runs the function once and keeps what its pullback needs.
   *
   * @param first the first argument
   * @param second the second argument
   * @return the result and the pullback there
   */
  DoubleWithPullback<? extends DoublePullback<? extends DoubleBiGradient>> valueWithPullback(
      double first, double second);

  /**
   * Runs the function once and keeps what its differential needs.
   *
   * @param first the first argument
   * @param second the second argument
   * @return the result and the differential there
   */
  DoubleWithDifferential<DoubleBinaryDifferential> valueWithDifferential(
      double first, double second);

  /**
   * Runs the function once and keeps what its pullback needs.
   *
   * @param first the first argument
   * @param second the second argument
   * @return the pullback there
   */
  default DoublePullback<? extends DoubleBiGradient> pullback(double first, double second) {
    return valueWithPullback(first, second).pullback();
  }

  /**
   * Differentiates in reverse mode.
   *
   * @param first the first argument
   * @param second the second argument
   * @return both partial derivatives there
   */
  default DoubleBiGradient gradient(double first, double second) {
    return pullback(first, second).apply(1.0);
  }

  /**
   * Differentiates in reverse mode.
   *
   * @param first the first argument
   * @param second the second argument
   * @return the result and both partial derivatives there, from one run
   */
  default DoubleWithGradient<? extends DoubleBiGradient> valueWithGradient(
      double first, double second) {
    var result = valueWithPullback(first, second);
    return new DoubleWithGradient<>(result.value(), result.pullback().apply(1.0));
  }

  /**
   * Runs the function once and keeps what its differential needs.
   *
   * @param first the first argument
   * @param second the second argument
   * @return the differential there
   */
  default DoubleBinaryDifferential differential(double first, double second) {
    return valueWithDifferential(first, second).differential();
  }

  /**
   * Does the same as {@link #value}, for who takes a {@link DoubleBinaryOperator}.
   *
   * @param first the first argument
   * @param second the second argument
   * @return the function's result
   */
  @Override
  default double applyAsDouble(double first, double second) {
    return value(first, second);
  }

  /**
   * Such a function that states the type of its gradient.
   *
   * @param <G> the gradient, a record of both partial derivatives
   */
  interface Typed<G extends DoubleBiGradient> extends DifferentiableDoubleBiFunction {

    @Override
    DoubleWithPullback<DoublePullback<G>> valueWithPullback(double first, double second);

    @Override
    default DoublePullback<G> pullback(double first, double second) {
      return valueWithPullback(first, second).pullback();
    }

    @Override
    default G gradient(double first, double second) {
      return pullback(first, second).apply(1.0);
    }

    @Override
    default DoubleWithGradient<G> valueWithGradient(double first, double second) {
      var result = valueWithPullback(first, second);
      return new DoubleWithGradient<>(result.value(), result.pullback().apply(1.0));
    }
  }
}
