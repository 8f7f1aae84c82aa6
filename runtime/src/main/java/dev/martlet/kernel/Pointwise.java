package dev.martlet.kernel;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * A function {@code y = f(x)} of each element, and its derivative.
 *
 * <p>The derivative is a loop that takes {@code x} and {@code y}, since either may be the easier
 * one to start from.
 *
 * @param name what messages call it
 * @param floats the function in single precision
 * @param floatPartials its derivative
 * @param doubles the function in double precision
 * @param doublePartials its derivative
 * @param nanoseconds about what an element costs
 */
public record Pointwise(
    String name,
    UnaryLoop<float[]> floats,
    BinaryLoop<float[]> floatPartials,
    UnaryLoop<double[]> doubles,
    BinaryLoop<double[]> doublePartials,
    double nanoseconds) {

  /** {@code -x}. */
  public static final Pointwise NEGATED =
      new Pointwise(
          "negated",
          VectorApi.IS_PRESENT ? VectorFloatLoops.NEGATED : FloatArithmetic::negated,
          constantFloat(-1),
          VectorApi.IS_PRESENT ? VectorDoubleLoops.NEGATED : DoubleArithmetic::negated,
          constantDouble(-1),
          0.1);

  /** {@code |x|}; derivative 0 at 0. */
  public static final Pointwise ABS =
      new Pointwise(
          "abs",
          FloatArithmetic::abs,
          (x, _, p, from, to) -> FloatArithmetic.sign(x, p, from, to),
          DoubleArithmetic::abs,
          (x, _, p, from, to) -> DoubleArithmetic.sign(x, p, from, to),
          0.1);

  /** The sign: -1, 0, 1, or {@code NaN}; derivative 0. */
  public static final Pointwise SIGN =
      new Pointwise(
          "sign",
          FloatArithmetic::sign,
          constantFloat(0),
          DoubleArithmetic::sign,
          constantDouble(0),
          0.1);

  /** {@code x * x}. */
  public static final Pointwise SQUARED =
      new Pointwise(
          "squared",
          VectorApi.IS_PRESENT ? VectorFloatLoops.SQUARED : FloatArithmetic::squared,
          (x, _, p, from, to) -> FloatArithmetic.plus(x, x, p, from, to),
          VectorApi.IS_PRESENT ? VectorDoubleLoops.SQUARED : DoubleArithmetic::squared,
          (x, _, p, from, to) -> DoubleArithmetic.plus(x, x, p, from, to),
          0.1);

  /** The square root; derivative {@code +inf} at 0. */
  public static final Pointwise SQRT =
      new Pointwise(
          "sqrt",
          FloatArithmetic::sqrt,
          Mapped.floats((double _, double y) -> 0.5 / Math.abs(y)),
          DoubleArithmetic::sqrt,
          Mapped.doubles((double _, double y) -> 0.5 / Math.abs(y)),
          0.3);

  /** The exponential function. */
  public static final Pointwise EXP = exp(of("exp", Math::exp, (_, y) -> y));

  /** The natural logarithm; derivative {@code +inf} at 0. */
  public static final Pointwise LOG = of("log", Math::log, (x, _) -> 1 / (x == 0 ? 0.0 : x));

  /** {@code max(x, 0)}; derivative 0 at 0. */
  public static final Pointwise RELU =
      new Pointwise(
          "relu",
          VectorApi.IS_PRESENT ? VectorFloatLoops.RELU : FloatArithmetic::relu,
          VectorApi.IS_PRESENT ? VectorFloatLoops.RELU_PARTIAL : FloatArithmetic::reluPartial,
          VectorApi.IS_PRESENT ? VectorDoubleLoops.RELU : DoubleArithmetic::relu,
          VectorApi.IS_PRESENT ? VectorDoubleLoops.RELU_PARTIAL : DoubleArithmetic::reluPartial,
          0.1);

  /**
   * Makes one from functions of numbers.
   *
   * @param name what messages call it
   * @param function the function
   * @param partial its derivative, from {@code x} and {@code y}
   * @return the function of arrays
   */
  public static Pointwise of(
      String name, DoubleUnaryOperator function, DoubleBinaryOperator partial) {
    return new Pointwise(
        name,
        Mapped.floats(function),
        Mapped.floats(partial),
        Mapped.doubles(function),
        Mapped.doubles(partial),
        10);
  }

  /** The same function, with a faster loop on {@code float}s. */
  private Pointwise withFloats(UnaryLoop<float[]> values, BinaryLoop<float[]> partials) {
    return new Pointwise(name, values, partials, doubles, doublePartials, 1);
  }

  /** Puts the loops of the Vector API in place of those that call a function for each number. */
  static Pointwise exp(Pointwise exp) {
    return VectorApi.IS_PRESENT
        ? exp.withFloats(VectorFloatFunctions.EXP, VectorFloatFunctions.EXP_PARTIAL)
        : exp;
  }

  static Pointwise tanh(Pointwise tanh) {
    return VectorApi.IS_PRESENT
        ? tanh.withFloats(VectorFloatFunctions.TANH, VectorFloatFunctions.TANH_PARTIAL)
        : tanh;
  }

  static Pointwise sigmoid(Pointwise sigmoid) {
    return VectorApi.IS_PRESENT
        ? sigmoid.withFloats(VectorFloatFunctions.SIGMOID, VectorFloatFunctions.SIGMOID_PARTIAL)
        : sigmoid;
  }

  static Pointwise geluTanh(Pointwise geluTanh) {
    return VectorApi.IS_PRESENT
        ? geluTanh.withFloats(VectorFloatGelu::values, VectorFloatGelu::partials)
        : geluTanh;
  }

  private static BinaryLoop<float[]> constantFloat(float partial) {
    return (_, _, p, from, to) -> Arrays.fill(p, from, to, partial);
  }

  private static BinaryLoop<double[]> constantDouble(double partial) {
    return (_, _, p, from, to) -> Arrays.fill(p, from, to, partial);
  }
}
