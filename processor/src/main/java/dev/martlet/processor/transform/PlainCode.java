package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.Shadows;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns a step of a loop back into what the program does, for passes that no reverse sweep follows:
 * calls of rules become the calls that they stand for, and no shadows are made.
 *
 * <pre>{@code
 * var product = f.valueWithPullback(x);
 * var pullback = product.pullback();
 * y = product.value();                       ->  y = f(x);
 * }</pre>
 */
final class PlainCode {
  private final Shadows shadows;
  private final Map<Value, Invocation.Call> calls = new HashMap<>();
  private final Set<Value> results = new HashSet<>();

  /** Values that are not there in plain code. */
  private final Set<Value> gone = new HashSet<>();

  PlainCode(Collection<Expansion.Application> applications, Shadows shadows) {
    this.shadows = shadows;
    for (Expansion.Application application : applications) {
      calls.put(application.product(), application.call());
      results.addAll(application.call().results());
      gone.add(application.product());
      application.frame().ifPresent(gone::add);
    }
  }

  /** The region in plain code, which defines the same values. */
  Region of(Region region) {
    return withoutWaste(new Region(region.parameters(), plain(region.ops()), region.end()));
  }

  private List<Op> plain(List<Op> ops) {
    List<Op> plain = new ArrayList<>();
    for (Op op : ops) {
      if (op.results().size() == 1 && calls.containsKey(op.result())) {
        plain.add(calls.get(op.result()));
      } else if (!ShadowCalls.isRemembering(op)
          && op.results().stream().noneMatch(gone::contains)
          && op.operands().stream().noneMatch(gone::contains)) {
        plain.add(
            op.regions().isEmpty() || op instanceof Closure
                ? op
                : op.rebuilt(
                    op.results(),
                    op.operands(),
                    op.regions().stream()
                        .map(
                            inner ->
                                new Region(inner.parameters(), plain(inner.ops()), inner.end()))
                        .toList()));
      } else {
        for (Value result : op.results()) {
          if (isShadow(result)) {
            plain.add(new Constant(result, null, op.span()));
          } else if (!results.contains(result)) {
            gone.add(result);
          }
        }
      }
    }
    return plain;
  }

  private boolean isShadow(Value value) {
    return !shadows.owner(value).equals(value);
  }

  private Region withoutWaste(Region region) {
    Region current = region;
    while (true) {
      Set<Value> used = new HashSet<>();
      Traversal.forEachUse(current, used::add);
      Region smaller = without(current, used);
      if (Traversal.size(smaller) == Traversal.size(current)) {
        return current;
      }
      current = smaller;
    }
  }

  private Region without(Region region, Set<Value> used) {
    List<Op> kept = new ArrayList<>();
    for (Op op : region.ops()) {
      boolean isWaste =
          op.regions().isEmpty()
              && (op instanceof Memory.WriteElement write
                  ? isShadow(write.array())
                  : !op.results().isEmpty()
                      && op.results().stream()
                          .allMatch(result -> isShadow(result) && !used.contains(result)));
      if (!isWaste) {
        kept.add(
            op.regions().isEmpty() || op instanceof Closure
                ? op
                : op.rebuilt(
                    op.results(),
                    op.operands(),
                    op.regions().stream().map(inner -> without(inner, used)).toList()));
      }
    }
    return new Region(region.parameters(), kept, region.end());
  }

  /** What ends a region whose steps go on. */
  static List<Value> next(Region body) {
    return ((Terminator.Yield) body.end()).values();
  }
}
