package dev.martlet;

import java.util.function.DoubleUnaryOperator;

/**
 * The pullback of a function at some arguments: the linear map from a {@code double} cotangent of
 * the value to the {@code double} tangent of the arguments.
 */
@FunctionalInterface
public interface DoubleToDoublePullback extends DoubleUnaryOperator {

  /**
   * Pulls a cotangent of the value back to the arguments.
   *
   * @param cotangent the cotangent of the value, of the value's shape; not written to
   * @return the tangent of the arguments, fresh at each call
   */
  double apply(double cotangent);

  /**
   * Does the same as {@link #apply}, for who takes a {@link DoubleUnaryOperator}.
   *
   * @param cotangent the cotangent of the value, of the value's shape; not written to
   * @return the tangent of the arguments, fresh at each call
   */
  @Override
  default double applyAsDouble(double cotangent) {
    return apply(cotangent);
  }
}
