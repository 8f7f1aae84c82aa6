package dev.martlet.benchmarks;

/** The gradient of {@link Sabr} as an expert writes it. */
final class SabrByHand {
  private SabrByHand() {}

  /** The partial derivatives. */
  record Gradient(
      double alpha, double beta, double rho, double nu, double forward, double strike) {}

  static Gradient gradient(
      double alpha,
      double beta,
      double rho,
      double nu,
      double forward,
      double strike,
      double expiry) {
    double rest = 1 - beta;
    double product = forward * strike;
    double power = Math.pow(product, rest / 2);
    double log = Math.log(forward / strike);
    double square = rest * rest * log * log;
    double perAlpha = 1 / alpha;
    double z = nu * perAlpha * power * log;
    double skew;
    double skewByZ;
    double skewByRho;
    if (Math.abs(z) < 1e-6) {
      skew = 1 - rho * z / 2;
      skewByZ = -rho / 2;
      skewByRho = -z / 2;
    } else {
      double root = Math.sqrt(1 - 2 * rho * z + z * z);
      double top = root + z - rho;
      double perLog = 1 / Math.log(top / (1 - rho));
      skew = z * perLog;
      // The logarithm's derivative by z is 1 / root.
      skewByZ = perLog * (1 - skew / root);
      skewByRho = -skew * perLog * (1 / (1 - rho) - (z / root + 1) / top);
    }
    double perPower = 1 / power;
    double first = rest * rest / 24 * alpha * alpha * perPower * perPower;
    double second = rho * beta * nu * alpha * perPower / 4;
    double correction = first + second + (2 - 3 * rho * rho) / 24 * nu * nu;
    double growth = 1 + correction * expiry;
    double series = 1 + square / 24 + square * square / 1920;
    double level = alpha * perPower / series;
    double dSkew = level * growth;
    double volatility = dSkew * skew;
    double dCorrection = level * skew * expiry;
    double dZ = dSkew * skewByZ;
    double dPower = perPower * (dZ * z - volatility - dCorrection * (2 * first + second));
    double dSquare = -volatility / series * (1.0 / 24 + square / 960);
    double dLog = dZ * nu * perAlpha * power + dSquare * 2 * rest * rest * log;
    double dRest = dSquare * 2 * rest * log * log + dPower * power * Math.log(product) / 2;
    dRest += dCorrection * rest / 12 * alpha * alpha * perPower * perPower;
    double byProduct = dPower * power * rest / 2;
    return new Gradient(
        (volatility - dZ * z + dCorrection * (2 * first + second)) * perAlpha,
        dCorrection * rho * nu * alpha * perPower / 4 - dRest,
        dSkew * skewByRho + dCorrection * (beta * nu * alpha * perPower / 4 - rho / 4 * nu * nu),
        dZ * perAlpha * power * log
            + dCorrection * (rho * beta * alpha * perPower / 4 + (2 - 3 * rho * rho) / 12 * nu),
        (byProduct + dLog) / forward,
        (byProduct - dLog) / strike);
  }
}
