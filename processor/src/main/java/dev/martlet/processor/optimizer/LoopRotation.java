package dev.martlet.processor.optimizer;

import dev.martlet.processor.analysis.ListCalls;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Rewriter;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves what a loop's condition does to arrays and lists into its body: sweeps go through bodies
 * only.
 *
 * <pre>{@code
 * while ((a[i] = f(x)) < 1) { body }    boolean goesOn = (a[i] = f(x)) < 1;
 *                                    -> while (goesOn) { body; goesOn = (a[i] = f(x)) < 1; }
 * }</pre>
 */
public final class LoopRotation {
  private final Values values;

  private LoopRotation(Values values) {
    this.values = values;
  }

  /** The function without conditions that change arrays or lists. */
  public static Function run(Function function) {
    return Traversal.anyOp(function.body(), LoopRotation::isToBeRotated)
        ? function.withBody(new LoopRotation(Values.after(function)).rotate(function.body()))
        : function;
  }

  private static boolean isToBeRotated(Op op) {
    return op instanceof ControlFlow.Loop loop
        && loop.condition().completes()
        && Traversal.anyOp(loop.condition(), LoopRotation::mayChangeMemory);
  }

  private static boolean mayChangeMemory(Op op) {
    return op instanceof Memory.WriteElement
        || ListCalls.of(op).filter(access -> access.kind().changes()).isPresent()
        || op instanceof Invocation.Call call
            && call.operands().stream().anyMatch(operand -> operand.type() instanceof Type.Array);
  }

  private Region rotate(Region region) {
    var out = new RegionBuilder(values);
    for (Op op : region.ops()) {
      out.at(op.span());
      Op inner =
          op.regions().isEmpty()
              ? op
              : op.rebuilt(
                  op.results(), op.operands(), op.regions().stream().map(this::rotate).toList());
      if (isToBeRotated(op)) {
        rotate((ControlFlow.Loop) inner, out);
      } else {
        out.add(inner);
      }
    }
    return out.finish(region.parameters(), region.end());
  }

  private void rotate(ControlFlow.Loop loop, RegionBuilder out) {
    Region condition = loop.condition();
    Value first = tested(condition, loop.operands(), out);
    List<Value> parameters = new ArrayList<>();
    condition.parameters().forEach(parameter -> parameters.add(values.like(parameter)));
    Value goesOn = values.fresh(Type.Primitive.BOOLEAN, "goesOn");
    var test =
        new Region(with(parameters, goesOn), List.of(), new Terminator.Yield(List.of(goesOn)));
    Region body = loop.body();
    var inner = out.nested();
    inner.addAll(body.ops());
    var end =
        body.completes()
            ? new Terminator.Yield(with(body.yields(), tested(condition, body.yields(), inner)))
            : body.end();
    out.add(
        new ControlFlow.Loop(
            with(loop.results(), values.like(goesOn)),
            with(loop.operands(), first),
            test,
            inner.finish(with(body.parameters(), values.like(goesOn)), end),
            loop.states(),
            loop.span()));
  }

  /** The condition for these values of the carried variables. */
  private Value tested(Region condition, List<Value> carried, RegionBuilder out) {
    var rewriter = new Rewriter(values);
    rewriter.substitute(condition.parameters(), carried);
    out.addAll(rewriter.copy(condition.ops()));
    return rewriter.get(condition.yields().getFirst());
  }

  private static List<Value> with(List<Value> list, Value last) {
    List<Value> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
