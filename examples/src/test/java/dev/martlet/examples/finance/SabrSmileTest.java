package dev.martlet.examples.finance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The smile's own parameters come back. */
final class SabrSmileTest {

  @Test
  void findsTheParameters() {
    var fit =
        SabrSmile.calibrated(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    assertEquals(2.1, fit.model().alpha(), 2e-3);
    assertEquals(-0.35, fit.model().rho(), 2e-3);
    assertEquals(0.6, fit.model().nu(), 2e-3);
    assertTrue(fit.rootMeanSquare() < 1e-4);
    assertTrue(fit.iterations() < 20);
  }
}
