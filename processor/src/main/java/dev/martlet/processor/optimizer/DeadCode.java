package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.TapeAccess;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes what neither the results nor any effect depends on: ops, results of control flow, carried
 * variables that only feed themselves, tapes that nobody reads with what is pushed to them, and
 * loops that surely end. An exception is an effect.
 */
final class DeadCode {
  private final Liveness liveness;

  private DeadCode(Liveness liveness) {
    this.liveness = liveness;
  }

  static Function run(Function function) {
    Region body = new DeadCode(new Liveness(function)).sweep(function.body());
    return body == function.body() ? function : function.withBody(body);
  }

  private Region sweep(Region region) {
    List<Op> ops = new ArrayList<>(region.ops().size());
    boolean changed = false;
    for (Op op : region.ops()) {
      if (liveness.isLive(op)) {
        Op current = sweep(op);
        changed |= current != op;
        ops.add(current);
      } else {
        changed = true;
      }
    }
    return changed ? new Region(region.parameters(), ops, region.end()) : region;
  }

  private Op sweep(Op op) {
    return switch (op) {
      case ControlFlow.Loop loop -> sweep(loop);
      case ControlFlow _ -> {
        List<Integer> kept = liveness.livePositions(op.results());
        boolean all = kept.size() == op.results().size();
        List<Region> regions =
            op.regions().stream()
                .map(this::sweep)
                .map(r -> all ? r : CarriedVariables.keepYields(r, kept))
                .toList();
        yield all && same(regions, op.regions())
            ? op
            : op.rebuilt(CarriedVariables.pick(op.results(), kept), op.operands(), regions);
      }
      case Closure(var result, var body, var span) -> {
        Region swept = sweep(body);
        yield swept == body ? op : new Closure(result, swept, span);
      }
      case Constant _, Arithmetic _, Aggregate _, Memory _, Invocation _, TapeAccess _ -> op;
    };
  }

  private Op sweep(ControlFlow.Loop loop) {
    List<Integer> kept = liveness.liveCarried(loop);
    Region condition = sweep(loop.condition());
    Region body = sweep(loop.body());
    ControlFlow.Loop swept =
        condition == loop.condition() && body == loop.body()
            ? loop
            : loop.rebuilt(loop.results(), loop.operands(), List.of(condition, body));
    return kept.size() == loop.operands().size() ? swept : CarriedVariables.keep(swept, kept);
  }

  private static boolean same(List<Region> one, List<Region> other) {
    for (int i = 0; i < one.size(); i++) {
      if (one.get(i) != other.get(i)) {
        return false;
      }
    }
    return true;
  }
}
