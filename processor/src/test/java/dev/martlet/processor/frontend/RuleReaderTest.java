package dev.martlet.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.processor.diagnostics.Findings;
import org.junit.jupiter.api.Test;

/** Rules find their targets, or say what would have matched. */
final class RuleReaderTest {
  private static final String TARGETS =
      """
      @Differentiable record M(double w) { double at(double x) { return w * x; } }
      record MT(double w) {}
      record G(double a, double b) {}
      static double f(double x) { return x; }
      static double g(double x, int n, double y) { return x; }
      static double over(double x) { return x; }
      static double over(float x) { return x; }
      """;

  private static String read(String rule) {
    var in = Declarations.of(TARGETS + rule);
    var findings = new Findings();
    return in.rules
        .read(in.method("rule"), findings)
        .map(
            read ->
                switch (read) {
                  case Rule.ByParameter partial ->
                      partial.target().key()
                          + " by "
                          + partial.position()
                          + (partial.partial().takesResult() ? " with result" : "");
                  case Rule.WithClosure closure ->
                      closure.target().key()
                          + (closure.isReverse() ? " reverse " : " forward ")
                          + closure.rule().parameters();
                })
        .orElseGet(() -> Declarations.text(findings));
  }

  @Test
  void closures() {
    assertEquals(
        "p.Subject.f(double) reverse [0]",
        read(
            "@Derivative(of = \"f\") static ValueWithPullback<Double, DoubleUnaryOperator>"
                + " rule(double x) { return null; }"));
    assertEquals(
        "p.Subject.g(double,int,double) reverse [0, 2]",
        read(
            "@Derivative(of = \"g\") static ValueWithPullback<Double, DoubleFunction<G>>"
                + " rule(double x, int n, double y) { return null; }"));
    assertEquals(
        "p.Subject.g(double,int,double) forward [0]",
        read(
            "@Derivative(of = \"g\") static ValueWithDifferential<Double, DoubleUnaryOperator>"
                + " rule(double x, int n, @NoDerivative double y) { return null; }"));
    assertEquals(
        "p.Subject.over(float) reverse [0]",
        read(
            "@Derivative(of = \"over\") static ValueWithPullback<Double, Function<Double, Float>>"
                + " rule(float x) { return null; }"));
  }

  @Test
  void partials() {
    assertEquals(
        "java.lang.Math.hypot(double,double) by 1 with result",
        read(
            "@Derivative(of = \"hypot\", in = Math.class, wrt = \"b\") static double rule(double a,"
                + " double b, double result) { return 0; }"));
  }

  @Test
  void targetsThatDoNotExist() {
    assertEquals(
        "There is no method 'h' in 'Subject' with the parameters (double): name one that it has, or"
            + " its class with 'in'\n",
        read("@Derivative(of = \"h\", wrt = \"x\") static double rule(double x) { return 0; }"));
    assertEquals(
        "There is no method 'over' in 'Subject' with the parameters (int): take the parameters,"
            + " receiver first, of one of / Subject.over(double x) / Subject.over(float x)\n",
        read("@Derivative(of = \"over\", wrt = \"x\") static double rule(int x) { return 0; }"));
  }

  @Test
  void signaturesToWrite() {
    assertEquals(
        "This derivative does not match 'Subject.g': its pullback does not return a record of 2"
            + " tangents: its signature should be / record GGradient(double x, double y) {} /"
            + " @Derivative(of = \"g\", in = Subject.class) / static ValueWithPullback<Double,"
            + " DoubleFunction<GGradient>> gDerivative(double x, int n, double y)\n",
        read(
            "@Derivative(of = \"g\") static ValueWithPullback<Double, DoubleUnaryOperator>"
                + " rule(double x, int n, double y) { return null; }"));
    assertEquals(
        "This derivative does not match 'Math.hypot': it does not return a real number: its"
            + " signature should be / @Derivative(of = \"hypot\", in = Math.class, wrt = \"b\") /"
            + " static double hypotByB(double x, double y)\n",
        read(
            "@Derivative(of = \"hypot\", in = Math.class, wrt = \"b\") static int rule(double a,"
                + " double b) { return 0; }"));
  }
}
