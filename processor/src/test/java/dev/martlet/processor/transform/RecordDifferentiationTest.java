package dev.martlet.processor.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Interpreter;
import dev.martlet.processor.ir.Module;
import dev.martlet.processor.ir.Parser;
import dev.martlet.processor.ir.Verifier;
import dev.martlet.processor.rules.SmallProgram;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Records as arguments, as carried variables of loops, and across branches. */
class RecordDifferentiationTest {
  private static final String TEST = RecordDifferentiationTest.class.getName();

  /** A differentiable record with a passive component. */
  public record Point(double x, float y, String label) {}

  /** Its tangent vector. */
  public record PointTangentVector(double x, float y) {}

  /** A record in a record. */
  public record Segment(Point from, Point to) {}

  /** Its tangent vector. */
  public record SegmentTangentVector(PointTangentVector from, PointTangentVector to) {}

  /** What the functions with a closure yield. */
  public record WithClosure(double value, DoubleUnaryOperator closure) {}

  private static final String STRUCTURES =
      """
      structure TEST$Point tangent TEST$PointTangentVector transparent {
        x: double -> x
        y: float -> y
        label: java.lang.String
      }
      structure TEST$Segment tangent TEST$SegmentTangentVector transparent {
        from: TEST$Point -> from
        to: TEST$Point -> to
      }
      """;

  private static Module module(String functions) {
    return Parser.parseModule((STRUCTURES + functions).replace("TEST", TEST));
  }

  private static Object gradient(Module module, int position, Object... arguments) {
    Function primal = Verifier.verify(module.functions().getFirst());
    var gradient =
        new Differentiation(new SmallProgram(module))
            .gradient(primal, List.of(position), Optional.empty());
    return new Interpreter(RecordDifferentiationTest.class.getClassLoader(), module)
        .run(Verifier.verify(gradient), arguments)
        .getFirst();
  }

  private static double derivative(Module module, int position, Object... arguments) {
    Function primal = Verifier.verify(module.functions().getFirst());
    var derivative =
        new Differentiation(new SmallProgram(module)).derivative(primal, List.of(position));
    return (double)
        new Interpreter(RecordDifferentiationTest.class.getClassLoader(), module)
            .run(Verifier.verify(derivative), arguments)
            .getFirst();
  }

  @Test
  void nestedComponentsKeepTheirTypes() {
    var module =
        module(
            """
            function p.F.f(TEST$Segment) (%s_0: TEST$Segment) -> (double) {
              %a_1: TEST$Point = component from of %s_0
              %b_2: TEST$Point = component to of %s_0
              %3: double = component x of %a_1
              %4: float = component y of %b_2
              %5: double = convert %4
              %6: double = multiply %3, %5
              yield %6
            }
            """);
    var segment = new Segment(new Point(3, 4, "a"), new Point(5, 6, "b"));
    assertEquals(
        new SegmentTangentVector(new PointTangentVector(6, 0), new PointTangentVector(0, 3)),
        gradient(module, 0, segment));
  }

  /** Moves a point n times: (x, y) becomes (x * d, (float) (y + x)); then x * y. */
  private static final String MOVING =
      """
      function p.F.f(double,int) (%d_0: double, %n_1: int) -> (double) {
        %2: double = constant 2.0
        %3: float = constant 1.0f
        %4: java.lang.String = constant "start"
        %p_5: TEST$Point = record (%2, %3, %4)
        %6: int = constant 0
        %i_30: int, %p_31: TEST$Point = loop (%6, %p_5) while (%i_7: int, %p_8: TEST$Point) {
          %9: boolean = less %i_7, %n_1
          yield %9
        } do (%i_10: int, %p_11: TEST$Point) {
          %12: double = component x of %p_11
          %13: double = multiply %12, %d_0
          %14: float = component y of %p_11
          %15: double = convert %14
          %16: double = add %15, %12
          %17: float = convert %16
          %18: java.lang.String = component label of %p_11
          %19: boolean = greater %12, %16
          %q_20: TEST$Point = if %19 {
            yield %p_11
          } else {
            %21: TEST$Point = record (%13, %17, %18)
            yield %21
          }
          %22: int = constant 1
          %23: int = add %i_10, %22
          yield %23, %q_20
        }
        %32: double = component x of %p_31
        %33: float = component y of %p_31
        %34: double = convert %33
        %35: double = multiply %32, %34
        yield %35
      }
      """;

  @Test
  void aRecordCarriedByALoop() {
    var module = module(MOVING);
    // After two rounds: x = 2 d^2, y = 1 + 2 + 2 d; the result is 6 d^2 + 4 d^3.
    assertEquals(12 * 1.5 + 12 * 1.5 * 1.5, gradient(module, 0, 1.5, 2));
    assertEquals(12 * 1.5 + 12 * 1.5 * 1.5, derivative(module, 0, 1.5, 2));
    assertEquals(0.0, gradient(module, 0, 1.5, 0));
  }
}
