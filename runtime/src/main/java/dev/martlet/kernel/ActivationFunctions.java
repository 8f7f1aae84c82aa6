package dev.martlet.kernel;

/** Activations of neural networks, for each element. */
public final class ActivationFunctions {
  private static final double SELU_ALPHA = 1.6732632423543772;
  private static final double SELU_SCALE = 1.0507009873554805;
  private static final double GELU_SLOPE = Math.sqrt(2 / Math.PI);
  private static final double GELU_CUBIC = 0.044715;

  /** {@code 1 / (1 + exp(-x))}. */
  public static final Pointwise SIGMOID =
      Pointwise.sigmoid(
          Pointwise.of("sigmoid", ActivationFunctions::sigmoid, (_, y) -> y * (1 - y)));

  /** {@code log(1 + exp(x))}. */
  public static final Pointwise SOFTPLUS =
      Pointwise.of("softplus", ActivationFunctions::softplus, (x, _) -> sigmoid(x));

  /** {@code min(max(x, 0), 6)}; derivative 0 at 0 and 6. */
  public static final Pointwise RELU6 =
      Pointwise.of("relu6", x -> Math.min(Math.max(x, 0), 6), (x, _) -> passing(x > 0 && x < 6, x));

  /** {@link #elu} with the scale that keeps means and variances. */
  public static final Pointwise SELU =
      Pointwise.of(
          "selu",
          x -> SELU_SCALE * (x > 0 ? x : SELU_ALPHA * Math.expm1(x)),
          (x, y) -> x > 0 ? SELU_SCALE : y + SELU_SCALE * SELU_ALPHA);

  /** {@code x} times the probability that a normal variable is below it. */
  public static final Pointwise GELU =
      Pointwise.of(
          "gelu",
          x -> x * normal(x),
          (x, _) -> normal(x) + x * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI));

  /** The approximation of {@link #GELU} by a hyperbolic tangent. */
  public static final Pointwise GELU_TANH =
      Pointwise.geluTanh(
          Pointwise.of("geluTanh", ActivationFunctions::geluTanh, (x, _) -> geluTanhPartial(x)));

  /** {@code x * sigmoid(x)}. */
  public static final Pointwise SILU =
      Pointwise.of("silu", x -> x * sigmoid(x), (x, _) -> sigmoid(x) * (1 + x * (1 - sigmoid(x))));

  /** {@code x * tanh(softplus(x))}. */
  public static final Pointwise MISH =
      Pointwise.of(
          "mish",
          x -> x * Math.tanh(softplus(x)),
          (x, _) -> {
            double tanh = Math.tanh(softplus(x));
            return tanh + x * (1 - tanh * tanh) * sigmoid(x);
          });

  /** {@code relu6(x + 3) / 6}; derivative 0 at -3 and 3. */
  public static final Pointwise HARD_SIGMOID =
      Pointwise.of(
          "hardSigmoid",
          ActivationFunctions::hardSigmoid,
          (x, _) -> passing(x > -3 && x < 3, x) / 6);

  /** {@code x * hardSigmoid(x)}; derivative 0 at -3 and 1 at 3. */
  public static final Pointwise HARD_SWISH =
      Pointwise.of(
          "hardSwish",
          x -> x * hardSigmoid(x),
          (x, _) -> x <= -3 ? 0 : x >= 3 ? 1 : (2 * x + 3) / 6);

  private ActivationFunctions() {}

  /**
   * Makes the function {@code x > 0 ? x : slope * x}.
   *
   * @param slope the derivative below 0, and at 0
   * @return the function
   */
  public static Pointwise leakyRelu(double slope) {
    return Pointwise.of("leakyRelu", x -> x > 0 ? x : slope * x, (x, _) -> x > 0 ? 1 : slope);
  }

  /**
   * Makes the function {@code x > 0 ? x : alpha * (exp(x) - 1)}.
   *
   * @param alpha the limit is {@code -alpha}
   * @return the function
   */
  public static Pointwise elu(double alpha) {
    return Pointwise.of(
        "elu", x -> x > 0 ? x : alpha * Math.expm1(x), (x, y) -> x > 0 ? 1 : y + alpha);
  }

  private static double sigmoid(double x) {
    double exp = Math.exp(-Math.abs(x));
    return (x >= 0 ? 1 : exp) / (1 + exp);
  }

  private static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  private static double normal(double x) {
    return ErrorFunction.erfc(-x / Math.sqrt(2)) / 2;
  }

  static double geluTanh(double x) {
    return x / 2 * (1 + Math.tanh(geluArgument(x)));
  }

  static double geluTanhPartial(double x) {
    double tanh = Math.tanh(geluArgument(x));
    double slope = GELU_SLOPE * (1 + 3 * GELU_CUBIC * x * x);
    return (1 + tanh) / 2 + x / 2 * (1 - tanh * tanh) * slope;
  }

  private static double geluArgument(double x) {
    return GELU_SLOPE * (x + GELU_CUBIC * x * x * x);
  }

  private static double hardSigmoid(double x) {
    return Math.min(Math.max(x + 3, 0), 6) / 6;
  }

  private static double passing(boolean passes, double x) {
    return Double.isNaN(x) ? x : passes ? 1 : 0;
  }
}
