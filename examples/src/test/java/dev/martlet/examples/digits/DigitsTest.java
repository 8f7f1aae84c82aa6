package dev.martlet.examples.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.martlet.data.LabelledImages;
import dev.martlet.data.Mnist;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The three models on a small part of the data, where there is data. */
final class DigitsTest {
  private static final PrintStream SILENT =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  private static Mnist some;

  @BeforeAll
  static void read() throws IOException {
    Path folder = Path.of(System.getProperty("martlet.data", "none"), "mnist");
    assumeTrue(Files.isDirectory(folder), "-Dmartlet.data=<folder> names no folder with mnist");
    Mnist all = Mnist.read(folder);
    assertEquals(60_000, all.training().size());
    some = new Mnist(all.training().rows(0, 3_000), all.test().rows(0, 1_000));
  }

  @Test
  void layersLearn() {
    var model = DigitTraining.dense(some, 3, SILENT);
    assertTrue(DigitTraining.accuracy(model, some.test()) > 0.88);
  }

  @Test
  void convolutionsLearn() {
    LabelledImages part = some.training().rows(0, 1_500);
    var model = ConvolutionalDigits.train(new Mnist(part, some.test()), 2, SILENT);
    assertTrue(DigitTraining.accuracy(model, some.test()) > 0.75);
  }

  @Test
  void scratchLearns() {
    assertTrue(ScratchDigits.train(some, 2, SILENT) > 0.8);
  }
}
