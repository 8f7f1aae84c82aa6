package dev.martlet;

import java.util.function.Function;

/**
 * The pullback of a function at some arguments: the linear map from a cotangent of the value to the
 * tangent of the arguments.
 *
 * @param <C> the type of the cotangent
 * @param <T> the type of the tangent
 */
@FunctionalInterface
public interface Pullback<C, T> extends Function<C, T> {

  /**
   * Pulls a cotangent of the value back to the arguments.
   *
   * @param cotangent the cotangent of the value, of the value's shape; not written to
   * @return the tangent of the arguments, fresh at each call
   */
  @Override
  T apply(C cotangent);
}
