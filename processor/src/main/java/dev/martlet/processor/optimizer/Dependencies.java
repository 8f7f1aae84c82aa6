package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far apart the ops of a region are from the ops that use their results. */
final class Dependencies {
  private final List<Op> ops;
  private final Map<Value, Integer> definitions = new HashMap<>();
  private final Map<Value, Integer> lastUses = new HashMap<>();
  private final int[] alive;

  Dependencies(List<Op> ops, Terminator end) {
    this.ops = ops;
    for (int i = 0; i < ops.size(); i++) {
      int index = i;
      ops.get(i).results().forEach(result -> definitions.put(result, index));
      FrameReads.uses(ops.get(i)).forEach(value -> lastUses.put(value, index));
    }
    end.operands().forEach(value -> lastUses.put(value, ops.size()));
    alive = new int[ops.size() + 2];
    definitions.forEach(
        (value, from) -> {
          alive[from + 1]++;
          alive[lastUse(value) + 1]--;
        });
    for (int i = 1; i < alive.length; i++) {
      alive[i] += alive[i - 1];
    }
  }

  /** The last op that uses a value, or that defines it. */
  int lastUse(Value value) {
    return Math.max(lastUses.getOrDefault(value, 0), definitions.getOrDefault(value, 0));
  }

  boolean isDefined(Value value) {
    return definitions.containsKey(value);
  }

  /** How many values are defined before an op and used by it or behind it. */
  int aliveAt(int index) {
    return alive[index];
  }

  /** What the ops in a range define and others use, in order. */
  List<Value> outputs(int from, int to) {
    List<Value> outputs = new ArrayList<>();
    for (Op op : ops.subList(from, to)) {
      for (Value result : op.results()) {
        if (lastUse(result) >= to) {
          outputs.add(result);
        }
      }
    }
    return outputs;
  }
}
