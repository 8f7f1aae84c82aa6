package dev.martlet;

import java.util.function.Function;

/**
 * The differential of a function of one parameter at some argument: the linear map from a tangent
 * of the argument to the tangent of the value.
 *
 * @param <T> the type of the tangent of the argument
 * @param <R> the type of the tangent of the value
 */
@FunctionalInterface
public interface Differential<T, R> extends Function<T, R> {

  /**
   * Pushes a tangent of the argument forward to the value.
   *
   * @param tangent the tangent of the argument, of the argument's shape; not written to
   * @return the tangent of the value
   */
  @Override
  R apply(T tangent);
}
