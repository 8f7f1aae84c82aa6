package dev.martlet;

/**
 * The pullback of a function at some arguments: the linear map from a {@code float} cotangent of
 * the value to the tangent of the arguments.
 *
 * @param <T> the type of the tangent
 */
@FunctionalInterface
public interface FloatPullback<T> extends FloatFunction<T> {

  /**
   * Pulls a cotangent of the value back to the arguments.
   *
   * @param cotangent the cotangent of the value, of the value's shape; not written to
   * @return the tangent of the arguments, fresh at each call
   */
  @Override
  T apply(float cotangent);
}
