package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds loops that read all elements of an array. Where such a loop follows, what is stored in the
 * array is surely read: what it receives is no placeholder.
 *
 * <pre>{@code
 * for (int i = 0; i < n; i++) { w[i] = f(i); }
 * for (int i = 0; i < n; i++) { sum += w[i] * w[i]; }
 * }</pre>
 *
 * <p>Only {@linkplain PrivateArrays private} arrays count.
 */
final class WholeReads {
  private final Scopes scopes;
  private final InPlaceUpdates updates;
  private final Set<Value> arrays;
  private final List<Value> yields;
  private final Map<Op, Set<Value>> overwritten = new HashMap<>();
  private final Map<Op, Set<Value>> written = new HashMap<>();

  private WholeReads(Function function, InPlaceUpdates updates) {
    this.scopes = new Scopes(function);
    this.arrays = PrivateArrays.of(function);
    this.yields = function.body().yields();
    this.updates = updates;
  }

  static WholeReads of(Function function, Activity activity, DerivativeFlow flow) {
    return new WholeReads(function, InPlaceUpdates.of(function, activity, flow));
  }

  /** The arrays that the function returns: who asks for a derivative says what each receives. */
  Set<Value> returned() {
    Set<Value> returned = new HashSet<>(arrays);
    returned.retainAll(yields);
    return returned;
  }

  /** Whether the write replaces what was there, and does not add to it. */
  boolean isOverwriting(Memory.WriteElement write) {
    return !updates.contains(write);
  }

  /** The arrays of which something within the op replaces elements. */
  Set<Value> overwritten(Op op) {
    return overwritten.computeIfAbsent(op, _ -> written(op, true));
  }

  private Set<Value> written(Op op, boolean isOverwritten) {
    Set<Value> found = new HashSet<>();
    for (Region region : op.regions()) {
      Traversal.forEachOp(
          region,
          inner -> {
            if (inner instanceof Memory.WriteElement write
                && (!isOverwritten || isOverwriting(write))) {
              found.add(write.array());
            }
          });
    }
    return found;
  }

  /**
   * The arrays of which each iteration writes another element, once, as all that the loop writes of
   * them: no iteration replaces what another one wrote.
   */
  Set<Value> filled(ControlFlow.Loop loop) {
    return written.computeIfAbsent(loop, _ -> findFilled(loop));
  }

  private Set<Value> findFilled(ControlFlow.Loop loop) {
    Set<Value> filled = new HashSet<>();
    Map<Value, Integer> writes = new HashMap<>();
    Traversal.forEachOp(
        loop.body(),
        op -> {
          if (op instanceof Memory.WriteElement write) {
            writes.merge(write.array(), 1, Integer::sum);
          }
        });
    var variables = Induction.of(loop, scopes);
    for (Op op : loop.body().ops()) {
      if (op instanceof Memory.WriteElement write
          && arrays.contains(write.array())
          && Objects.equals(writes.get(write.array()), 1)
          && !scopes.isWithin(write.array(), loop.body())
          && variables.containsKey(write.index())
          && Math.abs(variables.get(write.index()).amount()) == 1) {
        filled.add(write.array());
      }
    }
    return filled;
  }

  /** By each array of which the loop reads all elements, what it reads. */
  Map<Value, Set<Value>> of(ControlFlow.Loop loop) {
    Map<Value, Set<Value>> found = new HashMap<>();
    var form = CountedLoop.of(loop, scopes, _ -> false);
    if (form.isEmpty()
        || !form.get().isUpward()
        || form.get().isInclusive()
        || form.get().offset() != 0
        || !isConstant(form.get().start(), 0)) {
      return found;
    }
    for (Op op : loop.body().ops()) {
      if (op instanceof Memory.ReadElement read
          && arrays.contains(read.array())
          && read.index().equals(form.get().variable())
          && !overwritten(loop).contains(read.array())
          && isLength(form.get().bound(), read.array())) {
        found.computeIfAbsent(read.array(), _ -> new HashSet<>()).add(read.result());
      }
    }
    return found;
  }

  private boolean isLength(Value bound, Value array) {
    if (scopes.definition(bound).orElse(null) instanceof Memory.ArrayLength length
        && length.array().equals(array)) {
      return true;
    }
    return switch (scopes.definition(array).orElse(null)) {
      case Memory.NewArray made ->
          made.operands().getFirst().equals(bound)
              || scopes.definition(made.operands().getFirst()).orElse(null)
                      instanceof Constant(_, Integer length, _)
                  && isConstant(bound, length);
      case Memory.ArrayLiteral literal -> isConstant(bound, literal.operands().size());
      case null, default -> false;
    };
  }

  private boolean isConstant(Value value, int number) {
    return scopes.definition(value).orElse(null) instanceof Constant(_, Integer found, _)
        && found == number;
  }
}
