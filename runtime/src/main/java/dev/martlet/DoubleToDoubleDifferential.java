package dev.martlet;

import java.util.function.DoubleUnaryOperator;

/**
 * The differential of a function of one parameter at some argument: the linear map from a {@code
 * double} tangent of the argument to the {@code double} tangent of the value.
 */
@FunctionalInterface
public interface DoubleToDoubleDifferential extends DoubleUnaryOperator {

  /**
   * Pushes a tangent of the argument forward to the value.
   *
   * @param tangent the tangent of the argument, of the argument's shape; not written to
   * @return the tangent of the value
   */
  double apply(double tangent);

  /**
   * Does the same as {@link #apply}, for who takes a {@link DoubleUnaryOperator}.
   *
   * @param tangent the tangent of the argument, of the argument's shape; not written to
   * @return the tangent of the value
   */
  @Override
  default double applyAsDouble(double tangent) {
    return apply(tangent);
  }
}
