package dev.martlet.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** Holds what is said about wrong arguments against what should be. */
final class ErrorCheck {
  private ErrorCheck() {}

  static void assertMessage(String message, Executable executable) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }

  static void assertSameError(Executable expected, Executable actual) {
    var error = assertThrows(IllegalArgumentException.class, expected);
    assertMessage(String.valueOf(error.getMessage()), actual);
  }
}
