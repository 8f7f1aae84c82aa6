package dev.martlet.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.processor.diagnostics.Finding;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.rules.DifferentiableMethod;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the entry of a method differentiates, and what is said where there can be none. */
final class EntryReaderTest {

  private static String read(String method, String name) {
    var in = Declarations.of("@Differentiable record M(double w) {}\n" + method);
    var findings = new Findings();
    return in.entries
        .read(in.method(name), findings)
        .map(EntryReaderTest::text)
        .orElseGet(() -> String.join("; ", findings.all().stream().map(Finding::message).toList()));
  }

  private static String text(DifferentiableMethod method) {
    List<String> wrt = method.wrt().stream().map(at -> method.parameters().get(at).name()).toList();
    return method.access()
        + " "
        + wrt
        + (method.isNarrowed() ? " of " + method.wrtForCallers().size() : "")
        + " -> "
        + method.resultTangent();
  }

  @Test
  void parametersThatCanBeDifferentiated() {
    assertEquals(
        "PACKAGE [x, m] -> float",
        read("static float f(double x, int n, M m, @NoDerivative double c) { return 0; }", "f"));
    assertEquals(
        "PUBLIC [x, y] -> double",
        read("public static Double f(Double x, float y) { return 0.0; }", "f"));
    assertEquals(
        "PRIVATE [x] -> p.Subject_MTangentVector",
        read("private M f(double x) { return null; }", "f"));
  }

  @Test
  void wrtNarrowsAndKeepsTheOrder() {
    assertEquals(
        "PACKAGE [x, z] of 3 -> double",
        read(
            "@Differentiable(wrt = {\"z\", \"x\"}) static double f(double x, double y, double z) {"
                + " return 0; }",
            "f"));
  }

  @Test
  void mistakesAllAtOnce() {
    assertEquals(
        "The result of type String is not differentiable; wrt names 'z', but the method has no"
            + " such parameter; The parameter 'n' of type int is not differentiable",
        read(
            "@Differentiable(wrt = {\"z\", \"n\"}) static String f(double x, int n) { return null;"
                + " }",
            "f"));
    assertEquals(
        "The method 'f' returns nothing to differentiate", read("static void f(double x) {}", "f"));
    assertEquals(
        "The method 'f' has no parameter to differentiate with respect to",
        read("static double f(int n) { return n; }", "f"));
    assertEquals(
        "The native method 'f' has no body that could be differentiated",
        read("static native double f(double x);", "f"));
    assertEquals("PACKAGE [x] -> double", read("double f(double x) { return x; }", "f"));
    assertEquals(
        "The generated class cannot reach the class 'H', which is private",
        read("private static class H {} static double f(double x, H[] h) { return x; }", "f"));
  }

  @Test
  void withoutDerivativeIsAMethodWhoseParametersAreAllExcluded() {
    var in =
        Declarations.of(
            """
            static double stop(@NoDerivative double x) { return x; }
            static <T> T stopAny(@NoDerivative T x) { return x; }
            static double half(@NoDerivative double x, double y) { return x * y; }
            static int count(@NoDerivative double x) { return 1; }
            """);
    assertEquals(
        List.of(true, true, false, false),
        List.of("stop", "stopAny", "half", "count").stream()
            .map(name -> in.entries.stopsDerivatives(Objects.requireNonNull(in.method(name))))
            .toList());
  }
}
