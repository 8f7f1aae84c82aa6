package dev.martlet.processor.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.processor.diagnostics.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VerifierTest {
  private static final Type INT = Type.Primitive.INT;

  /** The body of a function of an int, a double, a boolean, an array and a reference. */
  private static void rejects(String rule, String body) {
    String text =
        "function p.F.f() (%i_0: int, %x_1: double, %c_2: boolean, %a_3: double[], %o_4: p.O)"
            + " -> (int) {\n%s\n}\n".formatted(body);
    Function function = Parser.parse(text);
    var error =
        assertThrows(MalformedFunctionException.class, () -> Verifier.verify(function), text);
    String message = String.valueOf(error.getMessage());
    assertTrue(message.contains(rule), message);
    assertTrue(message.contains("p.F.f()"), message);
  }

  @Test
  void types() {
    rejects("the operands have one promoted type", "%5: int = add %i_0, %x_1 yield %5");
    rejects("the operands have one promoted type", "%5: boolean = add %c_2, %c_2 yield %i_0");
    rejects("the operands have one promoted type", "%5: double = and %x_1, %x_1 yield %i_0");
    rejects("the operands have one promoted type", "%5: boolean = less %o_4, %o_4 yield %i_0");
    rejects("the result is of type boolean", "%5: int = less %i_0, %i_0 yield %5");
    rejects("the result is of type double", "%5: int = add %x_1, %x_1 yield %5");
    rejects("promoted type of the result", "%5: int = negate %x_1 yield %5");
    rejects("between numeric primitives", "%5: int = convert %c_2 yield %5");
    rejects("between a primitive and a reference", "%5: int = box %i_0 yield %5");
    rejects("a cast is between references", "%5: p.O = cast %i_0 yield %i_0");
    rejects("a record is a reference", "%5: int = component w of %i_0 yield %5");
    rejects("an array is indexed by an int", "%5: double = element %a_3[%x_1] yield %i_0");
    rejects("an array is indexed by an int", "%5: int = element %a_3[%i_0] yield %i_0");
    rejects("one int for each given dimension", "%5: double[] = array [%i_0] [%i_0] yield %i_0");
    rejects("the length of an array", "%5: int = length %o_4 yield %5");
    rejects("instanceof asks", "%5: boolean = instanceof %i_0, p.O yield %i_0");
    rejects("a tape is read at an int", "%5: int = get %o_4, %x_1 yield %5");
    rejects("a condition is a boolean", "if %i_0 { yield } yield %i_0");
  }

  @Test
  void constants() {
    var value = new Value(5, INT, "");
    for (Object content : new Object[] {"text", 1.0, 'a', List.of()}) {
      var region =
          new Region(
              List.of(),
              List.of(new Constant(value, content, Span.NONE)),
              new Terminator.Yield(List.of(value)));
      var function = new Function("f()", List.of(INT), List.of(), region, Span.NONE);
      assertThrows(MalformedFunctionException.class, () -> Verifier.verify(function));
    }
  }

  @Test
  void calls() {
    rejects("one operand for each parameter", "call static p.F::g(int): void () yield %i_0");
    rejects("one operand for each parameter", "call instance p.O::g(): void () yield %i_0");
    rejects(
        "the argument %x_1 is of type double where int is due",
        "call static p.F::g(int): void (%x_1) yield %i_0");
    rejects("a receiver is a reference", "call instance p.O::g(): void (%i_0) yield %i_0");
    rejects("a void call has no result", "%5: int = call static p.F::g(): void () yield %5");
    rejects("one result of the callee's type", "%5: int = call static p.F::g(): long () yield %5");
    rejects("a constructor's result", "call constructor p.O::new(): p.O () yield %i_0");
  }

  @Test
  void regions() {
    rejects(
        "yields of types [double] where [int] are due",
        "%5: int = if %c_2 { yield %x_1 } else { yield %i_0 } yield %5");
    rejects("yields of types [] where [int] are due", "%5: int = if %c_2 { yield %i_0 } yield %5");
    rejects(
        "initial values of types [] where [int] are due",
        "%5: int = loop () while (%i_6: int) { yield %c_2 } do (%i_7: int) { yield %i_7 }"
            + " yield %5");
    rejects(
        "the body's parameters",
        "%5: int = loop (%i_0) while (%i_6: int) { yield %c_2 } do () { yield %i_0 } yield %5");
    rejects(
        "where [boolean] are due",
        "%5: int = loop (%i_0) while (%i_6: int) { yield %i_6 } do (%i_7: int) { yield %i_7 }"
            + " yield %5");
    rejects(
        "results of types []",
        "loop (%i_0) while (%i_6: int) { yield %c_2 } do (%i_7: int) { yield %i_7 } yield %i_0");
    rejects("labels are ints", "switch %i_0 { case \"a\" { yield } default { yield } } yield %i_0");
    rejects(
        "a label leads to one case",
        "switch %i_0 { case 1 { yield } case 1 { yield } default { yield } } yield %i_0");
    rejects(
        "a handler has the caught exception",
        "%5: int = try { yield %i_0 } catch (java.lang.Error) () { yield %i_0 } yield %5");
    rejects(
        "yields of types [] where [int] are due",
        "%5: int = try { yield %i_0 } catch (java.lang.Error) (%e_6: java.lang.Error) { yield }"
            + " yield %5");
    rejects("a lock is a reference", "locked %i_0 { yield } yield %i_0");
    rejects("at most one value", "%5: p.G = closure () { yield %i_0, %i_0 } yield %i_0");
    rejects("results of types [double] where [int] are due", "yield %x_1");
    rejects("what is unreachable follows", "if %c_2 { yield } unreachable");
    rejects("what is thrown is a reference", "throw %i_0");
  }

  @Test
  void definitions() {
    rejects("%5 is defined twice", "%5: int = constant 1 %5: int = constant 2 yield %5");
    rejects("%i_0 is defined twice", "%i_0: int = constant 1 yield %i_0");
    rejects("%6 is out of scope", "if %c_2 { %6: int = constant 1 yield } yield %6");
    rejects(
        "%i_6 is out of scope",
        "%5: int = loop (%i_0) while (%i_6: int) { yield %c_2 } do (%i_7: int) { yield %i_6 }"
            + " yield %5");
  }

  @Test
  void usesBeforeAndUnderAnotherType() {
    var early = new Value(1, INT, "");
    var late = new Constant(early, 3, Span.NONE);
    var use =
        new Arithmetic.Unary(
            new Value(2, INT, ""), Arithmetic.UnaryOperator.NEGATE, early, Span.NONE);
    var wrong =
        new Arithmetic.Unary(
            new Value(2, Type.Primitive.LONG, ""),
            Arithmetic.UnaryOperator.NEGATE,
            new Value(1, Type.Primitive.LONG, ""),
            Span.NONE);
    assertTrue(message(use, late).startsWith("%1 is used before its definition"));
    assertTrue(message(late, wrong).startsWith("%1 is defined with type int and used with type"));
  }

  private static String message(Op... ops) {
    var region = new Region(List.of(), List.of(ops), new Terminator.Yield(List.of()));
    var function = new Function("f()", List.of(), List.of(), region, Span.NONE);
    return String.valueOf(
        assertThrows(MalformedFunctionException.class, () -> Verifier.verify(function))
            .getMessage());
  }

  @Test
  void theMessageIsOneLineOfAnOp() {
    Function function =
        Parser.parse("function f() (%c_0: boolean) -> (int) { if %c_0 { yield %c_0 } yield %c_0 }");
    assertEquals(
        "yields of types [boolean] where [] are due, in function f() at: if %c_0 {",
        assertThrows(MalformedFunctionException.class, () -> Verifier.verify(function))
            .getMessage());
  }

  @Test
  void namesInAModuleAreUnique() {
    String twice = "function f() () -> () { yield } ".repeat(2);
    assertThrows(
        MalformedFunctionException.class, () -> Verifier.verify(Parser.parseModule(twice)));
  }
}
