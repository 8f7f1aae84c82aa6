package dev.martlet;

/**
 * The pullback of a function at some arguments: the linear map from a cotangent of the value to the
 * {@code float} tangent of the arguments.
 *
 * @param <C> the type of the cotangent
 */
@FunctionalInterface
public interface ToFloatPullback<C> {

  /**
   * Pulls a cotangent of the value back to the arguments.
   *
   * @param cotangent the cotangent of the value, of the value's shape; not written to
   * @return the tangent of the arguments, fresh at each call
   */
  float apply(C cotangent);
}
