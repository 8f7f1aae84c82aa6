package dev.martlet.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An assertion in a derivative follows the class that it came from, not the companion. */
class AssertionStatusTest {
  private static final Program PROGRAM =
      new Program(
          "asserts/Asserting.java",
          """
          package asserts;
          import dev.martlet.annotation.Differentiable;
          // check f(-1.5)
          final class Asserting {
            @Differentiable
            static double f(double x) {
              assert x > 0 : "x is " + x;
              return x * x;
            }
          }
          """);

  @Test
  void enabled() throws Throwable {
    Suite suite = Suite.of(List.of(PROGRAM));
    suite.loader().setDefaultAssertionStatus(false);
    suite.loader().setClassAssertionStatus("asserts.Asserting", true);
    Subject subject = subject(suite);
    assertEquals(
        "x is -1.5",
        assertThrows(AssertionError.class, () -> subject.ask("gradient", new Object[] {-1.5}))
            .getMessage());
  }

  @Test
  void disabled() throws Throwable {
    Suite suite = Suite.of(List.of(PROGRAM));
    suite.loader().setDefaultAssertionStatus(true);
    suite.loader().setClassAssertionStatus("asserts.Asserting", false);
    assertEquals(-3.0, subject(suite).ask("gradient", new Object[] {-1.5}));
  }

  private static Subject subject(Suite suite) throws Exception {
    Class<?> type = suite.loader().loadClass("asserts.Asserting");
    return Subject.of(suite.loader(), type, "f", new Object[] {-1.5});
  }
}
