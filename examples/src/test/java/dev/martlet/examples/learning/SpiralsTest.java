package dev.martlet.examples.learning;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The spirals come apart. */
final class SpiralsTest {

  @Test
  void comeApart(@TempDir Path folder) throws IOException {
    System.setProperty("java.awt.headless", "true");
    Path picture = folder.resolve("spirals.png");
    var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    assertTrue(Spirals.run(silent, picture, 100) > 0.95);
    assertTrue(Files.size(picture) > 1_000);
  }
}
