package dev.martlet.processor.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.processor.diagnostics.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link Printer} writes is what {@link Parser} reads. */
final class TextTest {

  /** One of each op, in the printer's own format. */
  private static final String EVERYTHING =
      """
      structure p.M<'T> tangent p.MTangentVector<java.lang.Double> transparent {
        w: double -> w
        name: java.lang.String
        hashCode_: p.M$N[] -> hashCode__
      }
      structure p.Q tangent p.QTangentVector {
      }
      function p.M.f(double[],p.M) (%this_0: p.M<'T>, %x_1: double, %a_2: double[], %o_3: java.util.Map$Entry<? super p.M, ?>) -> (double, java.lang.String[][]) throws java.io.IOException, p.E {
        %4: double = constant -0.0
        %5: float = constant NaNf
        %6: long = constant -9223372036854775808L
        %7: char = constant '\\u0000'
        %8: char = constant '\\''
        %9: java.lang.String = constant "a\\n\\"b\\"\\\\ \\u20ac {%1}"
        %10: p.M = constant null
        %11: boolean = constant true
        %12: byte = constant -128
        %13: short = constant 7
        %14: double = constant Infinity
        %15: double = constant 1.0E-300
        %16: int = constant 3
        %17: double = negate %x_1
        %18: double = remainder %17, %x_1
        %19: boolean = less_or_equal %17, %18
        %20: int = convert %18
        %21: java.lang.Double = box %18
        %22: double = unbox %21
        %23: java.lang.Object = cast %o_3
        %24: boolean = instanceof %23, java.util.List<? extends p.M>[]
        %25: java.lang.String = concatenate (%9, %16)
        %26: java.lang.String = concatenate ()
        %m_27: p.M<'T> = record (%x_1, %9)
        %q_28: p.Q = record ()
        %name_29: java.lang.String = component name of %m_27
        %30: int = field java.lang.Integer::MAX_VALUE
        %31: int = final field p.M$N::count of %10
        write_field p.M::total = %x_1
        write_field p.M$N::count of %10 = %16
        %32: double = element %a_2[%16]
        write_element %a_2[%16] = %32
        %33: int = length %a_2
        %34: java.lang.String[][] = array [%16] [%33]
        %35: double[] = elements (%32, %4)
        %36: double[] = elements ()
        %37: double = call static java.lang.Math::hypot(double, double): double (%32, %4)
        call instance java.io.PrintStream::println(java.lang.Object): void (%23, %9)
        %38: p.E = call constructor p.E::new(java.lang.String): p.E (%9)
        %39: java.util.List<p.M> = call static <p.M, ? extends p.M> java.util.List::of(): java.util.List ()
        %40: p.V = call static p.MDerivatives::f.valueWithPullback(double[]): p.V (%a_2)
        %41: java.lang.Runnable = opaque lambda expression "() -> #0#.run(\\"x\\")" (%23)
        %42: int, %43: int = opaque try statement "try { @0@ = #1#; } finally { }" initialized 2 (%23, %16, %16)
        %tape_44: dev.martlet.tape.DoubleTape = tape
        push %tape_44, %x_1
        %45: double = get %tape_44, %16
        %46: java.util.function.DoubleUnaryOperator = closure (%v_47: double) {
          yield %v_47
        }
        if %11 {
          yield
        }
        %y_48: double, %49: java.lang.String[][] = if %11 {
          yield %x_1, %34
        } else {
          throw %38
        }
        loop () keeping 200 while () {
          yield %11
        } do () {
          yield
        }
        %i_50: int, %dx_51: double = loop (%16, %x_1) while (%i_52: int, %dx_53: double) {
          %54: boolean = less %i_52, %33
          yield %54
        } do (%i_55: int, %dx_56: double) {
          %i_57: int = add %i_55, %16
          yield %i_57, %dx_56
        }
        %58: int = switch %16 {
          case 1, -2 {
            yield %16
          }
          default {
            loop () while () {
              yield %11
            } do () {
              yield
            }
            unreachable
          }
        }
        %59: int = try {
          yield %16
        } catch (java.lang.Error, java.lang.IllegalStateException) (%e_60: java.lang.Throwable) {
          yield %58
        }
        %61: int = locked %9 {
          yield %59
        }
        switch %9 {
          case "a", "b c" {
            yield
          }
          default {
            yield
          }
        }
        %62: p.M = object call constructor p.M::new(double): p.M (%x_1) with (total = %18, count = %16)
        %63: p.M = pure object call constructor p.M::new(): p.M () with ()
        %64: double = field p.M::total by getTotal of %62
        write_field p.M::total by setTotal of %63 = %64
        yield %y_48, %49
      }
      function "a name with spaces" () -> () {
        yield
      }
      """;

  @Test
  void everyOpCanBeReadBack() {
    Module module = Parser.parseModule(EVERYTHING);
    assertEquals(EVERYTHING, Printer.print(module));
    Verifier.verify(module);
  }

  @Test
  void theExampleHasEveryOp() {
    Set<Class<?>> found = new HashSet<>();
    Parser.parseModule(EVERYTHING)
        .functions()
        .forEach(function -> Traversal.forEachOp(function.body(), op -> found.add(op.getClass())));
    assertEquals(records(Op.class), found);
  }

  private static Set<Class<?>> records(Class<?> type) {
    Set<Class<?>> records = new HashSet<>();
    if (type.isRecord()) {
      records.add(type);
    }
    Class<?>[] permitted = type.getPermittedSubclasses();
    for (Class<?> subtype : permitted == null ? new Class<?>[0] : permitted) {
      records.addAll(records(subtype));
    }
    return records;
  }

  @Test
  void constantsKeepEveryBit() {
    for (double number : new double[] {0.1, -0.0, Double.MIN_VALUE, Double.NaN, -1.0 / 0.0}) {
      var builder = new RegionBuilder(new Values());
      Region body = builder.yield(builder.constant(number));
      var function =
          new Function("f()", List.of(Type.Primitive.DOUBLE), List.of(), body, Span.NONE);
      Function read = Parser.parse(function.toString());
      assertEquals(function.body().ops(), read.body().ops());
    }
  }

  @Test
  void errorsNameTheLine() {
    var error =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                Parser.parse(
                    """
                    function f() () -> () {
                      %1: int = add %2, %2
                      yield
                    }
                    """));
    String message = String.valueOf(error.getMessage());
    assertTrue(message.startsWith("line 2: %2 is not defined"), message);
  }

  @Test
  void otherErrorsAreFoundToo() {
    for (String body :
        List.of(
            "%1: int = frobnicate",
            "%1: int = constant x",
            "%1: p.M = constant 3",
            "%1: int, %2: int = constant 3",
            "%1: java.lang.String = constant \"\\q\"",
            "%x: int = constant 3",
            "%1 = constant 3",
            "yield %1",
            "yield")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> Parser.parse("function f() () -> () {\n" + body + "\n"),
          body);
    }
  }
}
