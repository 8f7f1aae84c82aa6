package dev.martlet.processor.analysis;

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
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.rules.Derivative;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds where a program adds something to an element of an array, as in {@code a[i] += x}. What the
 * new element receives later, the old one receives as well: its shadow stays as it is.
 */
public final class InPlaceUpdates {
  private final Activity activity;
  private final DerivativeFlow flow;
  private final Map<Value, Integer> uses = new HashMap<>();
  private final Set<Op> found = Collections.newSetFromMap(new IdentityHashMap<>());

  private InPlaceUpdates(Activity activity, DerivativeFlow flow) {
    this.activity = activity;
    this.flow = flow;
  }

  public static InPlaceUpdates of(Function function, Activity activity, DerivativeFlow flow) {
    var updates = new InPlaceUpdates(activity, flow);
    Traversal.forEachUse(function.body(), value -> updates.uses.merge(value, 1, Integer::sum));
    Traversal.forEachRegion(function.body(), updates::visit);
    return updates;
  }

  /** Whether this is the read or the write of such an update. */
  public boolean contains(Memory op) {
    return found.contains(op);
  }

  private void visit(Region region) {
    List<Op> ops = region.ops();
    for (int i = 0; i < ops.size(); i++) {
      if (ops.get(i) instanceof Memory.WriteElement write && isActive(write)) {
        visit(write, ops.subList(0, i));
      }
    }
  }

  private boolean isActive(Memory.WriteElement write) {
    return write.value().type().isReal()
        && activity.isStored(write.array())
        && activity.contains(write.value())
        && isUsedOnce(write.value());
  }

  /** Goes back from the write to the read, past nothing that may write to an array. */
  private void visit(Memory.WriteElement write, List<Op> before) {
    Arithmetic.Binary sum = null;
    for (Op op : before.reversed()) {
      if (op.results().contains(write.value())) {
        if (!(op instanceof Arithmetic.Binary binary)) {
          return;
        }
        sum = binary;
      }
      if (op instanceof Memory.ReadElement read
          && sum != null
          && isAddedTo(read.result(), sum)
          && read.array().equals(write.array())
          && read.index().equals(write.index())) {
        found.add(read);
        found.add(write);
        return;
      }
      if (!leavesArrays(op)) {
        return;
      }
    }
  }

  private boolean isAddedTo(Value element, Arithmetic.Binary sum) {
    boolean isTerm =
        switch (sum.operator()) {
          case ADD -> sum.operands().contains(element);
          case SUBTRACT -> sum.left().equals(element);
          default -> false;
        };
    return isTerm && isUsedOnce(element) && activity.contains(element);
  }

  private boolean isUsedOnce(Value value) {
    return uses.getOrDefault(value, 0) == 1;
  }

  private boolean leavesArrays(Op op) {
    return switch (op) {
      case Constant _, Arithmetic _, Aggregate _, Memory.ReadElement _, Memory.ArrayLength _ ->
          true;
      case Memory.ReadField _ -> true;
      case Invocation.Call call -> flow.rule(call).orElse(null) instanceof Derivative.Partials;
      case Memory _, Invocation _, ControlFlow _, TapeAccess _, Closure _ -> false;
    };
  }
}
