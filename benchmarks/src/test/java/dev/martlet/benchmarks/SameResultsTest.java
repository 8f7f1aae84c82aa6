package dev.martlet.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.examples.BlackScholes;
import dev.martlet.examples.BlackScholesDerivatives;
import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** A benchmark of a wrong derivative would be worth nothing: all competitors agree. */
final class SameResultsTest {

  @Test
  void greeks() {
    for (double strike : new double[] {60, 95, 105, 150}) {
      double[] at = {100, strike, 0.03, 0.2, 0.5};
      var gradient = BlackScholesDerivatives.call.gradient(at[0], at[1], at[2], at[3], at[4]);
      Greeks lineByLine = BlackScholesByHand.lineByLine(at[0], at[1], at[2], at[3], at[4]);
      assertEquals(lineByLine.spot(), gradient.spot(), 1e-12);
      assertEquals(lineByLine.strike(), gradient.strike(), 1e-12);
      assertEquals(lineByLine.rate(), gradient.rate(), 1e-11);
      assertEquals(lineByLine.volatility(), gradient.volatility(), 1e-11);
      assertEquals(lineByLine.time(), gradient.time(), 1e-11);

      // The density is the derivative of the distribution, not quite that of its approximation.
      Greeks tuned = BlackScholesByHand.tuned(at[0], at[1], at[2], at[3], at[4]);
      assertEquals(tuned.spot(), gradient.spot(), 1e-4);
      assertEquals(tuned.strike(), gradient.strike(), 1e-4);
      assertEquals(tuned.rate(), gradient.rate(), 1e-2);
      assertEquals(tuned.volatility(), gradient.volatility(), 1e-2);
      assertEquals(tuned.time(), gradient.time(), 1e-2);

      for (int i = 0; i < at.length; i++) {
        double[] above = at.clone();
        double[] below = at.clone();
        above[i] += 1e-6;
        below[i] -= 1e-6;
        double difference = (price(above) - price(below)) / 2e-6;
        double[] greeks = {
          gradient.spot(),
          gradient.strike(),
          gradient.rate(),
          gradient.volatility(),
          gradient.time()
        };
        assertEquals(difference, greeks[i], 1e-6);
      }
    }
  }

  private static double price(double[] at) {
    return BlackScholes.call(at[0], at[1], at[2], at[3], at[4]);
  }

  @Test
  void populations() {
    for (int steps : new int[] {0, 1, 2, 50}) {
      var gradient = LogisticMapDerivatives.population.gradient(2.9, 0.3, steps);
      var tuned = LogisticMap.tuned(2.9, 0.3, steps);
      var lineByLine = LogisticMap.lineByLine(2.9, 0.3, steps);
      assertEquals(tuned.rate(), gradient.rate(), 1e-13);
      assertEquals(tuned.start(), gradient.start(), 1e-13);
      assertEquals(lineByLine.rate(), gradient.rate(), 1e-13);
      assertEquals(lineByLine.start(), gradient.start(), 1e-13);
    }
  }

  @Test
  void waves() {
    for (double x = -2; x < 2; x += 0.1) {
      assertEquals(Wave.slope(x), WaveDerivatives.height.gradient(x), 1e-14);
      assertEquals(Wave.slope(x), WaveDerivatives.height.derivative(x), 1e-14);
      assertEquals(Wave.slope(x), WaveDerivatives.height.pullback(x).apply(1.0), 1e-14);
    }
  }

  @Test
  void volatilities() {
    for (double strike : new double[] {60, 100, 140}) {
      for (double beta : new double[] {0, 0.5, 1}) {
        double[] at = {0.2, beta, -0.3, 0.4, 100, strike};
        var gradient =
            SabrDerivatives.volatility.gradient(at[0], at[1], at[2], at[3], at[4], at[5], 2);
        double[] actual = {
          gradient.alpha(),
          gradient.beta(),
          gradient.rho(),
          gradient.nu(),
          gradient.forward(),
          gradient.strike()
        };
        var byHand = SabrByHand.gradient(at[0], at[1], at[2], at[3], at[4], at[5], 2);
        double[] expected = {
          byHand.alpha(),
          byHand.beta(),
          byHand.rho(),
          byHand.nu(),
          byHand.forward(),
          byHand.strike()
        };
        assertArrayEquals(expected, actual, 1e-12);
        assertArrayEquals(
            slopes(x -> Sabr.volatility(x[0], x[1], x[2], x[3], x[4], x[5], 2), at), actual, 1e-6);
      }
    }
  }

