package dev.martlet.processor.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.processor.diagnostics.Finding;
import dev.martlet.processor.ir.Module;
import dev.martlet.processor.ir.Parser;
import dev.martlet.processor.rules.SmallProgram;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What strays from the reach of derivatives is reported where it comes back, and only then. */
class ActivityTest {

  private static List<String> codes(String ops, String result) {
    var function =
        Parser.parse(
            """
            function p.F.f(double,java.util.List) (%%x_0: double, %%l_1: java.util.List<java.lang.Double>) -> (double) {
            %s  yield %s
            }
            """
                .formatted(ops.indent(2), result));
    var program = new SmallProgram(new Module(List.of(), List.of()));
    return Activity.check(function, List.of(0), program, false).all().stream()
        .map(Finding::diagnostic)
        .map(diagnostic -> diagnostic.code())
        .toList();
  }

  @Test
  void aCalleeWithoutDerivativeIsAnErrorWhereTheResultDependsOnIt() {
    String call = "%2: double = call static p.G::g(double): double (%x_0)\n";
    assertEquals(List.of("MRT0107"), codes(call, "%2"));
    assertEquals(List.of(), codes(call, "%x_0"));
    assertEquals(
        List.of(),
        codes(
            call
                + """
                %3: boolean = less %2, %x_0
                %4: double = if %3 {
                  yield %x_0
                } else {
                  %5: double = negate %x_0
                  yield %5
                }
                """,
            "%4"));
  }

  @Test
  void whatGoesIntoAListMayNotComeBackAsANumber() {
    String in =
        """
        %2: java.lang.Double = box %x_0
        %3: boolean = call instance java.util.List::add(java.lang.Object): boolean (%l_1, %2)
        """;
    String out =
        """
        %4: int = constant 0
        %5: java.lang.Double = call instance java.util.List::get(int): java.lang.Object (%l_1, %4)
        %6: double = unbox %5
        """;
    assertEquals(List.of("MRT0305"), codes(in + out, "%6"));
    assertEquals(List.of("MRT0401"), codes(out, "%6"));
    assertEquals(List.of(), codes(in, "%x_0"));
  }

  @Test
  void anAliasOfTheListIsTheList() {
    assertEquals(
        List.of("MRT0305"),
        codes(
            """
            %2: java.util.List<java.util.List<java.lang.Double>> = call static java.util.List::of(java.lang.Object): java.util.List (%l_1)
            %3: java.lang.Double = box %x_0
            %4: boolean = call instance java.util.List::add(java.lang.Object): boolean (%l_1, %3)
            %5: int = constant 0
            %6: java.util.List<java.lang.Double> = call instance java.util.List::get(int): java.lang.Object (%2, %5)
            %7: java.lang.Double = call instance java.util.List::get(int): java.lang.Object (%6, %5)
            %8: double = unbox %7
            """,
            "%8"));
  }

  @Test
  void bitPatternsAndTextMayNotComeBackAsANumber() {
    assertEquals(
        List.of("MRT0305"),
        codes(
            """
            %2: long = call static java.lang.Double::doubleToRawLongBits(double): long (%x_0)
            %3: double = call static java.lang.Double::longBitsToDouble(long): double (%2)
            """,
            "%3"));
    assertEquals(
        List.of("MRT0305"),
        codes(
            """
            %2: java.lang.String = concatenate (%x_0)
            %3: double = call static java.lang.Double::parseDouble(java.lang.String): double (%2)
            """,
            "%3"));
  }

  @Test
  void printingIsFree() {
    assertEquals(
        List.of(),
        codes(
            """
            %2: java.io.PrintStream = final field java.lang.System::out
            call instance java.io.PrintStream::println(double): void (%2, %x_0)
            """,
            "%x_0"));
  }

  @Test
  void writingToMemoryIsRefused() {
    assertEquals(List.of("MRT0304"), codes("write_field p.F::last = %x_0\n", "%x_0"));
  }

  @Test
  void aCastToAnIntegerIsAVisibleStop() {
    assertEquals(
        List.of("MRT0401"),
        codes(
            """
            %2: int = convert %x_0
            %3: double = convert %2
            """,
            "%3"));
  }

  @Test
  void aCalleeThatIsRunAsItIsMayNotKeepWhatItGets() {
    var module =
        Parser.parseModule(
            """
            function p.F.f(double) (%x_0: double) -> (double) {
              call static p.F::keep(double): void (%x_0)
              %1: double = field p.F::last
              %2: double = multiply %1, %x_0
              yield %2
            }
            function p.F.keep(double) (%v_0: double) -> () {
              write_field p.F::last = %v_0
              yield
            }
            """);
    var findings =
        Activity.check(module.functions().getFirst(), List.of(0), new SmallProgram(module), false);
    assertEquals(
        List.of("MRT0304"),
        findings.all().stream().map(finding -> finding.diagnostic().code()).toList());
  }
}
