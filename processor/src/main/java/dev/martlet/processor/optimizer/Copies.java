package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values that each part makes again for itself: constants, and what is read from a frame. */
final class Copies {
  private final Map<Value, List<Op>> makers = new HashMap<>();
  private final Set<Value> arrays = new HashSet<>();

  /** Those that a method's body has to begin with. */
  Copies(Region body) {
    Traversal.forEachOp(
        body,
        op -> {
          if (op instanceof Constant) {
            makers.put(op.result(), List.of(op));
          }
        });
  }

  /** Says which ops make a value, the last of them being its own. */
  void put(Value value, List<Op> ops) {
    makers.put(value, List.copyOf(ops));
  }

  /** Notes an array of a frame: what is read from it needs the array itself, wherever that is. */
  void addArray(Value array) {
    arrays.add(array);
  }

  /** Whether a frame can hold a value: all but the arrays of frames. */
  boolean canBeHeld(Value value) {
    return !arrays.contains(value);
  }

  boolean contains(Value value) {
    return makers.containsKey(value);
  }

  /** Whether an op makes such a value. */
  boolean makes(Op op) {
    return op.results().size() == 1 && contains(op.result());
  }

  /** The ops that make a value; none where it is not made again. */
  List<Op> makers(Value value) {
    return makers.getOrDefault(value, List.of());
  }
}
