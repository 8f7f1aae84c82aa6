package dev.martlet;

/**
 * The differential of a function of one parameter at some argument: the linear map from a {@code
 * double} tangent of the argument to the {@code float} tangent of the value.
 */
@FunctionalInterface
public interface DoubleToFloatDifferential {

  /**
   * Pushes a tangent of the argument forward to the value.
   *
   * @param tangent the tangent of the argument, of the argument's shape; not written to
   * @return the tangent of the value
   */
  float apply(double tangent);
}
