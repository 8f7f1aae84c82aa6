package dev.martlet.processor;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Traversal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Replaces calls of methods that only their own class may call. */
final class HiddenCalls {
  private final java.util.function.Function<Invocation.Call, Optional<Callee>> replacements;

  private HiddenCalls(java.util.function.Function<Invocation.Call, Optional<Callee>> replacements) {
    this.replacements = replacements;
  }

  /**
   * The function with other callees.
   *
   * @param replacements the static method to call instead, with the same operands
   */
  static Function replaced(
      Function function,
      java.util.function.Function<Invocation.Call, Optional<Callee>> replacements) {
    var calls = new HiddenCalls(replacements);
    return Traversal.anyOp(function.body(), calls::isReplaced)
        ? function.withBody(calls.replaced(function.body()))
        : function;
  }

  private boolean isReplaced(Op op) {
    return op instanceof Invocation.Call call && replacements.apply(call).isPresent();
  }

  private Region replaced(Region region) {
    List<Op> ops = new ArrayList<>();
    for (Op op : region.ops()) {
      ops.add(
          op instanceof Invocation.Call call
              ? replaced(call)
              : op.rebuilt(
                  op.results(), op.operands(), op.regions().stream().map(this::replaced).toList()));
    }
    return new Region(region.parameters(), ops, region.end());
  }

  private Invocation.Call replaced(Invocation.Call call) {
    return replacements
        .apply(call)
        .map(
            callee ->
                new Invocation.Call(
                    call.results(), callee, call.typeArguments(), call.operands(), call.span()))
        .orElse(call);
  }
}
