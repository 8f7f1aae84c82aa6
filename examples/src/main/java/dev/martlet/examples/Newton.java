package dev.martlet.examples;

import dev.martlet.DifferentiableDoubleFunction;
import dev.martlet.annotation.Differentiable;

/**
 * Newton's method for any differentiable function. A function that javac wrote no derivative for
 * cannot be passed: that is an error when this is compiled.
 */
public final class Newton {
  private Newton() {}

  /**
   * Finds where a function is zero.
   *
   * @param f the function
   * @param guess where to start
   * @return the last of at most 50 steps, each of them twice as exact as the one before
   */
  public static double root(DifferentiableDoubleFunction f, double guess) {
    double x = guess;
    for (int step = 0; step < 50; step++) {
      var at = f.valueWithDerivative(x);
      double next = x - at.value() / at.derivative();
      if (Math.abs(next - x) <= Math.ulp(x)) {
        return next;
      }
      x = next;
    }
    return x;
  }

  /** The equation that Wallis solved in 1685 to show Newton's method. */
  @Differentiable
  static double wallis(double x) {
    return x * x * x - 2 * x - 5;
  }

  /** Zero where the cosine is the angle itself. */
  @Differentiable
  static double fixedPointOfCosine(double x) {
    return Math.cos(x) - x;
  }

  /** Prints two roots. */
  public static void main(String[] args) {
    System.out.println("x^3 - 2x - 5 = 0 at " + root(NewtonDerivatives.wallis, 2));
    System.out.println("cos x = x        at " + root(NewtonDerivatives.fixedPointOfCosine, 1));
  }
}
