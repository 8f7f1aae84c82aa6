package dev.martlet.math;

import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.NoDerivative;

/**
 * The partial derivatives of functions of how numbers are represented in {@link StrictMath}.
 *
 * <p>The partial derivatives are those of {@link RepresentationDerivatives}: they need no more than
 * what every Java machine computes to the same bits.
 */
public final class StrictRepresentationDerivatives {

  private StrictRepresentationDerivatives() {}

  /**
   * Original: {@code y = |magnitude| * sign}. Adjoint: {@code dmagnitude += signum(magnitude) *
   * sign * dy}. {@code sign} is 1 or -1 here. At a magnitude of 0: 0.
   *
   * @param magnitude the number that gives the magnitude
   * @param sign the number that gives the sign
   * @return the partial derivative by {@code magnitude}
   */
  @Derivative(of = "copySign", in = StrictMath.class, wrt = "magnitude")
  public static double copySignByMagnitude(double magnitude, double sign) {
    return RepresentationDerivatives.copySignByMagnitude(magnitude, sign);
  }

  /**
   * Original: {@code y = |magnitude| * sign}. Adjoint: none. A step function of {@code sign}: no
   * derivative passes.
   *
   * @param magnitude the number that gives the magnitude
   * @param sign the number that gives the sign
   * @return the partial derivative by {@code sign}
   */
  @Derivative(of = "copySign", in = StrictMath.class, wrt = "sign")
  public static double copySignBySign(double magnitude, @NoDerivative double sign) {
    return 0.0;
  }

  /**
   * Original: {@code y = |magnitude| * sign}. Adjoint: {@code dmagnitude += signum(magnitude) *
   * sign * dy}. {@code sign} is 1 or -1 here. At a magnitude of 0: 0.
   *
   * @param magnitude the number that gives the magnitude
   * @param sign the number that gives the sign
   * @return the partial derivative by {@code magnitude}
   */
  @Derivative(of = "copySign", in = StrictMath.class, wrt = "magnitude")
  public static float copySignByMagnitude(float magnitude, float sign) {
    return RepresentationDerivatives.copySignByMagnitude(magnitude, sign);
  }

  /**
   * Original: {@code y = |magnitude| * sign}. Adjoint: none. A step function of {@code sign}: no
   * derivative passes.
   *
   * @param magnitude the number that gives the magnitude
   * @param sign the number that gives the sign
   * @return the partial derivative by {@code sign}
   */
  @Derivative(of = "copySign", in = StrictMath.class, wrt = "sign")
  public static float copySignBySign(float magnitude, @NoDerivative float sign) {
    return 0f;
  }

  /**
   * Original: {@code y = nextUp(x)}. Adjoint: {@code dx += dy}. The next number is {@code x} plus a
   * step function.
   *
   * @param x the argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "nextUp", in = StrictMath.class, wrt = "x")
  public static double nextUpByX(double x) {
    return 1.0;
  }

  /**
   * Original: {@code y = nextDown(x)}. Adjoint: {@code dx += dy}. The next number is {@code x} plus
   * a step function.
   *
   * @param x the argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "nextDown", in = StrictMath.class, wrt = "x")
  public static double nextDownByX(double x) {
    return 1.0;
  }

  /**
   * Original: {@code y = nextUp(x)}. Adjoint: {@code dx += dy}. The next number is {@code x} plus a
   * step function.
   *
   * @param x the argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "nextUp", in = StrictMath.class, wrt = "x")
  public static float nextUpByX(float x) {
    return 1f;
  }

  /**
   * Original: {@code y = nextDown(x)}. Adjoint: {@code dx += dy}. The next number is {@code x} plus
   * a step function.
   *
   * @param x the argument
   * @return the partial derivative by {@code x}
   */
  @Derivative(of = "nextDown", in = StrictMath.class, wrt = "x")
  public static float nextDownByX(float x) {
    return 1f;
  }

  /**
   * Original: {@code y = nextAfter(start, direction)}. Adjoint: {@code dstart += dy}. The next
   * number is {@code start} plus a step function.
   *
   * @param start the number to start from
   * @param direction the number to go towards
   * @return the partial derivative by {@code start}
   */
  @Derivative(of = "nextAfter", in = StrictMath.class, wrt = "start")
  public static double nextAfterByStart(double start, double direction) {
    return 1.0;
  }

  /**
   * Original: {@code y = nextAfter(start, direction)}. Adjoint: none. A step function of {@code
   * direction}: no derivative passes.
   *
   * @param start the number to start from
   * @param direction the number to go towards
   * @return the partial derivative by {@code direction}
   */
  @Derivative(of = "nextAfter", in = StrictMath.class, wrt = "direction")
  public static double nextAfterByDirection(double start, @NoDerivative double direction) {
    return 0.0;
  }

  /**
   * Original: {@code y = nextAfter(start, direction)}. Adjoint: {@code dstart += dy}. The next
   * number is {@code start} plus a step function.
   *
   * @param start the number to start from
   * @param direction the number to go towards
   * @return the partial derivative by {@code start}
   */
  @Derivative(of = "nextAfter", in = StrictMath.class, wrt = "start")
  public static float nextAfterByStart(float start, double direction) {
    return 1f;
  }

  /**
   * Original: {@code y = nextAfter(start, direction)}. Adjoint: none. A step function of {@code
   * direction}: no derivative passes.
   *
   * @param start the number to start from
   * @param direction the number to go towards
   * @return the partial derivative by {@code direction}
   */
  @Derivative(of = "nextAfter", in = StrictMath.class, wrt = "direction")
  public static double nextAfterByDirection(float start, @NoDerivative double direction) {
    return 0.0;
  }
}
