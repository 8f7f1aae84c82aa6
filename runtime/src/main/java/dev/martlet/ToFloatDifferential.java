package dev.martlet;

/**
 * The differential of a function of one parameter at some argument: the linear map from a tangent
 * of the argument to the {@code float} tangent of the value.
 *
 * @param <T> the type of the tangent of the argument
 */
@FunctionalInterface
public interface ToFloatDifferential<T> {

  /**
   * Pushes a tangent of the argument forward to the value.
   *
   * @param tangent the tangent of the argument, of the argument's shape; not written to
   * @return the tangent of the value
   */
  float apply(T tangent);
}
