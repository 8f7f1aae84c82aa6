package dev.martlet;

/**
 * The differential of a function of one parameter at some argument: the linear map from a {@code
 * float} tangent of the argument to the {@code double} tangent of the value.
 */
@FunctionalInterface
public interface FloatToDoubleDifferential {

  /**
   * Pushes a tangent of the argument forward to the value.
   *
   * @param tangent the tangent of the argument, of the argument's shape; not written to
   * @return the tangent of the value
   */
  double apply(float tangent);
}
