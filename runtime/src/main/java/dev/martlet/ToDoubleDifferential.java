package dev.martlet;

import java.util.function.ToDoubleFunction;

/**
 * The differential of a function of one parameter at some argument: the linear map from a tangent
 * of the argument to the {@code double} tangent of the value.
 *
 * @param <T> the type of the tangent of the argument
 */
@FunctionalInterface
public interface ToDoubleDifferential<T> extends ToDoubleFunction<T> {

  /**
   * Pushes a tangent of the argument forward to the value.
   *
   * @param tangent the tangent of the argument, of the argument's shape; not written to
   * @return the tangent of the value
   */
  double apply(T tangent);

  /**
   * Does the same as {@link #apply}, for who takes a {@link ToDoubleFunction}.
   *
   * @param tangent the tangent of the argument, of the argument's shape; not written to
   * @return the tangent of the value
   */
  @Override
  default double applyAsDouble(T tangent) {
    return apply(tangent);
  }
}
