package dev.martlet.examples.finance;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.workbench.LeastSquares;
import java.io.PrintStream;
import java.util.Locale;

/**
 * The smile of implied volatilities of the SABR model (Hagan, Kumar, Lesniewski and Woodward 2002,
 * with an exponent of one half), calibrated by Levenberg and Marquardt's method of Hipparchus with
 * the Jacobian that javac wrote.
 *
 * @param alpha the level of the volatility
 * @param rho the correlation
 * @param nu the volatility of the volatility
 */
@Differentiable
public record SabrSmile(double alpha, double rho, double nu) {
  private static final double BETA = 0.5;

  /**
   * The implied volatility.
   *
   * @param forward the forward price
   * @param strike the strike
   * @param time to expiry, in years
   * @return a year's volatility
   */
  @Differentiable
  public double volatility(
      @NoDerivative double forward, @NoDerivative double strike, @NoDerivative double time) {
    double product = Math.pow(forward * strike, (1 - BETA) / 2);
    double log = Math.log(forward / strike);
    double square = (1 - BETA) * (1 - BETA);
    double z = nu / alpha * product * log;
    double ratio =
        Math.abs(log) < 1e-9
            ? 1
            : z / Math.log((Math.sqrt(1 - 2 * rho * z + z * z) + z - rho) / (1 - rho));
    double correction =
        square / 24 * alpha * alpha / (product * product)
            + rho * BETA * nu * alpha / (4 * product)
            + (2 - 3 * rho * rho) / 24 * nu * nu;
    double spread = 1 + square / 24 * log * log + square * square / 1_920 * log * log * log * log;
    return alpha / (product * spread) * ratio * (1 + correction * time);
  }

  /**
   * How far the smile is from quotes.
   *
   * @param forward the forward price
   * @param strikes the strikes
   * @param quotes a volatility for each
   * @param time to expiry
   * @return the differences
   */
  @Differentiable(wrt = "this")
  public double[] errors(double forward, double[] strikes, double[] quotes, double time) {
    double[] errors = new double[strikes.length];
    for (int i = 0; i < strikes.length; i++) {
      errors[i] = volatility(forward, strikes[i], time) - quotes[i];
    }
    return errors;
  }

  /**
   * Calibrates the model to the smile of another one, with some noise.
   *
   * @param args none
   */
  public static void main(String[] args) {
    calibrated(System.out);
  }

  static LeastSquares.Fit<SabrSmile> calibrated(PrintStream out) {
    double[] strikes = {60, 70, 80, 90, 95, 100, 105, 110, 120, 130, 150};
    var quoted = new SabrSmile(2.1, -0.35, 0.6);
    double[] quotes = new double[strikes.length];
    for (int i = 0; i < strikes.length; i++) {
      quotes[i] = quoted.volatility(100, strikes[i], 1.5) + 1e-4 * Math.sin(7 * i);
    }
    var fit =
        LeastSquares.fit(
            new SabrSmile(1, 0, 0.2),
            model ->
                SabrSmileDerivatives.errors.valueWithDifferential(
                    model, 100, strikes, quotes, 1.5));
    out.printf(
        Locale.ROOT,
        "alpha %.4f, rho %.4f, nu %.4f after %d steps; errors of %.1e%n",
        fit.model().alpha(),
        fit.model().rho(),
        fit.model().nu(),
        fit.iterations(),
        fit.rootMeanSquare());
    return fit;
  }
}
