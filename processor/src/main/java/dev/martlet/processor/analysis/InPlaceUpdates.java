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
 * Finds where a program adds something to an element of an array or to a field, as in {@code a[i]
 * += x}. What the new element receives later, the old one receives as well: its shadow stays as it
 * is.
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
      if (isActiveWrite(ops.get(i))) {
        visit((Memory) ops.get(i), ops.subList(0, i));
      }
    }
  }

  private boolean isActiveWrite(Op op) {
    return switch (op) {
      case Memory.WriteElement write -> isActive(write.array(), write.value());
      case Memory.WriteField write ->
          flow.field(write).isPresent()
              && isActive(write.operands().getFirst(), write.operands().getLast());
      default -> false;
    };
  }

  private boolean isActive(Value memory, Value value) {
    return value.type().isReal()
        && activity.isStored(memory)
        && activity.contains(value)
        && isUsedOnce(value);
  }

  /** Goes back from the write to the read, past nothing that may write to an array. */
  private void visit(Memory write, List<Op> before) {
    Value written = write.operands().getLast();
    Arithmetic.Binary sum = null;
    for (Op op : before.reversed()) {
      if (op.results().contains(written)) {
        if (!(op instanceof Arithmetic.Binary binary)) {
          return;
        }
        sum = binary;
      }
      if (op instanceof Memory read
          && sum != null
          && isSamePlace(read, write)
          && isAddedTo(read.result(), sum)) {
        found.add(read);
        found.add(write);
        return;
      }
      if (!leavesArrays(op)) {
        return;
      }
    }
  }

  private static boolean isSamePlace(Memory read, Memory write) {
    return switch (read) {
      case Memory.ReadElement(_, var array, var index, _) ->
          write instanceof Memory.WriteElement element
              && array.equals(element.array())
              && index.equals(element.index());
      case Memory.ReadField of ->
          write instanceof Memory.WriteField field
              && of.operands().size() == 1
              && of.operands().getFirst().equals(field.operands().getFirst())
              && of.owner().equals(field.owner())
              && of.field().equals(field.field());
      default -> false;
    };
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

  /** Whether nothing but one op uses the value, once. */
  public boolean isUsedOnce(Value value) {
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
