package dev.martlet.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README's first command runs. */
final class QuickstartTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @Test
  void agreesAndSaysSo(@TempDir Path folder) throws IOException {
    Path picture = folder.resolve("new/folder/students.png");
    assertTrue(Quickstart.run(out, picture), this::printed);
    String text = printed();
    assertTrue(text.contains("step 2000"), text);
    assertTrue(text.contains("tube.diameter"), text);
    assertTrue(text.contains(picture.toString()), text);
    assertFalse(text.contains("!"), text);
    var image = Objects.requireNonNull(ImageIO.read(picture.toFile()));
    assertEquals(800, image.getWidth());
    assertEquals(500, image.getHeight());
  }

  @Test
  void fitIsTheLeastSquaresLine() {
    Line fit = StudentScores.fit(out);
    assertEquals(2.4836734053731746, fit.intercept(), 1e-6);
    assertEquals(9.775803390787475, fit.slope(), 1e-6);
  }

  @Test
  void comparisonFindsWhatDoesNotAgree() {
    var comparison = new Comparison(out, 1e-10);
    comparison.row("same", 1, 1 + 1e-12);
    assertTrue(comparison.agrees());
    comparison.row("not a number", Double.NaN, 1);
    comparison.row("same again", 2, 2);
    assertFalse(comparison.agrees());
    var other = new Comparison(out, 1e-10);
    other.row("apart", 1, 1 + 1e-9);
    assertFalse(other.agrees());
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
