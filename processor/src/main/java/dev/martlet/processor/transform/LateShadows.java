package dev.martlet.processor.transform;

import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the ops that make shadows out of a function where nothing in it uses the shadow: the
 * reverse sweep makes it. What stays is noted in the memory of shadows, where there is one.
 */
final class LateShadows {
  private final Values values;
  private final Set<Value> made;
  private final Set<Value> late;
  private final Optional<Value> memory;
  private final IdentityHashMap<Region, List<Op>> ops = new IdentityHashMap<>();

  /**
   * @param made all shadows that are made in the function
   * @param late those that only the reverse sweep needs
   */
  LateShadows(Values values, Set<Value> made, Set<Value> late, Optional<Value> memory) {
    this.values = values;
    this.made = made;
    this.late = late;
    this.memory = memory;
  }

  /** The shadows that nothing in the region uses. */
  static Set<Value> of(Region region, Set<Value> made) {
    Set<Value> late = new HashSet<>(made);
    Traversal.forEachUse(region, late::remove);
    return late;
  }

  /** What was taken out, by the region that it stood in. */
  IdentityHashMap<Region, List<Op>> ops() {
    return ops;
  }

  /** The region without them. */
  Region separate(Region region) {
    var kept = new RegionBuilder(values);
    List<Op> removed = new ArrayList<>();
    for (Op op : region.ops()) {
      kept.at(op.span());
      boolean isMade = op.results().size() == 1 && made.contains(op.result());
      if (isMade && late.contains(op.result())) {
        removed.add(op);
      } else {
        kept.add(
            op.regions().isEmpty() || op instanceof Closure
                ? op
                : op.rebuilt(
                    op.results(),
                    op.operands(),
                    op.regions().stream().map(this::separate).toList()));
        if (isMade) {
          memory.ifPresent(known -> ShadowCalls.remember(known, op.result(), kept));
        }
      }
    }
    Region rest = kept.finish(region.parameters(), region.end());
    ops.put(rest, removed);
    return rest;
  }

  /** A separated region with more ops at its start. */
  Region startingWith(List<Op> first, Region rest) {
    List<Op> all = new ArrayList<>(first);
    all.addAll(rest.ops());
    var longer = new Region(rest.parameters(), all, rest.end());
    ops.put(longer, ops.getOrDefault(rest, List.of()));
    return longer;
  }
}
