package dev.martlet.processor.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class InterpreterTest {
  private static final String HERE = "dev.martlet.processor.ir.InterpreterTest";

  /** What the functions use. */
  record Point(double x, double y) {
    static double scale = 2;
    static final int DIMENSIONS = 2;

    double dot(Point other) {
      return x * other.x + y * other.y;
    }

    static double failing(double x) throws IOException {
      throw new IOException("at " + x);
    }
  }

  /** What an entry of a companion looks like. */
  static final class Entry {
    double gradient(double x) {
      return 2 * x;
    }
  }

  static final Entry ENTRY = new Entry();

  enum Colour {
    RED,
    GREEN
  }

  private static List<@Nullable Object> run(String text, @Nullable Object... arguments) {
    Module module = Parser.parseModule(text.replace("HERE", HERE));
    Verifier.verify(module);
    return new Interpreter(InterpreterTest.class.getClassLoader(), module)
        .run(module.functions().getFirst(), arguments);
  }

  private static @Nullable Object one(String text, @Nullable Object... arguments) {
    return run(text, arguments).getFirst();
  }

  @Test
  void loops() {
    String factorial =
        """
        function f(int) (%n_0: int) -> (long) {
          %1: int = constant 1
          %2: long = constant 1L
          %i_3: int, %y_4: long = loop (%1, %2) while (%i_5: int, %y_6: long) {
            %7: boolean = less_or_equal %i_5, %n_0
            yield %7
          } do (%i_8: int, %y_9: long) {
            %10: long = convert %i_8
            %11: long = multiply %y_9, %10
            %12: int = add %i_8, %1
            yield %12, %11
          }
          yield %y_4
        }
        """;
    assertEquals(1L, one(factorial, 0));
    assertEquals(2432902008176640000L, one(factorial, 20));
    assertEquals(-4249290049419214848L, one(factorial, 21));
  }

  @Test
  void switches() {
    String colours =
        """
        function f(HERE$Colour) (%c_0: HERE$Colour) -> (java.lang.String) {
          %1: java.lang.String = switch %c_0 {
            case "RED" {
              %2: java.lang.String = constant "r"
              yield %2
            }
            default {
              %3: java.lang.String = concatenate (%c_0, %c_0)
              yield %3
            }
          }
          yield %1
        }
        """;
    assertEquals("r", one(colours, Colour.RED));
    assertEquals("GREENGREEN", one(colours, Colour.GREEN));
    assertThrows(NullPointerException.class, () -> run(colours, (Object) null));
  }

  @Test
  void exceptions() {
    String caught =
        """
        function f(int,java.lang.Object) (%n_0: int, %o_1: java.lang.Object) -> (int) {
          %2: int = try {
            %3: int = locked %o_1 {
              %4: int = constant 6
              %5: int = divide %4, %n_0
              yield %5
            }
            yield %3
          } catch (java.lang.ArithmeticException, java.lang.Error) (%e_6: java.lang.Throwable) {
            yield %n_0
          }
          yield %2
        }
        """;
    assertEquals(3, one(caught, 2, "lock"));
    assertEquals(0, one(caught, 0, "lock"));
    assertThrows(NullPointerException.class, () -> run(caught, 0, null));
  }

  @Test
  void callsFieldsAndRecordsWithAClass() {
    assertEquals(
        2 * 25.0 + 4,
        one(
            """
            function f(double) (%x_0: double) -> (double) {
              %1: double = constant 4.0
              %p_2: HERE$Point = record (%x_0, %1)
              %q_3: HERE$Point = call constructor HERE$Point::new(double, double): HERE$Point (%x_0, %1)
              %4: double = call instance HERE$Point::dot(HERE$Point): double (%p_2, %q_3)
              %5: double = field HERE$Point::scale
              %6: double = multiply %5, %4
              %7: double = component y of %p_2
              %8: double = add %6, %7
              yield %8
            }
            """,
            3.0));
    assertEquals(
        List.of(6.0, 2),
        run(
            """
            function f(double) (%x_0: double) -> (double, int) {
              %1: double = call static HERE::ENTRY.gradient(double): double (%x_0)
              %2: int = final field HERE$Point::DIMENSIONS
              yield %1, %2
            }
            """,
            3.0));
  }

  @Test
  void fieldsAreWritten() {
    double before = Point.scale;
    run("function f() (%x_0: double) -> () { write_field HERE$Point::scale = %x_0 yield }", 7.5);
    assertEquals(7.5, Point.scale);
    Point.scale = before;
  }

  @Test
  void recordsWithoutAClass() {
    String text =
        """
        function f(double) (%x_0: double) -> (p.T, double) {
          %1: p.T = record (%x_0)
          %2: double = component w_ of %1
          yield %1, %2
        }
        structure p.M tangent p.T {
          w: double -> w_
          name: java.lang.String
        }
        """;
    var tangent = new RecordValue(Type.declared("p.T"), List.of("w_"), List.of(2.5));
    assertEquals(List.of(tangent, 2.5), run(text, 2.5));
  }

  @Test
  void callsOfTheModulesFunctions() {
    assertEquals(
        8.0,
        one(
            """
            function p.F.f(double) (%x_0: double) -> (double) {
              %1: double = call static p.F::twice(double): double (%x_0)
              %2: double = call static p.F::twice(double): double (%1)
              yield %2
            }
            function p.F.twice(double) (%x_0: double) -> (double) {
              %1: double = add %x_0, %x_0
              yield %1
            }
            """,
            2.0));
  }

  @Test
  void closuresKeepTheValuesThatTheyCaptured() {
    String text =
        """
        function f() () -> (java.util.List) {
          %0: int = constant 0
          %1: java.util.ArrayList = call constructor java.util.ArrayList::new(): java.util.ArrayList ()
          %i_2: int = loop (%0) while (%i_3: int) {
            %4: int = constant 3
            %5: boolean = less %i_3, %4
            yield %5
          } do (%i_6: int) {
            %7: java.util.function.DoubleUnaryOperator = closure (%x_8: double) {
              %9: double = convert %i_6
              %10: double = add %x_8, %9
              yield %10
            }
            %11: boolean = call instance java.util.ArrayList::add(java.lang.Object): boolean (%1, %7)
            %12: int = constant 1
            %13: int = add %i_6, %12
            yield %13
          }
          yield %1
        }
        """;
    List<?> closures = (List<?>) one(text);
    assertEquals(
        List.of(10.0, 11.0, 12.0),
        closures == null
            ? List.of()
            : closures.stream().map(f -> ((DoubleUnaryOperator) f).applyAsDouble(10)).toList());
  }

  @Test
  void closuresOfInterfacesWithoutAClass() {
    assertEquals(
        9.0,
        one(
            """
            function f(double) (%x_0: double) -> (double) {
              %1: p.Pullback = closure (%v_2: double) {
                %3: double = multiply %x_0, %v_2
                yield %3
              }
              %4: double = call instance p.Pullback::apply(double): double (%1, %x_0)
              yield %4
            }
            """,
            3.0));
  }

  @Test
  void tapesAndArrays() {
    String text =
        """
        function f(double[]) (%a_0: double[]) -> (double, int, double[][], double[]) {
          %1: int = constant 1
          %tape_2: dev.martlet.tape.NoSuchTape = tape
          %3: double = element %a_0[%1]
          push %tape_2, %3
          push %tape_2, %3
          %4: double = get %tape_2, %1
          write_element %a_0[%1] = %4
          %5: int = length %a_0
          %6: double[][] = array [%5]
          %7: double[] = elements (%3, %4)
          yield %4, %5, %6, %7
        }
        """;
    Object[] results = run(text, (Object) new double[] {1, 2, 3}).toArray();
    assertEquals("[2.0, 3, [null, null, null], [2.0, 2.0]]", Arrays.deepToString(results));
    assertThrows(ArrayIndexOutOfBoundsException.class, () -> run(text, (Object) new double[] {1}));
    assertThrows(NullPointerException.class, () -> run(text, (Object) null));
  }

  @Test
  void exceptionsAreTheProgramsOwn() {
    assertThrows(
        IOException.class,
        () ->
            run(
                """
                function f(double) (%x_0: double) -> (double) {
                  %1: double = call static HERE$Point::failing(double): double (%x_0)
                  yield %1
                }
                """,
                1.0));
    assertThrows(
        IllegalStateException.class,
        () ->
            run(
                """
                function f() () -> (double) {
                  %1: java.lang.IllegalStateException = call constructor java.lang.IllegalStateException::new(): java.lang.IllegalStateException ()
                  throw %1
                }
                """));
    assertThrows(
        ArithmeticException.class,
        () -> run("function f() (%i_0: int) -> () { %1: int = divide %i_0, %i_0 yield }", 0));
    assertThrows(
        ClassCastException.class,
        () ->
            run(
                """
                function f() (%o_0: java.lang.Object) -> () {
                  %1: java.lang.String = cast %o_0
                  yield
                }
                """,
                1.0));
  }

  @Test
  void boxesHaveAnIdentity() {
    String text =
        """
        function f() (%x_0: double, %i_1: int) -> (boolean, boolean) {
          %2: java.lang.Double = box %x_0
          %3: java.lang.Double = box %x_0
          %4: boolean = equal %2, %3
          %5: java.lang.Integer = box %i_1
          %6: java.lang.Integer = box %i_1
          %7: boolean = equal %5, %6
          yield %4, %7
        }
        """;
    assertEquals(List.of(false, true), run(text, 1.0, 100));
  }

  @Test
  void opaqueCodeIsRefused() {
    assertThrows(
        UnsupportedOperationException.class,
        () ->
            run(
                "function f() () -> () { %1: p.F = opaque lambda expression \"x -> x\" () yield"
                    + " }"));
  }
}
