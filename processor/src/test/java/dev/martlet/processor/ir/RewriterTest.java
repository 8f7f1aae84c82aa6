package dev.martlet.processor.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.processor.diagnostics.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Building, copying and looking through regions. */
final class RewriterTest {
  private static final Function SUM =
      Parser.parse(
          """
          function f(int) (%n_0: int) -> (int) {
            %1: int = constant 0
            %2: int = constant 1
            %i_3: int, %y_4: int = loop (%1, %1) while (%i_5: int, %y_6: int) {
              %7: boolean = less %i_5, %n_0
              yield %7
            } do (%i_8: int, %y_9: int) {
              %10: int = add %i_8, %2
              %y_11: int = add %y_9, %i_8
              yield %10, %y_11
            }
            yield %y_4
          }
          """);

  @Test
  void aCopyIsFreshAndDoesTheSame() {
    var rewriter = new Rewriter(Values.after(SUM));
    Function copy = SUM.withBody(rewriter.copy(SUM.body()));
    Verifier.verify(copy);
    Set<Value> defined = new HashSet<>();
    Traversal.forEachDefinition(SUM.body(), defined::add);
    int before = defined.size();
    Traversal.forEachDefinition(copy.body(), defined::add);
    assertEquals(2 * before, defined.size());
    assertEquals(List.of(10), new Interpreter().run(copy, 5));
    assertEquals(List.of(10), new Interpreter().run(SUM, 5));
  }

  @Test
  void parametersAreSubstituted() {
    var values = Values.after(SUM);
    var builder = new RegionBuilder(values);
    Value four = builder.constant(4);
    var rewriter = new Rewriter(values);
    rewriter.substitute(SUM.parameters(), List.of(four));
    rewriter.rename(SUM.body().yields().getFirst(), "total");
    builder.addAll(rewriter.copy(SUM.body().ops()));
    Value result = rewriter.get(SUM.body().yields().getFirst());
    Function function = SUM.withBody(builder.yield(result));
    Verifier.verify(function);
    assertEquals("total", result.name());
    assertEquals(List.of(6), new Interpreter().run(function));
  }

  @Test
  void traversals() {
    var loop = (ControlFlow.Loop) SUM.body().ops().getLast();
    assertEquals(6, Traversal.size(SUM.body()));
    assertEquals(6, Traversal.allOps(SUM.body()).size());
    assertEquals("[%2]", Traversal.freeValues(loop.body()).toString());
    assertEquals("[%n_0]", Traversal.freeValues(loop.condition()).toString());
    List<Region> regions = new ArrayList<>();
    Traversal.forEachRegion(SUM.body(), regions::add);
    assertEquals(List.of(SUM.body(), loop.condition(), loop.body()), regions);
    assertTrue(Traversal.anyOp(SUM.body(), op -> op instanceof Arithmetic.Binary));
    assertEquals(12, Values.after(SUM).fresh(Type.Primitive.INT, "").id());
  }

  @Test
  void aBuilderMakesWhatTheVerifierAccepts() {
    var builder = new RegionBuilder(new Values());
    Value x = builder.fresh(Type.Primitive.DOUBLE, "x");
    Value isNegative = builder.binary(Arithmetic.BinaryOperator.LESS, x, builder.constant(0.0));
    var then = builder.nested();
    Value magnitude =
        builder.iff(isNegative, then.yield(then.negate(x)), builder.nested().yield(x)).getFirst();
    Region body = builder.finish(List.of(x), new Terminator.Yield(List.of(magnitude)));
    var function = new Function("f()", List.of(Type.Primitive.DOUBLE), List.of(), body, Span.NONE);
    assertEquals(List.of(2.5), new Interpreter().run(Verifier.verify(function), -2.5));
  }
}
