package dev.martlet;

import java.util.function.BiFunction;

/**
 * The differential of a function of two parameters at some arguments: the linear map from their
 * tangents to the tangent of the value.
 *
 * @param <T> the type of the first parameter's tangent
 * @param <U> the type of the second parameter's tangent
 * @param <R> the type of the tangent of the value
 */
@FunctionalInterface
public interface BiDifferential<T, U, R> extends BiFunction<T, U, R> {

  /**
   * Pushes tangents of the arguments forward to the value.
   *
   * @param first the tangent of the first argument, of its shape; not written to
   * @param second the tangent of the second argument, of its shape; not written to
   * @return the tangent of the value
   */
  @Override
  R apply(T first, U second);
}
