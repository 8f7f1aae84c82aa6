package dev.martlet.acceptance;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Pullbacks of the accepted programs are linear, say the same twice, and see what the arguments
 * were in the forward sweep, whatever becomes of them later.
 */
class MetamorphicTest {

  @TestFactory
  Stream<DynamicTest> pullbacks() {
    return Suite.accepted().programs().stream().flatMap(MetamorphicTest::ofProgram);
  }

  private static Stream<DynamicTest> ofProgram(Program program) {
    var runner = new CheckRunner(Suite.accepted().loader(), program);
    return IntStream.range(0, program.checks().size())
        .filter(i -> program.checks().get(i) instanceof Check.Derivatives)
        .mapToObj(
            i ->
                dynamicTest(
                    program.path() + " " + program.checks().get(i).text(),
                    () -> DeepStack.run(() -> check(runner, i, program))));
  }

  private static void check(CheckRunner runner, int number, Program program) {
    var call = (Check.Derivatives) program.checks().get(number);
    Subject subject = runner.subject(number, call);
    var pullbacks =
        new PullbackCheck(
            subject,
            new Tangents(Suite.accepted().loader()),
            runner.arguments(number),
            new SplittableRandom(number));
    pullbacks.run(call.tolerance().isPresent() || program.source().contains("loat"));
  }
}
