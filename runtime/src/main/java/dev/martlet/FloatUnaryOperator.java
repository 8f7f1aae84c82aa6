package dev.martlet;

import java.util.function.DoubleUnaryOperator;

/**
 * A function from {@code float} to {@code float}, as the JDK has for {@code double} but not for
 * {@code float}.
 *
 * <p>It is a {@link DoubleUnaryOperator} too, which rounds its argument. So where a method has an
 * overload for each of the two, a lambda without parameter types goes with a {@code float} beside
 * it to this one.
 */
@FunctionalInterface
public interface FloatUnaryOperator extends DoubleUnaryOperator {

  /**
   * Runs the function.
   *
   * @param x the argument
   * @return the result
   */
  float applyAsFloat(float x);

  /**
   * Runs the function on a rounded argument.
   *
   * @param x the argument, which is rounded to {@code float}
   * @return the result
   */
  @Override
  default double applyAsDouble(double x) {
    return applyAsFloat((float) x);
  }
}
