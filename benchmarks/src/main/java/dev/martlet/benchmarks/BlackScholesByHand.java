package dev.martlet.benchmarks;

/** Two hand-written gradients of {@link dev.martlet.examples.BlackScholes#call}. */
final class BlackScholesByHand {
  private BlackScholesByHand() {}

  /**
   * By an expert: the density, which is the derivative of the normal distribution, is a factor of
   * its tail and is there already.
   */
  static Greeks tuned(double spot, double strike, double rate, double volatility, double time) {
    double rootOfTime = Math.sqrt(time);
    double deviation = volatility * rootOfTime;
    double drift = rate + volatility * volatility / 2;
    double d1 = (Math.log(spot / strike) + drift * time) / deviation;
    double d2 = d1 - deviation;
    double density1 = density(d1);
    double density2 = density(d2);
    double normal1 = normal(d1, density1);
    double normal2 = normal(d2, density2);
    double discounted = strike * Math.exp(-rate * time);

    double dD2 = -discounted * density2;
    double dD1 = spot * density1 + dD2;
    double dNumerator = dD1 / deviation;
    double dDeviation = -dD2 - dNumerator * d1;
    double dExponent = discounted * normal2;
    return new Greeks(
        normal1 + dNumerator / spot,
        -(dExponent + dNumerator) / strike,
        (dNumerator + dExponent) * time,
        dNumerator * volatility * time + dDeviation * rootOfTime,
        dNumerator * drift + dDeviation * volatility / (2 * rootOfTime) + dExponent * rate);
  }

  private static double density(double x) {
    return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  private static double normal(double x, double density) {
    double k = 1 / (1 + 0.2316419 * Math.abs(x));
    double polynomial =
        k
            * (0.319381530
                + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))));
    double tail = density * polynomial;
    return x < 0 ? tail : 1 - tail;
  }

  /** By the rules: each line of the method, and then its adjoint, in the opposite order. */
  static Greeks lineByLine(
      double spot, double strike, double rate, double volatility, double time) {
    double rootOfTime = Math.sqrt(time);
    double deviation = volatility * rootOfTime;
    double ratio = spot / strike;
    double drift = rate + volatility * volatility / 2;
    double numerator = Math.log(ratio) + drift * time;
    double d1 = numerator / deviation;
    double d2 = d1 - deviation;
    Tail tail1 = Tail.of(d1);
    Tail tail2 = Tail.of(d2);
    double normal1 = tail1.normal(d1);
    double normal2 = tail2.normal(d2);
    double discount = Math.exp(-rate * time);

    double dSpot = normal1;
    double dNormal1 = spot;
    double dStrike = -discount * normal2;
    double dDiscount = -strike * normal2;
    double dNormal2 = -strike * discount;
    double dExponent = dDiscount * discount;
    double dRate = -dExponent * time;
    double dTime = -dExponent * rate;
    double dD2 = tail2.adjoint(d2, dNormal2);
    double dD1 = tail1.adjoint(d1, dNormal1) + dD2;
    double dDeviation = -dD2;
    double dNumerator = dD1 / deviation;
    dDeviation -= dD1 * d1 / deviation;
    double dRatio = dNumerator / ratio;
    double dDrift = dNumerator * time;
    dTime += dNumerator * drift;
    dRate += dDrift;
    double dVolatility = dDrift * volatility;
    dSpot += dRatio / strike;
    dStrike -= dRatio * ratio / strike;
    dVolatility += dDeviation * rootOfTime;
    dTime += dDeviation * volatility / (2 * rootOfTime);
    return new Greeks(dSpot, dStrike, dRate, dVolatility, dTime);
  }

  /** The parts of the distribution's tail that its adjoint needs. */
  private record Tail(double k, double inner, double polynomial, double density) {
    static Tail of(double x) {
      double k = 1 / (1 + 0.2316419 * Math.abs(x));
      double inner =
          0.319381530
              + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429)));
      return new Tail(k, inner, k * inner, Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI));
    }

    double normal(double x) {
      double tail = density * polynomial;
      return x < 0 ? tail : 1 - tail;
    }

    double adjoint(double x, double dNormal) {
      double dTail = x < 0 ? dNormal : -dNormal;
      double dDensity = dTail * polynomial;
      double dPolynomial = dTail * density;
      double slopeOfInner =
          -0.356563782 + k * (2 * 1.781477937 + k * (3 * -1.821255978 + k * 4 * 1.330274429));
      double dK = dPolynomial * (inner + k * slopeOfInner);
      double dSize = -dK * k * k * 0.2316419;
      return dDensity * density * -x + dSize * Math.signum(x);
    }
  }
}
