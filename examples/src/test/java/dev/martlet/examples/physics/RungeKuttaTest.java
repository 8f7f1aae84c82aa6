package dev.martlet.examples.physics;

import static dev.martlet.examples.Differences.dot;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.examples.Differences;
import org.junit.jupiter.api.Test;

/** Equations whose solutions are known, and foxes. */
final class RungeKuttaTest {

  @Test
  void oscillatorIsDampedCosine() {
    double k = 4;
    double c = 0.3;
    double t = 2.5;
    var gradient = RungeKuttaDerivatives.oscillator.valueWithGradient(k, c, t);
    assertEquals(place(k, c, t), gradient.value(), 1e-7);
    double[] expected =
        Differences.gradient((double[] x) -> place(x[0], x[1], x[2]), new double[] {k, c, t});
    assertEquals(expected[0], gradient.gradient().stiffness(), 1e-6);
    assertEquals(expected[1], gradient.gradient().friction(), 1e-6);
    assertEquals(expected[2], gradient.gradient().time(), 1e-6);
  }

  /** The solution that a textbook gives. */
  private static double place(double stiffness, double friction, double time) {
    double frequency = Math.sqrt(stiffness - friction * friction / 4);
    return Math.exp(-friction / 2 * time)
        * (Math.cos(frequency * time) + friction / 2 / frequency * Math.sin(frequency * time));
  }

  @Test
  void haresAgreeWithDifferences() {
    var gradient = RungeKuttaDerivatives.hares.gradient(1.1, 0.8, 0.6, 5);
    double[] expected =
        Differences.gradient(
            (double[] x) -> RungeKutta.hares(x[0], x[1], x[2], x[3]),
            new double[] {1.1, 0.8, 0.6, 5});
    assertArrayEquals(
        expected,
        new double[] {gradient.births(), gradient.catches(), gradient.deaths(), gradient.time()},
        1e-7);
  }

  @Test
  void everyRightHandSideBringsItsDerivative() {
    double[] start = {1, 2, -1};
    double[] weights = {1, 0.5, 2};
    var decay = new Decay(0.7);
    var pullback = RungeKuttaDerivatives.integrate.pullback(decay, start, 1.5, 200);
    var tangents = pullback.apply(weights);
    double byDuration = 0;
    for (int i = 0; i < 3; i++) {
      double left = Math.exp(-0.7 * (i + 1) * 1.5);
      assertEquals(weights[i] * left, tangents.start()[i], 1e-9);
      byDuration -= 0.7 * (i + 1) * weights[i] * left * start[i];
    }
    assertEquals(byDuration, tangents.duration(), 1e-8);
    assertArrayEquals(
        Differences.gradient(
            (double[] s) -> dot(weights, RungeKutta.integrate(decay, s, 1.5, 200)), start),
        tangents.start(),
        1e-8);
  }
}
