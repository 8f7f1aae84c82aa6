package dev.martlet.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The harness has to find what is planted here: a test that cannot fail is a defect. */
class CheckerTest {

  private static final String IMPORTS =
      """
      import dev.martlet.annotation.Derivative;
      import dev.martlet.annotation.Differentiable;
      """;

  @Test
  void acceptsWhatIsRight() throws Throwable {
    run("static double gByX(double x) { return 2 * x; }", "// check f(1.5)");
  }

  @Test
  void findsAWrongDerivative() {
    String message =
        failure("static double gByX(double x) { return 2.001 * x; }", "// check f(1.5)");
    assertTrue(message.startsWith("differences say"), message);
  }

  @Test
  void findsADerivativeWithTheWrongSign() {
    String message = failure("static double gByX(double x) { return -2 * x; }", "// check f(1.5)");
    assertTrue(message.startsWith("differences say"), message);
  }

  @Test
  void findsModesThatDisagree() {
    String rules =
        """
        static ValueWithPullback<Double, DoubleUnaryOperator> back(double x) {
          return new ValueWithPullback<>(g(x), v -> v * 2 * x);
        }
        @Derivative(of = "g")
        static ValueWithDifferential<Double, DoubleUnaryOperator> forward(double x) {
          return new ValueWithDifferential<>(g(x), v -> v * (2 + 1e-11) * x);
        }
        """;
    String source =
        """
        import dev.martlet.ValueWithDifferential;
        import dev.martlet.ValueWithPullback;
        import java.util.function.DoubleUnaryOperator;
        """
            + source("@Derivative(of = \"g\")", rules, "// kink f(1.5)");
    String message = failure(source);
    assertTrue(message.startsWith("forward mode says"), message);
  }

  @Test
  void findsAWrongValue() {
    String rules =
        """
        static ValueWithPullback<Double, DoubleUnaryOperator> back(double x) {
          return new ValueWithPullback<>(Math.nextUp(g(x)), v -> v * 2 * x);
        }
        @Derivative(of = "g")
        static ValueWithDifferential<Double, DoubleUnaryOperator> forward(double x) {
          return new ValueWithDifferential<>(g(x), v -> v * 2 * x);
        }
        """;
    String source =
        """
        import dev.martlet.ValueWithDifferential;
        import dev.martlet.ValueWithPullback;
        import java.util.function.DoubleUnaryOperator;
        """
            + source("@Derivative(of = \"g\")", rules, "// kink f(1.5)");
    String message = failure(source);
    assertTrue(message.startsWith("valueWithPullback has the value"), message);
  }

  @Test
  void findsPrintingTwice() {
    String message =
        failure(
            "static double gByX(double x) { System.out.println(x); return 2 * x; }",
            "// check f(1.5)");
    assertTrue(message.contains("printed"), message);
  }

  @Test
  void findsAnotherException() {
    String rule =
        "static double gByX(double x) {"
            + " if (x < 0) { throw new IllegalStateException(\"of the rule\"); } return 2 * x; }";
    String message = failure(rule, "// throws f(-1.5)");
    assertTrue(message.startsWith("the method itself returned"), message);
    assertTrue(failure(rule, "// check f(-1.5)").contains("of the rule"));
  }

  @Test
  void findsAnExpectationThatDoesNotHold() {
    String rule = "static double gByX(double x) { return 2 * x; }";
    assertEquals(
        "expected 4.0 but was 6.0",
        failure(rule, "// expect PlantedDerivatives.f.gradient(3.0) == 4.0"));
    assertEquals(
        "expected about 6.00000001 but was 6.0",
        failure(rule, "// expect PlantedDerivatives.f.gradient(3.0) ~ 6.00000001"));
  }

  private static String failure(String rule, String check) {
    return failure(source("@Derivative(of = \"g\", wrt = \"x\")", rule, check));
  }

  private static String failure(String source) {
    return String.valueOf(assertThrows(AssertionError.class, () -> run(source)).getMessage());
  }

  private static void run(String rule, String check) throws Throwable {
    run(source("@Derivative(of = \"g\", wrt = \"x\")", rule, check));
  }

  private static void run(String source) throws Throwable {
    var program = new Program("planted/Planted.java", source);
    Suite suite = Suite.of(List.of(program));
    assertEquals("", String.join("", suite.refused().values()));
    new CheckRunner(suite.loader(), program).run(0, program.checks().getFirst());
  }

  private static String source(String annotation, String rule, String check) {
    return IMPORTS
        + """
        %s
        final class Planted {
          static double g(double x) { return x * x; }
          %s
          %s
          @Differentiable
          static double f(double x) { return g(x); }
        }
        """
            .formatted(check, annotation, rule);
  }
}
