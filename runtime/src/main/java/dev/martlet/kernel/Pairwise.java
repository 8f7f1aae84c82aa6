package dev.martlet.kernel;

import java.util.function.DoubleBinaryOperator;

/**
 * A function {@code z = f(x, y)} of elements at the same place, and its derivatives by both.
 *
 * @param name what messages call it
 * @param floats the function in single precision
 * @param floatsByFirst its derivative by {@code x}
 * @param floatsBySecond its derivative by {@code y}
 * @param doubles the function in double precision
 * @param doublesByFirst its derivative by {@code x}
 * @param doublesBySecond its derivative by {@code y}
 * @param nanoseconds about what an element costs
 */
public record Pairwise(
    String name,
    BinaryLoop<float[]> floats,
    BinaryLoop<float[]> floatsByFirst,
    BinaryLoop<float[]> floatsBySecond,
    BinaryLoop<double[]> doubles,
    BinaryLoop<double[]> doublesByFirst,
    BinaryLoop<double[]> doublesBySecond,
    double nanoseconds) {

  /** {@code x + y}. */
  public static final Pairwise PLUS =
      of(
          "plus",
          VectorApi.IS_PRESENT ? VectorFloatLoops.PLUS : FloatArithmetic::plus,
          VectorApi.IS_PRESENT ? VectorDoubleLoops.PLUS : DoubleArithmetic::plus,
          (_, _) -> 1,
          (_, _) -> 1);

  /** {@code x - y}. */
  public static final Pairwise MINUS =
      of(
          "minus",
          VectorApi.IS_PRESENT ? VectorFloatLoops.MINUS : FloatArithmetic::minus,
          VectorApi.IS_PRESENT ? VectorDoubleLoops.MINUS : DoubleArithmetic::minus,
          (_, _) -> 1,
          (_, _) -> -1);

  /** {@code x * y}. */
  public static final Pairwise TIMES =
      new Pairwise(
          "times",
          VectorApi.IS_PRESENT ? VectorFloatLoops.TIMES : FloatArithmetic::times,
          (_, y, p, from, to) -> System.arraycopy(y, from, p, from, to - from),
          (x, _, p, from, to) -> System.arraycopy(x, from, p, from, to - from),
          VectorApi.IS_PRESENT ? VectorDoubleLoops.TIMES : DoubleArithmetic::times,
          (_, y, p, from, to) -> System.arraycopy(y, from, p, from, to - from),
          (x, _, p, from, to) -> System.arraycopy(x, from, p, from, to - from),
          0.1);

  /** {@code x / y}. */
  public static final Pairwise DIVIDED_BY =
      of(
          "dividedBy",
          FloatArithmetic::dividedBy,
          DoubleArithmetic::dividedBy,
          (_, y) -> 1 / y,
          (x, y) -> -x / y / y);

  /** The greater one, {@code NaN} if one is that; where they are equal, each gets half. */
  public static final Pairwise MAX =
      of(
          "max",
          FloatArithmetic::max,
          DoubleArithmetic::max,
          (x, y) -> share(x, y),
          (x, y) -> share(y, x));

  /** The lesser one, {@code NaN} if one is that; where they are equal, each gets half. */
  public static final Pairwise MIN =
      of(
          "min",
          FloatArithmetic::min,
          DoubleArithmetic::min,
          (x, y) -> share(y, x),
          (x, y) -> share(x, y));

  /** {@code x} to the power of {@code y}, as in C: powers of 1 are 1, whatever the exponent. */
  public static final Pairwise POW =
      of("pow", Pairwise::power, Pairwise::powByBase, Pairwise::powByExponent);

  /** The angle of the point {@code (y, x)}, where {@code x} is the second argument. */
  public static final Pairwise ATAN2 =
      of(
          "atan2",
          Math::atan2,
          (y, x) -> x == 0 && y == 0 ? 0 : x / (x * x + y * y),
          (y, x) -> x == 0 && y == 0 ? 0 : -y / (x * x + y * y));

  /**
   * A cotangent times a partial derivative: 0 where either is 0, also if the other one is infinite
   * or {@code NaN}. What has passed through it is not differentiated again.
   */
  public static final Pairwise CHAINED =
      passive(
          "chained",
          VectorApi.IS_PRESENT ? VectorFloatLoops.CHAINED : FloatArithmetic::chained,
          VectorApi.IS_PRESENT ? VectorDoubleLoops.CHAINED : DoubleArithmetic::chained,
          0.2);

  /**
   * Makes a function that is used within derivatives, and has none.
   *
   * @param name what messages call it
   * @param function the function
   * @return the function of arrays
   */
  public static Pairwise passive(String name, DoubleBinaryOperator function) {
    return passive(name, Mapped.floats(function), Mapped.doubles(function), 2);
  }

  private static Pairwise passive(
      String name, BinaryLoop<float[]> floats, BinaryLoop<double[]> doubles, double nanoseconds) {
    return new Pairwise(
        name,
        floats,
        Mapped.floats(Pairwise::none),
        Mapped.floats(Pairwise::none),
        doubles,
        Mapped.doubles(Pairwise::none),
        Mapped.doubles(Pairwise::none),
        nanoseconds);
  }

  private static double none(double x, double y) {
    throw new UnsupportedOperationException("has no derivative");
  }

  private static Pairwise of(
      String name,
      DoubleBinaryOperator function,
      DoubleBinaryOperator byFirst,
      DoubleBinaryOperator bySecond) {
    return new Pairwise(
        name,
        Mapped.floats(function),
        Mapped.floats(byFirst),
        Mapped.floats(bySecond),
        Mapped.doubles(function),
        Mapped.doubles(byFirst),
        Mapped.doubles(bySecond),
        20);
  }

  private static Pairwise of(
      String name,
      BinaryLoop<float[]> floats,
      BinaryLoop<double[]> doubles,
      DoubleBinaryOperator byFirst,
      DoubleBinaryOperator bySecond) {
    return new Pairwise(
        name,
        floats,
        Mapped.floats(byFirst),
        Mapped.floats(bySecond),
        doubles,
        Mapped.doubles(byFirst),
        Mapped.doubles(bySecond),
        0.1);
  }

  /** What the greater one of two gets. */
  private static double share(double x, double other) {
    return x > other ? 1 : x < other ? 0 : x == other ? 0.5 : Double.NaN;
  }

  private static double power(double x, double y) {
    return x == 1 || x == -1 && Double.isInfinite(y) ? 1 : Math.pow(x, y);
  }

  /** 0 where the exponent is 0, also at a base of 0. */
  static double powByBase(double x, double y) {
    return y == 0 ? 0 : y * power(x, y - 1);
  }

  /** 0 where the logarithm is none: below 0, and at 0 where the power is 0. */
  static double powByExponent(double x, double y) {
    return x < 0 || x == 0 && y > 0 ? 0 : power(x, y) * Math.log(x);
  }
}
