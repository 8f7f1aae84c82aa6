package dev.martlet.processor.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies ops and regions: what the copy uses is substituted, what it defines is fresh, so that it
 * may stand beside the original. Substitutions stay, so that ops can be copied one after the other.
 *
 * <pre>{@code
 * var rewriter = new Rewriter(values);
 * rewriter.substitute(callee.parameters().get(0), argument);
 * List<Op> inlined = rewriter.copy(callee.body().ops());
 * Value result = rewriter.get(callee.body().yields().getFirst());
 * }</pre>
 */
public final class Rewriter {
  private final Values values;
  private final Map<Value, Value> substitutions = new HashMap<>();
  private final Map<Value, String> names = new HashMap<>();

  public Rewriter(Values values) {
    this.values = values;
  }

  /** From now on a use of the first value becomes a use of the second. */
  public void substitute(Value original, Value replacement) {
    substitutions.put(original, replacement);
  }

  public void substitute(List<Value> originals, List<Value> replacements) {
    for (int i = 0; i < originals.size(); i++) {
      substitute(originals.get(i), replacements.get(i));
    }
  }

  /** The copy of this value, which is still to be made, will have this name. */
  public void rename(Value original, String name) {
    names.put(original, name);
  }

  /** What stands for a value in the copy: itself unless it was substituted or copied. */
  public Value get(Value value) {
    return substitutions.getOrDefault(value, value);
  }

  public List<Value> get(List<Value> originals) {
    List<Value> replacements = new ArrayList<>(originals.size());
    for (Value original : originals) {
      replacements.add(get(original));
    }
    return replacements;
  }

  /** A copy of an op with fresh results, which later copies will use. */
  public Op copy(Op op) {
    // The regions come first: they cannot see the op's results.
    List<Value> operands = get(op.operands());
    List<Region> regions = new ArrayList<>(op.regions().size());
    for (Region region : op.regions()) {
      regions.add(copy(region));
    }
    return op.rebuilt(define(op.results()), operands, regions);
  }

  public List<Op> copy(List<Op> ops) {
    List<Op> copies = new ArrayList<>(ops.size());
    for (Op op : ops) {
      copies.add(copy(op));
    }
    return copies;
  }

  /** A copy of a region with fresh parameters. */
  public Region copy(Region region) {
    return new Region(define(region.parameters()), copy(region.ops()), copy(region.end()));
  }

  public Terminator copy(Terminator end) {
    return switch (end) {
      case Terminator.Yield(var yielded) -> new Terminator.Yield(get(yielded));
      case Terminator.Throw(var exception, var span) -> new Terminator.Throw(get(exception), span);
      case Terminator.Unreachable unreachable -> unreachable;
    };
  }

  private List<Value> define(List<Value> originals) {
    List<Value> copies = new ArrayList<>(originals.size());
    for (Value value : originals) {
      copies.add(values.fresh(value.type(), names.getOrDefault(value, value.name())));
    }
    substitute(originals, copies);
    return copies;
  }
}
