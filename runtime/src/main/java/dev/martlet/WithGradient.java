package dev.martlet;

/**
 * A value that is one number, of whatever type, with the gradient that belongs to it.
 *
 * @param <G> the type of the gradient
 */
public interface WithGradient<G> {

  /**
   * Gives the value as a number.
   *
   * @return the value
   * @throws IllegalArgumentException if it is no number
   */
  double number();

  /**
   * Gives the gradient.
   *
   * @return the gradient at those arguments
   */
  G gradient();
}
