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

/** One class of several, and several labels at once. */
final class ClassificationTest {
  private static final PrintStream SILENT =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  @Test
  void blobsComeApart(@TempDir Path folder) throws IOException {
    System.setProperty("java.awt.headless", "true");
    assertTrue(Blobs.run(SILENT, folder, 10) > 0.95);
    for (String picture : new String[] {"blobs.png", "blobs-confusion.png", "blobs-curves.png"}) {
      assertTrue(Files.size(folder.resolve(picture)) > 1_000, picture);
    }
  }

  @Test
  void labelsAreFound() {
    assertTrue(Labels.run(SILENT, 15).microF1() > 0.93);
  }
}
