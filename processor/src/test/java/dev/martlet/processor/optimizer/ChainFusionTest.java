package dev.martlet.processor.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Fusible;
import dev.martlet.processor.ir.Parser;
import dev.martlet.processor.ir.Verifier;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Calls are fused where the declarations say so, and never across what could be told apart. */
class ChainFusionTest {
  private static final Set<String> STEPS = Set.of("plus", "times", "exp");

  private static Optional<Fusible> declared(Callee callee) {
    if (!callee.owner().equals("T")) {
      return Optional.empty();
    }
    return switch (callee.name()) {
      case "matmul" -> Optional.of(new Fusible("F", Fusible.Place.FIRST));
      case "conv" -> Optional.of(new Fusible("G", Fusible.Place.FIRST));
      case "sum" -> Optional.of(new Fusible("F", Fusible.Place.LAST));
      default ->
          STEPS.contains(callee.name())
              ? Optional.of(new Fusible("F", Fusible.Place.ANYWHERE))
              : Optional.empty();
    };
  }

  private static Function parsed(String body) {
    return Parser.parse(
        """
        function f (%%x_0: T, %%y_1: T, %%n_2: double) -> (T) {
        %s
        }
        """
            .formatted(body.indent(2).stripTrailing()));
  }

  private static Function fused(Function function) {
    Function fused =
        ChainFusion.run(
            function, ChainFusionTest::declared, () -> value -> !value.name().equals("y"));
    Verifier.verify(fused);
    return fused;
  }

  private static void check(String body, String expected) {
    assertEquals(parsed(expected).toString(), fused(parsed(body)).toString());
  }

  private static void checkUntouched(String body) {
    Function function = parsed(body);
    assertSame(function, fused(function));
  }

  @Test
  void chains() {
    check(
        """
        %3: double = constant 2.0
        %4: T = call instance T::times(double): T (%x_0, %3)
        %5: T = call instance T::plus(T): T (%4, %y_1)
        %z_6: T = call instance T::exp(): T (%5)
        yield %z_6
        """,
        """
        %3: double = constant 2.0
        %7: java.lang.String = constant "times(x0, 2.0); plus(t0, c1); exp(t1)"
        %z_6: T = call static F::applied(java.lang.String, T, T): T (%7, %x_0, %y_1)
        yield %z_6
        """);
  }

  @Test
  void firstAndLastSteps() {
    check(
        """
        %3: T = call instance T::matmul(T): T (%x_0, %y_1)
        %4: T = call instance T::exp(): T (%3)
        %5: T = call instance T::plus(T): T (%4, %3)
        %6: T = call instance T::sum(): T (%5)
        yield %6
        """,
        """
        %7: java.lang.String = constant "matmul(x0, c1); exp(t0); plus(t1, t0); sum(t2)"
        %6: T = call static F::applied(java.lang.String, T, T): T (%7, %x_0, %y_1)
        yield %6
        """);
    // Nothing goes on behind a sum, and a product does not go on.
    checkUntouched(
        """
        %3: T = call instance T::sum(): T (%x_0)
        %4: T = call instance T::exp(): T (%3)
        %5: T = call instance T::exp(): T (%4)
        %6: T = call instance T::matmul(T): T (%5, %5)
        %7: T = call instance T::exp(): T (%6)
        yield %7
        """);
  }

  /** What says how a first step is done is handed on; whose step that is runs the chain. */
  @Test
  void settingsOfTheFirstStep() {
    check(
        """
        %3: H = call static H::same(): H ()
        %4: T = call static T::conv(T, T, H): T (%x_0, %y_1, %3)
        %5: T = call instance T::plus(T): T (%4, %y_1)
        %6: T = call instance T::exp(): T (%5)
        yield %6
        """,
        """
        %3: H = call static H::same(): H ()
        %7: java.lang.String = constant "conv(x0, c1); plus(t0, c1); exp(t1)"
        %6: T = call static G::applied(java.lang.String, H, T, T): T (%7, %3, %x_0, %y_1)
        yield %6
        """);
    // Of two such steps the other one stays where it is.
    check(
        """
        %3: H = call static H::same(): H ()
        %4: T = call static T::conv(T, T, H): T (%x_0, %y_1, %3)
        %5: T = call static T::conv(T, T, H): T (%y_1, %x_0, %3)
        %6: T = call instance T::plus(T): T (%4, %5)
        %7: T = call instance T::exp(): T (%6)
        yield %7
        """,
        """
        %3: H = call static H::same(): H ()
        %4: T = call static T::conv(T, T, H): T (%x_0, %y_1, %3)
        %8: java.lang.String = constant "conv(c0, x1); plus(x2, t0); exp(t1)"
        %7: T = call static G::applied(java.lang.String, H, T, T, T): T (%8, %3, %y_1, %x_0, %4)
        yield %7
        """);
    // No step behind the first one has any.
    checkUntouched(
        """
        %3: H = call static H::same(): H ()
        %4: T = call instance T::exp(): T (%x_0)
        %5: T = call instance T::exp(): T (%4)
        %6: T = call instance T::plus(T, H): T (%5, %x_0, %3)
        yield %6
        """);
  }

  /** A result that somebody else uses, here behind the chain, is not hidden in it. */
  @Test
  void resultsThatOthersUse() {
    checkUntouched(
        """
        %3: T = call instance T::exp(): T (%x_0)
        %4: T = call instance T::exp(): T (%3)
        %5: T = call instance T::exp(): T (%4)
        %6: T = call instance T::other(T): T (%4, %5)
        yield %6
        """);
  }

  /** What may throw or has an effect keeps its place among the steps. */
  @Test
  void nothingMovesAcrossEffects() {
    for (String between :
        new String[] {
          "%8: T = call instance T::other(): T (%x_0)",
          "call static T::print(T): void (%x_0)",
          "%8: T = call instance T::exp(): T (%y_1)"
        }) {
      checkUntouched(
          """
          %%3: T = call instance T::exp(): T (%%x_0)
          %%4: T = call instance T::exp(): T (%%3)
          %s
          %%5: T = call instance T::exp(): T (%%4)
          %%6: T = call instance T::exp(): T (%%5)
          yield %%6
          """
              .formatted(between));
    }
  }

  @Test
  void numbersThatAreNotConstant() {
    checkUntouched(
        """
        %3: T = call instance T::exp(): T (%x_0)
        %4: T = call instance T::exp(): T (%3)
        %5: T = call instance T::times(double): T (%4, %n_2)
        yield %5
        """);
  }

  /** Two calls are left as they are. */
  @Test
  void shortOnes() {
    checkUntouched(
        """
        %3: T = call instance T::exp(): T (%x_0)
        %4: T = call instance T::exp(): T (%3)
        yield %4
        """);
  }

  @Test
  void activityIsAskedForChainsOnly() {
    Function function = parsed("%3: T = call instance T::exp(): T (%x_0)\nyield %3");
    Supplier<java.util.function.Predicate<dev.martlet.processor.ir.Value>> never =
        () -> {
          throw new AssertionError("nothing to fuse");
        };
    assertSame(function, ChainFusion.run(function, ChainFusionTest::declared, never));
  }
}
