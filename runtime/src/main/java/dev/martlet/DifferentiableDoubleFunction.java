package dev.martlet;

import java.util.function.DoubleUnaryOperator;

/**
 * A function from {@code double} to {@code double} together with its derivative.
 *
 * <p>The entry of a differentiable method of that shape is one. Ordinary code makes one with {@link
 * DifferentiableFunctions}; a bare lambda has no derivative and is refused.
 *
 * {@snippet :
 * static double newtonStep(DifferentiableDoubleFunction f, double x) {
 *   var step = f.valueWithGradient(x);
 *   return x - step.value() / step.gradient();
 * }
 * }
 */
public interface DifferentiableDoubleFunction extends DoubleUnaryOperator {

  /**
   * Runs the function only.
   *
   * @param x the argument
   * @return the function's result
   */
  double value(double x);

  /**
   * Runs the function once and keeps what its pullback needs.
   *
   * @param x the argument
   * @return the result and the pullback there
   */
  DoubleWithPullback<DoubleToDoublePullback> valueWithPullback(double x);

  /**
   * Runs the function once and keeps what its differential needs.
   *
   * @param x the argument
   * @return the result and the differential there
   */
  DoubleWithDifferential<DoubleToDoubleDifferential> valueWithDifferential(double x);

  /**
   * Runs the function once and keeps what its pullback needs.
   *
   * @param x the argument
   * @return the pullback there
   */
  default DoubleToDoublePullback pullback(double x) {
    return valueWithPullback(x).pullback();
  }

  /**
   * Differentiates in reverse mode.
   *
   * @param x the argument
   * @return the derivative there
   */
  default double gradient(double x) {
    return pullback(x).apply(1.0);
  }

  /**
   * Differentiates in reverse mode.
   *
   * @param x the argument
   * @return the result and the derivative there, from one run
   */
  default DoubleWithDoubleGradient valueWithGradient(double x) {
    var result = valueWithPullback(x);
    return new DoubleWithDoubleGradient(result.value(), result.pullback().apply(1.0));
  }

  /**
   * Runs the function once and keeps what its differential needs.
   *
   * @param x the argument
   * @return the differential there
   */
  default DoubleToDoubleDifferential differential(double x) {
    return valueWithDifferential(x).differential();
  }

  /**
   * Differentiates in forward mode.
   *
   * @param x the argument
   * @return the derivative there
   */
  default double derivative(double x) {
    return differential(x).apply(1.0);
  }

  /**
   * Differentiates in forward mode.
   *
   * @param x the argument
   * @return the result and the derivative there, from one run
   */
  default DoubleWithDerivative valueWithDerivative(double x) {
    var result = valueWithDifferential(x);
    return new DoubleWithDerivative(result.value(), result.differential().apply(1.0));
  }

  /**
   * Does the same as {@link #value}, for who takes a {@link DoubleUnaryOperator}.
   *
   * @param x the argument
   * @return the function's result
   */
  @Override
  default double applyAsDouble(double x) {
    return value(x);
  }
}
