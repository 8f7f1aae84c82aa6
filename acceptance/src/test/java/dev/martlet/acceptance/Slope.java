package dev.martlet.acceptance;

import java.util.function.DoubleUnaryOperator;

/**
 * The slope of a function at zero, by central differences, together with what they may be off by:
 * they agree with each other over several steps, or there is none.
 *
 * @param value the derivative
 * @param error how much differences of neighbouring steps, extrapolated to zero, disagree
 */
record Slope(double value, double error) {
  /** The first are for what rounds to {@code double}, the last for what does to {@code float}. */
  private static final double[][] STEPS = {
    {1e-3, 5e-4, 2.5e-4}, {1e-5, 5e-6, 2.5e-6}, {4e-2, 2e-2, 1e-2}
  };

  /** No more is known of a function with kinks and steps than that it has none close by. */
  private static final double ROUGH = 1e-3;

  /**
   * The most exact of what is found with large and small steps.
   *
   * @param rounding of numbers about 1, by which the function's values may be off
   */
  static Slope at(DoubleUnaryOperator f, double rounding) {
    var best = new Slope(Double.NaN, Double.POSITIVE_INFINITY);
    double middle = f.applyAsDouble(0);
    double noise = rounding * (1 + Math.abs(middle));
    for (double[] steps : STEPS) {
      Slope slope = of(f, middle, steps, noise);
      best = slope.error < best.error ? slope : best;
      if (best.isSmooth() && best.error < 1e-7 * (1 + Math.abs(best.value))) {
        return best;
      }
    }
    return best;
  }

  /** Whether there is a slope that something can be compared with. */
  boolean isSmooth() {
    return error <= ROUGH * (1 + Math.abs(value));
  }

  /**
   * Whether it can be this number: with the error that is estimated, times what such an estimate
   * may be wrong by, and what rounding adds.
   */
  boolean fits(double derivative) {
    return Math.abs(derivative - value) <= 20 * error + 1e-7 * (1 + Math.abs(value));
  }

  private static Slope of(DoubleUnaryOperator f, double middle, double[] steps, double noise) {
    double[] central = new double[steps.length];
    double error = noise / steps[steps.length - 1];
    for (int i = 0; i < steps.length; i++) {
      double above = (f.applyAsDouble(steps[i]) - middle) / steps[i];
      double below = (middle - f.applyAsDouble(-steps[i])) / steps[i];
      central[i] = (above + below) / 2;
      // At a kink the two sides differ, however small the step is; else as the step does.
      double curvature = Math.abs(above - below);
      boolean isKink =
          !(curvature
              <= (ROUGH + 20 * steps[i]) * (1 + Math.abs(central[i])) + 4 * noise / steps[i]);
      error = isKink ? Double.POSITIVE_INFINITY : error;
    }
    double first = (4 * central[1] - central[0]) / 3;
    double second = (4 * central[2] - central[1]) / 3;
    error += Math.abs(second - first) + 0.1 * Math.abs(central[2] - central[1]);
    return new Slope(second, Double.isNaN(error) ? Double.POSITIVE_INFINITY : error);
  }
}
