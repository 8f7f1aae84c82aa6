package dev.martlet;

/**
 * A function of a {@code float}, as the JDK has for {@code double} but not for {@code float}.
 *
 * @param <R> the type of the result
 */
@FunctionalInterface
public interface FloatFunction<R> {

  /**
   * Runs the function.
   *
   * @param x the argument
   * @return the result
   */
  R apply(float x);
}
