package dev.martlet.acceptance;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples in the tables of {@code docs/functions.md} are differentiated as it says. */
class FunctionsPageTest {
  @TestFactory
  Stream<DynamicTest> examples() {
    return new ExamplesPage(
            "functions",
            "double x, int n, @NoDerivative double[] data, List<String> words",
            "1.5, 4, new double[] {1.5, -2}, List.of(\"a\", \"bc\")")
        .tests();
  }
}
