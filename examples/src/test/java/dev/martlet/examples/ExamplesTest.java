package dev.martlet.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The small examples, each held against what is known of its subject. */
final class ExamplesTest {

  /** The closed forms of the Greeks, with which textbooks start and we do not. */
  @Test
  void greeksAreThoseOfTheTextbook() {
    double time = 0.5;
    var greeks = BlackScholesDerivatives.call.gradient(100, 105, 0.03, 0.2, time);
    double deviation = 0.2 * Math.sqrt(time);
    double d1 = (Math.log(100 / 105.0) + (0.03 + 0.02) * time) / deviation;
    double d2 = d1 - deviation;
    double discount = Math.exp(-0.03 * time);
    double density = Math.exp(-d1 * d1 / 2) / Math.sqrt(2 * Math.PI);
    assertEquals(BlackScholes.normal(d1), greeks.spot(), 1e-5);
    assertEquals(-discount * BlackScholes.normal(d2), greeks.strike(), 1e-5);
    assertEquals(105 * time * discount * BlackScholes.normal(d2), greeks.rate(), 1e-3);
    assertEquals(100 * density * Math.sqrt(time), greeks.volatility(), 1e-3);
    double theta =
        100 * density * 0.2 / (2 * Math.sqrt(time))
            + 0.03 * 105 * discount * BlackScholes.normal(d2);
    assertEquals(theta, greeks.time(), 1e-3);
  }

  @Test
  void newtonFindsTheRootsThatAreKnown() {
    assertEquals(2.0945514815423265, Newton.root(NewtonDerivatives.wallis, 2), 1e-15);
    double dottie = Newton.root(NewtonDerivatives.fixedPointOfCosine, 1);
    assertEquals(0.7390851332151607, dottie, 1e-15);
  }

  @Test
  void planetMovesAsDifferencesSay() {
    double step = 1e-6;
    for (double time = 0.1; time < 3; time += 0.3) {
      var gradient = KeplerDerivatives.distance.gradient(0.2056, time);
      double byTime =
          (Kepler.distance(0.2056, time + step) - Kepler.distance(0.2056, time - step))
              / (2 * step);
      double byEccentricity =
          (Kepler.distance(0.2056 + step, time) - Kepler.distance(0.2056 - step, time))
              / (2 * step);
      assertEquals(byTime, gradient.meanAnomaly(), 1e-8);
      assertEquals(byEccentricity, gradient.eccentricity(), 1e-8);
    }
  }

  @Test
  void modesAreTwoViewsOfOneMatrix() {
    var pullback = TwoModesDerivatives.fromPolar.pullback(2.0, 0.7);
    var differential = TwoModesDerivatives.fromPolar.differential(2.0, 0.7);
    var cotangent = new TwoModes_PointTangentVector(0.3, -1.1);
    var pulled = pullback.apply(cotangent);
    var pushed = differential.apply(0.6, 0.4);
    assertEquals(
        pulled.radius() * 0.6 + pulled.angle() * 0.4,
        cotangent.x() * pushed.x() + cotangent.y() * pushed.y(),
        1e-15);
  }

  @Test
  void programsRun() {
    BlackScholes.main(new String[0]);
    Newton.main(new String[0]);
    Kepler.main(new String[0]);
    TwoModes.main(new String[0]);
  }
}
