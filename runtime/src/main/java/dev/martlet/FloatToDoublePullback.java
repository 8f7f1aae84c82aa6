package dev.martlet;

/**
 * The pullback of a function at some arguments: the linear map from a {@code float} cotangent of
 * the value to the {@code double} tangent of the arguments.
 */
@FunctionalInterface
public interface FloatToDoublePullback {

  /**
   * Pulls a cotangent of the value back to the arguments.
   *
   * @param cotangent the cotangent of the value, of the value's shape; not written to
   * @return the tangent of the arguments, fresh at each call
   */
  double apply(float cotangent);
}
