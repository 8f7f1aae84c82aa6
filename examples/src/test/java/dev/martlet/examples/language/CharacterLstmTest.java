package dev.martlet.examples.language;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The memory on a text that has but one line. */
final class CharacterLstmTest {

  @Test
  void learnsALine() {
    String text = "to be, or not to be: that is the question.\n".repeat(40);
    var printed = new ByteArrayOutputStream();
    var out = new PrintStream(printed, false, StandardCharsets.UTF_8);
    assertTrue(CharacterLstm.train(text, 16, 32, 120, out) < 1.2);
    assertTrue(printed.toString(StandardCharsets.UTF_8).contains("validation loss"));
  }
}
