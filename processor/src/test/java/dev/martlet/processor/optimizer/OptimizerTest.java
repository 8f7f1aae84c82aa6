package dev.martlet.processor.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.MalformedFunctionException;
import dev.martlet.processor.ir.Module;
import dev.martlet.processor.ir.Parser;
import dev.martlet.processor.ir.Verifier;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class OptimizerTest {
  private static final Module RECORDS =
      Parser.parseModule(
          """
          structure p.M tangent p.MTangentVector transparent {
            w: double -> w
            b: double -> b
          }
          """);
  private static final RecordShapes SHAPES = RecordShapes.of(RECORDS.structures());
  private static final int PROGRAMS = Integer.getInteger("programs", 250);

  private final Equivalence equivalence = new Equivalence(RECORDS);

  /** Every pass alone, and all of them, leave what random functions do as it was. */
  private void preserves(UnaryOperator<Function> pass) {
    for (int seed = 0; seed < PROGRAMS; seed++) {
      Function before = Verifier.verify(new RandomPrograms(seed).next());
      Function after = pass.apply(before);
      try {
        Verifier.verify(after);
      } catch (MalformedFunctionException e) {
        throw new AssertionError("seed " + seed + "\n" + before + after, e);
      }
      equivalence.check(before, after, 15);
    }
  }

  @Test
  void simplifyPreservesRandomFunctions() {
    preserves(function -> Simplify.run(function, SHAPES));
  }

  @Test
  void commonSubexpressionsPreserveRandomFunctions() {
    preserves(CommonSubexpressions::run);
  }

  @Test
  void deadCodePreservesRandomFunctions() {
    preserves(DeadCode::run);
  }

  @Test
  void flattenRecordsPreservesRandomFunctions() {
    preserves(function -> FlattenRecords.run(function, SHAPES));
  }

  @Test
  void allPassesPreserveRandomFunctions() {
    preserves(new Optimizer(SHAPES)::optimize);
  }

  @Test
  void inliningPreservesRandomFunctions() {
    int inlined = 0;
    for (int seed = 0; seed < PROGRAMS; seed++) {
      Function callee = Verifier.verify(new RandomPrograms(-1 - seed).callee());
      Function before = Verifier.verify(new RandomPrograms(seed).caller());
      var module = new Module(RECORDS.structures(), List.of(before, callee));
      var inliner =
          new Inliner(
              name -> module.function(name.key()),
              _ -> false,
              _ -> false,
              VirtualCalls.none(),
              _ -> false,
              Inliner.Sizes.USUAL);
      Function after = Verifier.verify(inliner.inline(before));
      new Equivalence(module).check(before, after, 15);
      inlined += after == before ? 0 : 1;
    }
    assertTrue(inlined > PROGRAMS / 4, "inlined in " + inlined);
  }

  @Test
  void reachesAFixpoint() {
    var optimizer = new Optimizer(SHAPES);
    for (int seed = 0; seed < PROGRAMS; seed++) {
      Function optimized = optimizer.optimize(new RandomPrograms(seed).next());
      assertSame(optimized, optimizer.optimize(optimized), () -> optimized.toString());
    }
  }

  @Test
  void textOfRandomFunctionsCanBeReadBack() {
    for (int seed = 0; seed < PROGRAMS; seed++) {
      String text = new RandomPrograms(seed).next().toString();
      assertEquals(text, Parser.parse(text).toString());
    }
  }
}
