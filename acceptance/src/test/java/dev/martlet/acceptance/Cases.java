package dev.martlet.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares texts with files of the project; with {@code -Dcases=update} it rewrites the files
 * instead, which is for a developer to look at and never for CI.
 */
final class Cases {
  private static final boolean UPDATE = "update".equals(System.getProperty("cases"));

  private Cases() {}

  static void compare(Path file, String text) {
    if (UPDATE) {
      write(file, text);
    } else if (!Files.exists(file)) {
      throw new AssertionError("there is no " + file + ": -Dcases=update writes it");
    } else {
      assertEquals(Program.read(file), text, () -> file + " is out of date: -Dcases=update");
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
