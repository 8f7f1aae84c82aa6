package dev.martlet.examples;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

/**
 * A straight line, and a model with two parameters: what is fitted.
 *
 * @param intercept the height at zero
 * @param slope the change of height per unit
 */
@Differentiable
public record Line(double intercept, double slope) {

  /**
   * The line's height.
   *
   * @param x where
   * @return {@code intercept + slope * x}
   */
  @Differentiable
  public double at(@NoDerivative double x) {
    return intercept + slope * x;
  }
}
