package dev.martlet.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples in the tables of {@code docs/functions.md} are differentiated as it says. */
class FunctionsPageTest {
  private static final Path PAGE =
      Program.RESOURCES.resolve("../../../../docs/functions.md").normalize();
  private static final Pattern ROW =
      Pattern.compile("^\\| `?\\w.*\\| `(.*)` \\|$", Pattern.MULTILINE);

  @TestFactory
  Stream<DynamicTest> examples() {
    List<String> examples = new ArrayList<>();
    Matcher rows = ROW.matcher(Program.read(PAGE));
    while (rows.find()) {
      examples.add(rows.group(1));
    }
    assertTrue(examples.size() >= 20, examples.toString());
    var program = new Program("functionspage/Examples.java", source(examples));
    Suite suite = Suite.of(List.of(program));
    assertEquals(Map.of(), suite.refused());
    var runner = new CheckRunner(suite.loader(), program);
    List<Check> checks = program.checks();
    return IntStream.range(0, checks.size())
        .mapToObj(i -> dynamicTest(examples.get(i), () -> runner.run(i, checks.get(i))));
  }

  private static String source(List<String> examples) {
    var text =
        new StringBuilder(
            """
            package functionspage;
            import dev.martlet.DifferentiableSequences;
            import dev.martlet.annotation.Differentiable;
            import dev.martlet.annotation.NoDerivative;
            import java.util.*;
            import java.util.stream.*;
            final class Examples {
            """);
    for (int i = 0; i < examples.size(); i++) {
      text.append(
          """
          // check f%d(1.5, 4, new double[] {1.5, -2}, List.of("a", "bc"))
          @Differentiable static double f%1$d(double x, int n, @NoDerivative double[] data,
              List<String> words) {
            return %s;
          }
          """
              .formatted(i, examples.get(i)));
    }
    return text.append("}\n").toString();
  }
}
