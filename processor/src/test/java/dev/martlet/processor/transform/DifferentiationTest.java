package dev.martlet.processor.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Interpreter;
import dev.martlet.processor.ir.Module;
import dev.martlet.processor.ir.Parser;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Verifier;
import dev.martlet.processor.optimizer.Optimizer;
import dev.martlet.processor.optimizer.RecordShapes;
import dev.martlet.processor.rules.Program;
import dev.martlet.processor.rules.SmallProgram;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Reverse mode, both forms of forward mode and central differences agree on what they compute. */
class DifferentiationTest {

  /** What the functions with a closure yield. */
  public record WithClosure(double value, DoubleUnaryOperator closure) {}

  private static final Type.Declared WITH_CLOSURE = Type.declared(WithClosure.class.getName());
  private static final Type.Declared OPERATOR = Type.declared(DoubleUnaryOperator.class.getName());

  private static final Program PROGRAM = new SmallProgram(new Module(List.of(), List.of()));

  private static final Interpreter INTERPRETER = new Interpreter();

  private static double run(Function function, Object... arguments) {
    return (double) INTERPRETER.run(function, arguments).getFirst();
  }

  private static Function gradient(Function function, int position) {
    return Verifier.verify(
        new Differentiation(PROGRAM).gradient(function, List.of(position), Optional.empty()));
  }

  private static Function optimized(Function function) {
    return Verifier.verify(new Optimizer(RecordShapes.of(List.of())).optimize(function));
  }

  @Test
  void theOptimizerChangesNoResult() {
    for (int seed = 1000; seed < 1200; seed++) {
      var random = new Random(seed);
      var function = Verifier.verify(new RandomFunctions(random).next());
      double x = random.nextDouble() * 2 - 1;
      double y = random.nextDouble() * 2 - 1;
      int n = random.nextInt(4);
      var gradient = gradient(function, 0);
      String text = "seed " + seed + "\n" + function;
      assertEquals(run(gradient, x, y, n), run(optimized(gradient), x, y, n), text);
      // Differentiating what was optimized may add up in another order.
      double again = run(optimized(gradient(optimized(function), 0)), x, y, n);
      double expected = run(gradient, x, y, n);
      assertEquals(expected, again, 1e-9 * Math.max(1, Math.abs(expected)), text);
      assertEquals(run(function, x, y, n), run(optimized(function), x, y, n), text);
    }
  }

  private static Function derivative(Function function, int position) {
    return Verifier.verify(new Differentiation(PROGRAM).derivative(function, List.of(position)));
  }

  private static WithClosure withPullback(Function function, int position, Object... arguments) {
    var transformed =
        new Differentiation(PROGRAM)
            .valueWithPullback(
                function,
                List.of(position),
                Optional.empty(),
                WITH_CLOSURE,
                OPERATOR,
                Differentiation.Caller.ANYBODY);
    return (WithClosure) INTERPRETER.run(Verifier.verify(transformed), arguments).getFirst();
  }

  private static WithClosure withDifferential(
      Function function, int position, Object... arguments) {
    var transformed =
        new Differentiation(PROGRAM)
            .valueWithDifferential(
                function,
                List.of(position),
                WITH_CLOSURE,
                OPERATOR,
                Differentiation.Caller.ANYBODY);
    return (WithClosure) INTERPRETER.run(Verifier.verify(transformed), arguments).getFirst();
  }

  @Test
  void randomFunctionsAgreeInAllModes() {
    for (int seed = 0; seed < 400; seed++) {
      var random = new Random(seed);
      var function = Verifier.verify(new RandomFunctions(random).next());
      double x = random.nextDouble() * 2 - 1;
      double y = random.nextDouble() * 2 - 1;
      int n = random.nextInt(4);
      for (int position = 0; position < 2; position++) {
        double byReverse = run(gradient(function, position), x, y, n);
        double byForward = run(derivative(function, position), x, y, n);
        double tolerance = 1e-9 * Math.max(1, Math.abs(byReverse));
        assertEquals(byReverse, byForward, tolerance, "seed " + seed + "\n" + function);
        var pullback = withPullback(function, position, x, y, n);
        assertEquals(run(function, x, y, n), pullback.value());
        assertEquals(byReverse, pullback.closure().applyAsDouble(1.0), tolerance);
        // A pullback is linear, and may be applied again.
        assertEquals(-2 * byReverse, pullback.closure().applyAsDouble(-2.0), 2 * tolerance);
        var differential = withDifferential(function, position, x, y, n);
        assertEquals(run(function, x, y, n), differential.value());
        assertEquals(byReverse, differential.closure().applyAsDouble(1.0), tolerance);
        assertEquals(-2 * byReverse, differential.closure().applyAsDouble(-2.0), 2 * tolerance);
        checkAgainstDifferences(function, position, x, y, n, byReverse, seed);
      }
    }
  }

  private static void checkAgainstDifferences(
      Function function, int position, double x, double y, int n, double derivative, int seed) {
    // Two step sizes: where they disagree, a branch or a step of the function is too close.
    double coarse = difference(function, position, x, y, n, 1e-5);
    double fine = difference(function, position, x, y, n, 3e-6);
    double scale = Math.max(1, Math.abs(derivative));
    if (Math.abs(coarse - fine) < 1e-5 * scale) {
      assertEquals(fine, derivative, 1e-4 * scale, "seed " + seed + "\n" + function);
    }
  }

  private static double difference(
      Function function, int position, double x, double y, int n, double step) {
    double stepX = position == 0 ? step : 0;
    double stepY = position == 1 ? step : 0;
    return (run(function, x + stepX, y + stepY, n) - run(function, x - stepX, y - stepY, n))
        / (2 * step);
  }

  @Test
  void whatTheTakenPathDoesNotUseContributesNothingAtAPole() {
    var function =
        Parser.parse(
            """
            function p.F.f(double) (%x_0: double) -> (double) {
              %s_1: double = call static java.lang.Math::sqrt(double): double (%x_0)
              %2: double = constant 0.0
              %3: boolean = greater %x_0, %2
              %y_4: double = if %3 {
                yield %s_1
              } else {
                yield %x_0
              }
              yield %y_4
            }
            """);
    assertEquals(1.0, run(gradient(function, 0), 0.0));
    assertEquals(1.0, run(derivative(function, 0), 0.0));
    assertEquals(0.25, run(gradient(function, 0), 4.0));
  }

  @Test
  void aPoleOnTheTakenPathIsInfinite() {
    var function =
        Parser.parse(
            """
            function p.F.f(double) (%x_0: double) -> (double) {
              %s_1: double = call static java.lang.Math::sqrt(double): double (%x_0)
              yield %s_1
            }
            """);
    assertEquals(Double.POSITIVE_INFINITY, run(gradient(function, 0), 0.0));
    assertTrue(Double.isInfinite(run(derivative(function, 0), 0.0)));
  }
}
