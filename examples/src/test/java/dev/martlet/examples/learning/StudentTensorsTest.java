package dev.martlet.examples.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Where the original ends, by the same hundred steps. */
final class StudentTensorsTest {

  @Test
  void endsWhereTheOriginalEnds() {
    var line =
        StudentTensors.fit(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    assertEquals(2.4898534, line.intercept().item(), 1e-3);
    assertEquals(9.774894, line.slope().item(), 1e-3);
  }
}
