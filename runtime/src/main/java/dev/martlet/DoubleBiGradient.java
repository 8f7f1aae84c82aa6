package dev.martlet;

/**
 * The gradient of a function of two {@code double}s, for who does not know how its parameters are
 * named.
 *
 * <p>The gradient record of a differentiable method {@code (double, double) -> double} is one,
 * beside its components, which are named as the method's parameters.
 */
public interface DoubleBiGradient {

  /**
   * Gives the first component.
   *
   * @return the partial derivative by the first parameter
   */
  double byFirst();

  /**
   * Gives the second component.
   *
   * @return the partial derivative by the second parameter
   */
  double bySecond();

  /**
   * Makes a gradient from its two components.
   *
   * @param byFirst the partial derivative by the first parameter
   * @param bySecond the partial derivative by the second parameter
   * @return a record of both
   */
  static DoubleBiGradient of(double byFirst, double bySecond) {
    record Components(double byFirst, double bySecond) implements DoubleBiGradient {}
    return new Components(byFirst, bySecond);
  }
}
