package dev.martlet.examples.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The ball hits. */
final class ThrowTest {

  @Test
  void hits() {
    var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    var flight = Throw.aimed(30, 12, silent).flight();
    assertEquals(30, flight.distance(), 1e-3);
    assertEquals(12, flight.height(), 1e-3);
  }

  @Test
  void agreesWithDifferences() {
    var ball = new Throw(0.8, 18);
    var gradient = ThrowDerivatives.loss.gradient(ball, 25, 9);
    double step = 1e-6;
    assertEquals(
        (new Throw(0.8 + step, 18).loss(25, 9).item()
                - new Throw(0.8 - step, 18).loss(25, 9).item())
            / (2 * step),
        gradient.angle(),
        1e-4);
    assertEquals(
        (new Throw(0.8, 18 + step).loss(25, 9).item()
                - new Throw(0.8, 18 - step).loss(25, 9).item())
            / (2 * step),
        gradient.speed(),
        1e-4);
  }
}
