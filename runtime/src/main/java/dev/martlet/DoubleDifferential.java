package dev.martlet;

import java.util.function.DoubleFunction;

/**
 * The differential of a function of one parameter at some argument: the linear map from a {@code
 * double} tangent of the argument to the tangent of the value.
 *
 * @param <R> the type of the tangent of the value
 */
@FunctionalInterface
public interface DoubleDifferential<R> extends DoubleFunction<R> {

  /**
   * Pushes a tangent of the argument forward to the value.
   *
   * @param tangent the tangent of the argument, of the argument's shape; not written to
   * @return the tangent of the value
   */
  @Override
  R apply(double tangent);
}
