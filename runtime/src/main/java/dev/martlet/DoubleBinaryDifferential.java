package dev.martlet;

import java.util.function.DoubleBinaryOperator;

/**
 * The differential of a function of two {@code double}s at some arguments: the linear map from
 * their tangents to the {@code double} tangent of the value.
 */
@FunctionalInterface
public interface DoubleBinaryDifferential extends DoubleBinaryOperator {

  /**
   * Pushes tangents of the arguments forward to the value.
   *
   * @param first the tangent of the first argument
   * @param second the tangent of the second argument
   * @return the tangent of the value
   */
  double apply(double first, double second);

  /**
   * Does the same as {@link #apply}, for who takes a {@link DoubleBinaryOperator}.
   *
   * @param first the tangent of the first argument
   * @param second the tangent of the second argument
   * @return the tangent of the value
   */
  @Override
  default double applyAsDouble(double first, double second) {
    return apply(first, second);
  }
}