  @Test
  void valleys() {
    double[] at = new Random(1).doubles(9, -2, 2).toArray();
    double[] gradient = RosenbrockDerivatives.valley.gradient(at);
    assertArrayEquals(Rosenbrock.byHand(at), gradient, 1e-10);
    assertArrayEquals(slopes(Rosenbrock::valley, at), gradient, 1e-4);
  }

  @Test
  void energies() {
    double[] at = new Random(1).doubles(5, 0.05, 0.1).toArray();
    double[] volumes = new Random(2).doubles(5, 0.5, 1.5).toArray();
    double[][] attractions = new double[5][];
    for (int i = 0; i < 5; i++) {
      attractions[i] = new Random(3 + i).doubles(5).toArray();
    }
    double[] gradient = HelmholtzDerivatives.energy.gradient(at, volumes, attractions);
    assertArrayEquals(Helmholtz.byHand(at, volumes, attractions), gradient, 1e-11);
    assertArrayEquals(slopes(x -> Helmholtz.energy(x, volumes, attractions), at), gradient, 1e-6);
  }

  @Test
  void planets() {
    double[][] byHand = Planets.byHand(Planets.five(), 0.01, 20);
    var gradient = PlanetsDerivatives.end.gradient(Planets.five(), 0.01, 20);
    for (int i = 0; i < byHand.length; i++) {
      var body = gradient[i];
      double[] actual = {body.x, body.y, body.z, body.vx, body.vy, body.vz, body.mass};
      assertArrayEquals(byHand[i], actual, 1e-10);
    }
    assertEquals(
        slopes(x -> Planets.end(moved(x), 0.01, 20), new double[] {0, 0})[0], gradient[1].x, 1e-5);
    assertEquals(
        slopes(x -> Planets.end(moved(x), 0.01, 20), new double[] {0, 0})[1], gradient[1].vy, 1e-5);
  }

  private static Planets.Body[] moved(double[] by) {
    Planets.Body[] bodies = Planets.five();
    bodies[1].x += by[0];
    bodies[1].vy += by[1];
    return bodies;
  }

  @Test
  void systems() {
    int n = 5;
    double[] right = new Random(1).doubles(n).toArray();
    double[] at = new Random(2).doubles((long) n * n, -1, 1).toArray();
    double[][] matrix = rows(at, n);
    var gradient = LinearSystemDerivatives.square.gradient(matrix, right);
    var byHand = LinearSystem.byHand(matrix, right);
    assertArrayEquals(byHand.right(), gradient.right(), 1e-9);
    double[] slopes = slopes(x -> LinearSystem.square(rows(x, n), right), at);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double known = byHand.matrix()[i][j];
        assertEquals(known, gradient.matrix()[i][j], 1e-12 * (1 + Math.abs(known)));
        double slope = slopes[i * n + j];
        assertEquals(slope, gradient.matrix()[i][j], 1e-4 * (1 + Math.abs(slope)));
      }
    }
  }

  private static double[][] rows(double[] numbers, int n) {
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = Arrays.copyOfRange(numbers, i * n, (i + 1) * n);
    }
    return rows;
  }

  /** Central differences. */
  private static double[] slopes(ToDoubleFunction<double[]> function, double[] at) {
    double[] slopes = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      double[] above = at.clone();
      double[] below = at.clone();
      above[i] += 1e-6;
      below[i] -= 1e-6;
      slopes[i] = (function.applyAsDouble(above) - function.applyAsDouble(below)) / 2e-6;
    }
    return slopes;
  }
}
