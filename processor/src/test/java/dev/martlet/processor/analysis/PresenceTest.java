package dev.martlet.processor.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Module;
import dev.martlet.processor.ir.Parser;
import dev.martlet.processor.ir.Verifier;
import dev.martlet.processor.rules.SmallProgram;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes through an array needs no guard where the array is read whole, and only there. */
class PresenceTest {

  private static final String FILL =
      """
      %2: int = constant 0
      %3: int = constant 1
      %4: double[] = array [%n_1]
      %5: int = loop (%2) while (%6: int) {
        %7: boolean = less %6, %n_1
        yield %7
      } do (%8: int) {
        %9: double = multiply %x_0, %x_0
        write_element %4[%8] = %9
        %10: int = add %8, %3
        yield %10
      }
      """;

  private static final String SUM =
      """
      %20: double = constant 0.0
      %21: int, %22: double = loop (%FROM, %20) while (%23: int, %24: double) {
        %25: boolean = less %23, %TO
        yield %25
      } do (%26: int, %27: double) {
        %28: double = element %4[%26]
        %29: double = add %27, %28
        %30: int = add %26, %3
        yield %30, %29
      }
      """;

  private static boolean isGuarded(String ops) {
    Function function =
        Verifier.verify(
            Parser.parse(
                """
                function p.F.f(double,int) (%%x_0: double, %%n_1: int) -> (double) {
                %s  yield %%22
                }
                """
                    .formatted(ops.indent(2))));
    var program = new SmallProgram(new Module(List.of(), List.of()));
    var activity = Activity.of(function, List.of(0), program);
    return Presence.uncertainCotangents(function, activity, new DerivativeFlow(program)).stream()
        .anyMatch(value -> value.id() == 9);
  }

  private static String sum(String from, String to) {
    return SUM.replace("%FROM", from).replace("%TO", to);
  }

  @Test
  void allElementsAreRead() {
    assertEquals(false, isGuarded(FILL + sum("%2", "%n_1")));
    assertEquals(false, isGuarded(FILL + "%40: int = length %4\n" + sum("%2", "%40")));
  }

  @Test
  void notAllElementsAreRead() {
    assertEquals(true, isGuarded(FILL + sum("%3", "%n_1")));
    assertEquals(true, isGuarded(FILL + "%40: int = subtract %n_1, %3\n" + sum("%2", "%40")));
  }

  @Test
  void whatIsReplacedBeforeIsNotRead() {
    String replaced = "%41: double = negate %x_0\nwrite_element %4[%3] = %41\n";
    assertEquals(true, isGuarded(FILL + replaced + sum("%2", "%n_1")));
  }

  @Test
  void whatIsAddedToIsRead() {
    String added =
        """
        %41: double = element %4[%3]
        %42: double = add %41, %x_0
        write_element %4[%3] = %42
        """;
    assertEquals(false, isGuarded(FILL + added + sum("%2", "%n_1")));
  }

  @Test
  void anArrayThatHasAnotherNameIsLeftAlone() {
    String named = "%41: double[][] = elements (%4)\n";
    String text = FILL + named;
    assertEquals(true, isGuarded(text + sum("%2", "%n_1")));
  }
}
