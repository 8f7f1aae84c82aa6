package dev.martlet.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each program of {@code accepted} compiles without a warning, and its checks hold. */
class AcceptedTest {

  @TestFactory
  Stream<DynamicNode> programs() {
    Suite suite = Suite.accepted();
    return Stream.concat(
        suite.refused().entrySet().stream()
            .map(e -> dynamicTest(e.getKey().path(), () -> assertEquals("", e.getValue()))),
        suite.programs().stream().map(program -> container(suite, program)));
  }

  @Test
  void thereAreEnough() {
    assertTrue(Program.in("accepted").size() >= 150);
  }

  private static DynamicNode container(Suite suite, Program program) {
    List<Check> checks = program.checks();
    assertTrue(!checks.isEmpty(), () -> program.path() + " checks nothing");
    var runner = new CheckRunner(suite.loader(), program);
    return dynamicContainer(
        program.path(),
        IntStream.range(0, checks.size())
            .mapToObj(
                i ->
                    dynamicTest(
                        checks.get(i).text(),
                        () -> DeepStack.run(() -> runner.run(i, checks.get(i))))));
  }
}
