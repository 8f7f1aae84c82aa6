package dev.martlet;

import java.util.function.ToDoubleFunction;

/**
 * The pullback of a function at some arguments: the linear map from a cotangent of the value to the
 * {@code double} tangent of the arguments.
 *
 * @param <C> the type of the cotangent
 */
@FunctionalInterface
public interface ToDoublePullback<C> extends ToDoubleFunction<C> {

  /**
   * Pulls a cotangent of the value back to the arguments.
   *
   * @param cotangent the cotangent of the value, of the value's shape; not written to
   * @return the tangent of the arguments, fresh at each call
   */
  double apply(C cotangent);

  /**
   * Does the same as {@link #apply}, for who takes a {@link ToDoubleFunction}.
   *
   * @param cotangent the cotangent of the value, of the value's shape; not written to
   * @return the tangent of the arguments, fresh at each call
   */
  @Override
  default double applyAsDouble(C cotangent) {
    return apply(cotangent);
  }
}
