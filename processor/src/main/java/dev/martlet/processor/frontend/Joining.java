package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Brings the sides of a branch together again: what differs between them, variables and ways out,
 * becomes a result of the op that owns their regions.
 */
final class Joining {

  /** Makes the op from its results and regions. */
  interface Owner {
    Op make(List<Value> results, List<Region> regions);
  }

  private final Flow flow;
  private final List<Flow> sides;
  private final Predicate<Local> needed;

  private Joining(Flow flow, List<Flow> sides, Predicate<Local> needed) {
    this.flow = flow;
    this.sides = sides;
    this.needed = needed;
  }

  /**
   * Appends the op to the flow from which the sides were forked.
   *
   * @param needed which variables can be read where control comes together
   */
  static void join(Flow flow, List<Flow> sides, Predicate<Local> needed, Owner owner) {
    new Joining(flow, sides, needed).join(owner);
  }

  private void join(Owner owner) {
    SortedSet<Jump> ways = new TreeSet<>();
    sides.forEach(side -> ways.addAll(side.exits.ways()));
    Map<Flow, List<Value>> yields = new LinkedHashMap<>();
    sides.stream().filter(Joining::completes).forEach(side -> yields.put(side, new ArrayList<>()));

    List<Value> results = new ArrayList<>();
    for (Local local : flow.locals.locals()) {
      if (!rebinds(local) && yields.keySet().stream().anyMatch(side -> changes(local, side))) {
        merge(local, results, yields);
      }
    }
    Value selector = null;
    if (ways.size() > 1) {
      Type type = ways.size() == 2 ? Type.Primitive.BOOLEAN : Type.Primitive.INT;
      selector = flow.ops.fresh(type, ways.contains(Jump.NORMAL) ? "proceeds" : "exit");
      results.add(selector);
      yields.forEach((side, values) -> values.add(side.selectorAmong(ways)));
    }
    List<Region> regions = sides.stream().map(side -> region(side, yields)).toList();
    flow.ops.add(owner.make(results, regions));
    flow.exits = Exits.of(ways, selector);
    if (ways.isEmpty()) {
      flow.raise(new Terminator.Unreachable());
    }
  }

  /**
   * A pattern's variable that was bound on one side stays bound behind the branch, if what was
   * matched can be seen from there: it is only read where the pattern matched.
   */
  private boolean rebinds(Local local) {
    if (!(flow.locals.get(local) instanceof Environment.Content.Nothing)) {
      return false;
    }
    for (Flow side : sides) {
      if (side.locals.get(local) instanceof Environment.Content.Pending(var binding)
          && side.isFromOutside(binding.root())
          && sides.stream().allMatch(other -> other == side || isUnset(local, other))) {
        flow.locals.bind(local, binding);
        return true;
      }
    }
    return false;
  }

  private static boolean isUnset(Local local, Flow side) {
    return side.locals.get(local) instanceof Environment.Content.Nothing;
  }

  private static Region region(Flow side, Map<Flow, List<Value>> yields) {
    return yields.containsKey(side)
        ? side.ops.yield(yields.get(side))
        : side.ops.finish(List.of(), side.end);
  }

  private static boolean completes(Flow side) {
    return !side.exits.isEmpty();
  }

  private boolean changes(Local local, Flow side) {
    return !side.locals.get(local).equals(flow.locals.get(local)) && counts(local, side);
  }

  /** Whether somebody behind the branch may read what this side leaves in the variable. */
  private boolean counts(Local local, Flow side) {
    return side.exits.ways().stream()
        .anyMatch(way -> way.equals(Jump.NORMAL) ? needed.test(local) : way.needs(local));
  }

  private void merge(Local local, List<Value> results, Map<Flow, List<Value>> yields) {
    List<Value> candidates = new ArrayList<>();
    yields.keySet().forEach(side -> candidates.add(valueOf(local, side)));
    if (new HashSet<>(candidates).size() == 1 && isVisible(local, candidates.getFirst())) {
      flow.locals.set(local, candidates.getFirst());
      return;
    }
    Value result = flow.ops.fresh(local.type, local.name);
    results.add(result);
    int i = 0;
    for (List<Value> values : yields.values()) {
      values.add(candidates.get(i++));
    }
    flow.locals.set(local, result);
  }

  private Value valueOf(Local local, Flow side) {
    if (!counts(local, side)
        && flow.locals.get(local) instanceof Environment.Content.Known(var before)) {
      return before;
    }
    return side.readAnyway(local);
  }

  /** A value that all of several sides yield was there before; that of an only side may be new. */
  private boolean isVisible(Local local, Value value) {
    Set<Flow> completing = new HashSet<>(sides.stream().filter(Joining::completes).toList());
    return completing.size() > 1 || value.equals(flow.locals.known(local));
  }
}
