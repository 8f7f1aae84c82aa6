package dev.martlet.processor.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Interpreter;
import dev.martlet.processor.ir.Module;
import dev.martlet.processor.ir.Parser;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Verifier;
import dev.martlet.processor.rules.SmallProgram;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Both sweeps go through a loop at once where its iterations are independent, and only there. */
class MergedIterationsTest {

  /** {@code for (int i = 0; i < n; i++) sum = ...} with {@code w = x * i} at hand. */
  private static Function gradient(String body, String behind, String result) {
    Function function =
        Verifier.verify(
            Parser.parse(
                """
                function p.F.f(double,int) (%%x_0: double, %%n_1: int) -> (double) {
                  %%2: int = constant 0
                  %%3: int = constant 1
                  %%4: double = constant 2.0
                  %%5: int, %%6: double = loop (%%2, %%4) while (%%7: int, %%8: double) {
                    %%9: boolean = less %%7, %%n_1
                    yield %%9
                  } do (%%10: int, %%11: double) {
                    %%12: double = convert %%10
                    %%13: double = multiply %%x_0, %%12
                    %%14: double = multiply %%13, %%13
                %s    %%16: int = add %%10, %%3
                    yield %%16, %%15
                  }
                %s  yield %s
                }
                """
                    .formatted(body.indent(4), behind.indent(2), result)));
    var program = new SmallProgram(new Module(List.of(), List.of()));
    return Verifier.verify(
        new Differentiation(program).gradient(function, List.of(0), Optional.empty()));
  }

  private static final String SUM = "%15: double = add %11, %14\n";
  private static final String PRODUCT = "%15: double = multiply %11, %14\n";

  private static long loops(Function function) {
    return Traversal.allOps(function.body()).stream()
        .filter(op -> op instanceof ControlFlow.Loop)
        .count();
  }

  private static double run(Function function) {
    return (double) new Interpreter().run(function, 3.0, 4).getFirst();
  }

  @Test
  void aSumIsGoneThroughOnce() {
    Function gradient = gradient(SUM, "", "%6");
    assertEquals(1, loops(gradient));
    // 2 x (1 + 4 + 9)
    assertEquals(84.0, run(gradient));
  }

  @Test
  void whatItIsScaledByMayBeKnownBefore() {
    String scaled =
        """
        %20: double = convert %n_1
        %21: double = multiply %6, %20
        %22: double = subtract %21, %6
        """;
    Function gradient = gradient(SUM, scaled, "%22");
    assertEquals(1, loops(gradient));
    assertEquals(84.0 * 3, run(gradient));
  }

  @Test
  void whatItIsScaledByMayBeKnownLater() {
    Function gradient = gradient(SUM, "%20: double = multiply %6, %6\n", "%20");
    assertEquals(2, loops(gradient));
    assertEquals(2 * 128.0 * 84, run(gradient));
  }

  @Test
  void aProductIsGoneThroughTwice() {
    assertEquals(2, loops(gradient(PRODUCT, "", "%6")));
  }

  @Test
  void aSumThatIsReadIsGoneThroughTwice() {
    String read =
        """
        %17: double = multiply %14, %11
        %15: double = add %11, %17
        """;
    assertEquals(2, loops(gradient(read, "", "%6")));
  }
}
