package dev.martlet.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The companions of some programs, those with the line {@code // golden}, are kept beside them for
 * people to read: {@code loops/NewtonDerivatives.java.expected}.
 */
class GoldenTest {
  private static final String MARKER = "// golden";

  @TestFactory
  Stream<DynamicTest> companions() {
    return golden().stream().map(program -> dynamicTest(program.path(), () -> compare(program)));
  }

  @Test
  void thereAreEnough() {
    assertTrue(golden().size() >= 25);
  }

  private static List<Program> golden() {
    return Program.in("accepted").stream()
        .filter(program -> program.source().lines().anyMatch(MARKER::equals))
        .toList();
  }

  private static void compare(Program program) {
    Map<String, String> generated = Suite.accepted().generated();
    String companion = program.simpleName() + "Derivatives";
    String text = generated.get(program.binaryName(companion));
    assertTrue(text != null, () -> program.path() + " has no companion");
    Cases.compare(
        Program.RESOURCES
            .resolve("accepted")
            .resolve(program.subject())
            .resolve(companion + ".java.expected"),
        text);
  }
}
