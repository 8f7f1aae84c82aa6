package dev.martlet.kernel;

/** The elementary functions of each element. */
public final class Functions {
  /** {@code 1 / sqrt(x)}. */
  public static final Pointwise RSQRT =
      Pointwise.of("rsqrt", x -> 1 / Math.sqrt(x), (x, y) -> -0.5 * y / x);

  /** {@code 1 / x}. */
  public static final Pointwise RECIPROCAL =
      Pointwise.of("reciprocal", x -> 1 / x, (_, y) -> -y * y);

  /** {@code exp(x) - 1}. */
  public static final Pointwise EXPM1 = Pointwise.of("expm1", Math::expm1, (_, y) -> y + 1);

  /** {@code log(1 + x)}. */
  public static final Pointwise LOG1P =
      Pointwise.of("log1p", Math::log1p, (x, _) -> x == -1 ? 1 / 0.0 : 1 / (1 + x));

  /** The logarithm to base 2. */
  public static final Pointwise LOG2 =
      Pointwise.of("log2", Functions::log2, (x, _) -> 1 / ((x == 0 ? 0.0 : x) * Math.log(2)));

  /** The logarithm to base 10. */
  public static final Pointwise LOG10 =
      Pointwise.of("log10", Math::log10, (x, _) -> 1 / ((x == 0 ? 0.0 : x) * Math.log(10)));

  /** The sine. */
  public static final Pointwise SIN = Pointwise.of("sin", Math::sin, (x, _) -> Math.cos(x));

  /** The cosine. */
  public static final Pointwise COS = Pointwise.of("cos", Math::cos, (x, _) -> -Math.sin(x));

  /** The tangent. */
  public static final Pointwise TAN = Pointwise.of("tan", Math::tan, (_, y) -> 1 + y * y);

  /** The arc sine. */
  public static final Pointwise ASIN =
      Pointwise.of("asin", Math::asin, (x, _) -> 1 / Math.sqrt((1 - x) * (1 + x)));

  /** The arc cosine. */
  public static final Pointwise ACOS =
      Pointwise.of("acos", Math::acos, (x, _) -> -1 / Math.sqrt((1 - x) * (1 + x)));

  /** The arc tangent. */
  public static final Pointwise ATAN = Pointwise.of("atan", Math::atan, (x, _) -> 1 / (1 + x * x));

  /** The hyperbolic sine. */
  public static final Pointwise SINH = Pointwise.of("sinh", Math::sinh, (x, _) -> Math.cosh(x));

  /** The hyperbolic cosine. */
  public static final Pointwise COSH = Pointwise.of("cosh", Math::cosh, (x, _) -> Math.sinh(x));

  /** The hyperbolic tangent. */
  public static final Pointwise TANH =
      Pointwise.tanh(Pointwise.of("tanh", Math::tanh, (_, y) -> 1 - y * y));

  /** The error function. */
  public static final Pointwise ERF =
      Pointwise.of("erf", ErrorFunction::erf, (x, _) -> 2 / Math.sqrt(Math.PI) * Math.exp(-x * x));

  /** The greatest integer not above; derivative 0. */
  public static final Pointwise FLOOR = Pointwise.of("floor", Math::floor, (_, _) -> 0);

  /** The least integer not below; derivative 0. */
  public static final Pointwise CEIL = Pointwise.of("ceil", Math::ceil, (_, _) -> 0);

  /** The nearest integer, the even one of two; derivative 0. */
  public static final Pointwise ROUND = Pointwise.of("round", Math::rint, (_, _) -> 0);

  private Functions() {}

  /** Exact for powers of two. */
  private static double log2(double x) {
    int exponent = Math.getExponent(x);
    boolean isPower = x > 0 && exponent >= Double.MIN_EXPONENT && x == Math.scalb(1.0, exponent);
    return isPower ? exponent : Math.log(x) / Math.log(2);
  }

  /**
   * Makes the function that moves what is beyond a bound to the bound.
   *
   * @param low the lower bound
   * @param high the upper bound
   * @return the function; derivative 1 within the bounds and on them, 0 beyond
   */
  public static Pointwise clip(double low, double high) {
    return Pointwise.of(
        "clip", x -> x < low ? low : x > high ? high : x, (x, _) -> x < low || x > high ? 0 : 1);
  }
}
