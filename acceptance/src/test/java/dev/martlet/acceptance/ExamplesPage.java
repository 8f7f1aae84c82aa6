package dev.martlet.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A page of {@code docs} with tables whose last column is an expression, or statements that return.
 *
 * @param name of the page and, without dots, of the package that its examples are put into
 * @param parameters of a method around an example
 * @param arguments for these
 */
record ExamplesPage(String name, String parameters, String arguments) {
  private static final Pattern ROW =
      Pattern.compile("^\\| `?\\w.*\\| `(.*)` \\|$", Pattern.MULTILINE);

  /** A test for each example. */
  Stream<DynamicTest> tests() {
    var page = Program.RESOURCES.resolve("../../../../docs/" + name + ".md").normalize();
    List<String> examples = new ArrayList<>();
    Matcher rows = ROW.matcher(Program.read(page));
    while (rows.find()) {
      examples.add(rows.group(1));
    }
    assertTrue(examples.size() >= 20, examples.toString());
    var program = new Program(name + "page/Examples.java", source(examples));
    Suite suite = Suite.of(List.of(program));
    assertEquals(Map.of(), suite.refused());
    var runner = new CheckRunner(suite.loader(), program);
    List<Check> checks = program.checks();
    return IntStream.range(0, checks.size())
        .mapToObj(i -> dynamicTest(examples.get(i), () -> runner.run(i, checks.get(i))));
  }

  private String source(List<String> examples) {
    var text =
        new StringBuilder(
            """
            package %spage;
            import dev.martlet.DifferentiableSequences;
            import dev.martlet.annotation.Differentiable;
            import dev.martlet.annotation.NoDerivative;
            import java.util.*;
            import java.util.stream.*;
            final class Examples {
            """
                .formatted(name));
    for (int i = 0; i < examples.size(); i++) {
      String example = examples.get(i);
      text.append(
          """
          // check f%d(%s)
          @Differentiable static double f%1$d(%s) {
            %s
          }
          """
              .formatted(
                  i,
                  arguments,
                  parameters,
                  example.contains("return ") ? example : "return " + example + ";"));
    }
    return text.append("}\n").toString();
  }
}
