package finance;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

// Hagan's formula for implied volatility.
// check volatility(0.03, 0.035, 2.0, 0.02, 0.5, -0.3, 0.4)
// kink volatility(0.035, 0.035, 2.0, 0.02, 0.5, -0.3, 0.4)
final class Sabr {
  @Differentiable
  static double volatility(
      double forward, double strike, @NoDerivative double expiry, double alpha, double beta, double rho, double nu) {
    double logFk = Math.log(forward / strike);
    double fkb = Math.pow(forward * strike, (1 - beta) / 2);
    double a = (1 - beta) * (1 - beta) * alpha * alpha / (24 * fkb * fkb);
    double b = 0.25 * rho * beta * nu * alpha / fkb;
    double c = (2 - 3 * rho * rho) * nu * nu / 24;
    double d = 1 + (a + b + c) * expiry;
    if (Math.abs(logFk) < 1e-12) {
      return alpha / fkb * d;
    }
    double z = nu / alpha * fkb * logFk;
    double x = Math.log((Math.sqrt(1 - 2 * rho * z + z * z) + z - rho) / (1 - rho));
    double v = (1 - beta) * (1 - beta) * logFk * logFk / 24;
    double w = Math.pow((1 - beta) * logFk, 4) / 1920;
    return alpha / (fkb * (1 + v + w)) * (z / x) * d;
  }
}
