package dev.martlet.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops that are written for {@code float}s and for {@code double}s are the same, word by word. */
class TwinsTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/martlet/kernel");

  private static String words(String type) throws IOException {
    return Files.readString(SOURCES.resolve(type + ".java")).replaceAll("\\s+", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BlasFloatProducts",
        "FloatReductions",
        "VectorFloatLanes",
        "VectorFloatPackedTiles",
        "VectorFloatProducts",
        "VectorFloatTiles"
      })
  void sameForBothTypes(String type) throws IOException {
    String expected =
        words(type)
            .replace("Float", "Double")
            .replace("float", "double")
            .replace("FLOATS", "DOUBLES")
            // A vector has half as many of them.
            .replace("return80;", "return40;");
    assertEquals(expected, words(type.replace("Float", "Double")));
  }
}
