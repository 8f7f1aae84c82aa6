package dev.martlet;

/**
 * The differential of a function of one parameter at some argument: the linear map from a {@code
 * float} tangent of the argument to the {@code float} tangent of the value.
 */
@FunctionalInterface
public interface FloatToFloatDifferential extends FloatUnaryOperator {

  /**
   * Pushes a tangent of the argument forward to the value.
   *
   * @param tangent the tangent of the argument, of the argument's shape; not written to
   * @return the tangent of the value
   */
  float apply(float tangent);

  /**
   * Does the same as {@link #apply}, for who takes a {@link FloatUnaryOperator}.
   *
   * @param tangent the tangent of the argument, of the argument's shape; not written to
   * @return the tangent of the value
   */
  @Override
  default float applyAsFloat(float tangent) {
    return apply(tangent);
  }
}
