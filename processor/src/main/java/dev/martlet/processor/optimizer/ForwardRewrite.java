package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A walk over a function in program order that writes it anew: each op is appended as it is, as
 * something else or not at all, and later uses of its results can be redirected. What does not
 * change stays the same object.
 */
abstract class ForwardRewrite {
  private final Map<Value, Value> replacements = new HashMap<>();

  /** The region being written: its ops, and its end where that is decided before the old one. */
  static final class Block {
    final List<Op> ops = new ArrayList<>();
    @Nullable Terminator end;
  }

  /** Appends to the block what stands for the op. */
  abstract void rewrite(Op op, Block block);

  Function rewrite(Function function) {
    Region body = rewrite(function.body());
    return body == function.body() ? function : function.withBody(body);
  }

  Region rewrite(Region region) {
    var block = new Block();
    append(region.ops(), block);
    Terminator end = block.end == null ? substituted(region.end()) : block.end;
    return end.equals(region.end()) && sameOps(block.ops, region.ops())
        ? region
        : new Region(region.parameters(), block.ops, end);
  }

  /** Rewrites ops one after the other, until the block has an end. */
  final void append(List<Op> ops, Block block) {
    for (Op op : ops) {
      rewrite(op, block);
      if (block.end != null) {
        return;
      }
    }
  }

  private static boolean sameOps(List<Op> one, List<Op> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (one.get(i) != other.get(i)) {
        return false;
      }
    }
    return true;
  }

  /** From now on the original is not used any more. */
  final void replace(Value original, Value replacement) {
    replacements.put(original, get(replacement));
  }

  final void replace(List<Value> originals, List<Value> by) {
    for (int i = 0; i < originals.size(); i++) {
      replace(originals.get(i), by.get(i));
    }
  }

  final Value get(Value value) {
    return replacements.getOrDefault(value, value);
  }

  /** The same list where nothing in it was replaced. */
  final List<Value> get(List<Value> values) {
    for (Value value : values) {
      if (replacements.containsKey(value)) {
        return values.stream().map(this::get).toList();
      }
    }
    return values;
  }

  /** The op with its operands replaced; its regions stay as they are. */
  final Op substituted(Op op) {
    List<Value> operands = op.operands();
    List<Value> current = get(operands);
    return current == operands ? op : op.rebuilt(op.results(), current, op.regions());
  }

  /** The op with its operands replaced and its regions rewritten. */
  final Op rewritten(Op op) {
    if (op.regions().isEmpty()) {
      return substituted(op);
    }
    List<Value> operands = op.operands();
    List<Value> current = get(operands);
    List<Region> regions = new ArrayList<>(op.regions().size());
    boolean changed = current != operands;
    for (Region region : op.regions()) {
      Region rewritten = rewrite(region);
      changed |= rewritten != region;
      regions.add(rewritten);
    }
    return changed ? op.rebuilt(op.results(), current, regions) : op;
  }

  final Terminator substituted(Terminator end) {
    return switch (end) {
      case Terminator.Yield(var values) -> {
        List<Value> current = get(values);
        yield current == values ? end : new Terminator.Yield(current);
      }
      case Terminator.Throw(var exception, var span) -> {
        Value current = get(exception);
        yield current == exception ? end : new Terminator.Throw(current, span);
      }
      case Terminator.Unreachable _ -> end;
    };
  }
}
