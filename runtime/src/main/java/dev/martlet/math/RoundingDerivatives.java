package dev.martlet.math;

import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.NoDerivative;

/**
 * The partial derivatives of functions that round in {@link Math}.
 *
 * <p>Where nothing but a step function is left, the parameter is {@link NoDerivative}: then a
 * cotangent that is infinite is not multiplied by zero.
 */
public final class RoundingDerivatives {

  private RoundingDerivatives() {}

  /**
   * Original: {@code y = floor(x)}. Adjoint: none. A step function: no derivative passes.
   *
   * @param x the argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "floor", in = Math.class, wrt = "x")
  public static double floorByX(@NoDerivative double x) {
    return 0.0;
  }

  /**
   * Original: {@code y = ceil(x)}. Adjoint: none. A step function: no derivative passes.
   *
   * @param x the argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "ceil", in = Math.class, wrt = "x")
  public static double ceilByX(@NoDerivative double x) {
    return 0.0;
  }

  /**
   * Original: {@code y = rint(x)}. Adjoint: none. A step function: no derivative passes.
   *
   * @param x the argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "rint", in = Math.class, wrt = "x")
  public static double rintByX(@NoDerivative double x) {
    return 0.0;
  }

  /**
   * Original: {@code y = signum(x)}. Adjoint: none. A step function: no derivative passes.
   *
   * @param x the argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "signum", in = Math.class, wrt = "x")
  public static double signumByX(@NoDerivative double x) {
    return 0.0;
  }

  /**
   * Original: {@code y = signum(x)}. Adjoint: none. A step function: no derivative passes.
   *
   * @param x the argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "signum", in = Math.class, wrt = "x")
  public static float signumByX(@NoDerivative float x) {
    return 0f;
  }

  /**
   * Original: {@code y = ulp(x)}. Adjoint: none. A step function: no derivative passes.
   *
   * @param x the argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "ulp", in = Math.class, wrt = "x")
  public static double ulpByX(@NoDerivative double x) {
    return 0.0;
  }

  /**
   * Original: {@code y = ulp(x)}. Adjoint: none. A step function: no derivative passes.
   *
   * @param x the argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "ulp", in = Math.class, wrt = "x")
  public static float ulpByX(@NoDerivative float x) {
    return 0f;
  }

  /**
   * Original: {@code z = x - n * y}. Adjoint: {@code dx += dz}. {@code n} is the integer nearest to
   * {@code x / y}, constant but for its steps.
   *
   * @param x the dividend
   * @param y the divisor
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "IEEEremainder", in = Math.class, wrt = "x")
  public static double IEEEremainderByX(double x, double y) {
    return 1.0;
  }

  /**
   * Original: {@code z = x - n * y}. Adjoint: {@code dy -= n * dz}. {@code n} is the integer
   * nearest to {@code x / y}, constant but for its steps; {@code result} tells the side of a
   * quotient that rounding moved to the middle between two.
   *
   * @param x the dividend
   * @param y the divisor
   * @param result the function's result
   * @return the partial derivative by {@code y}
   */
  @Derivative(of = "IEEEremainder", in = Math.class, wrt = "y", selects = true)
  public static double IEEEremainderByY(double x, double y, double result) {
    return -Math.rint(x / y - result / y);
  }
}
