package dev.martlet.processor.backend;

import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the values of a function are defined and used, and how its regions nest. */
final class Uses {
  private final Map<Value, Op> definitions = new HashMap<>();
  private final Map<Value, List<Use>> uses = new HashMap<>();
  private final Map<Region, Nest> nests = new IdentityHashMap<>();

  /**
   * One use of a value.
   *
   * @param user the op, or none where the region's terminator is the user
   * @param index the position among the user's operands
   */
  record Use(Region region, Optional<Op> user, int index) {}

  /**
   * A region's place: the region around it, and the op that owns it; none for a function's body.
   */
  record Nest(@Nullable Region outer, @Nullable Op owner) {}

  Uses(Region body) {
    read(body, new Nest(null, null));
  }

  private void read(Region region, Nest nest) {
    nests.put(region, nest);
    for (Op op : region.ops()) {
      op.results().forEach(result -> definitions.put(result, op));
      addUses(region, Optional.of(op), op.operands());
      op.regions().forEach(inner -> read(inner, new Nest(region, op)));
    }
    addUses(region, Optional.empty(), region.end().operands());
  }

  private void addUses(Region region, Optional<Op> user, List<Value> operands) {
    for (int i = 0; i < operands.size(); i++) {
      uses.computeIfAbsent(operands.get(i), _ -> new ArrayList<>()).add(new Use(region, user, i));
    }
  }

  /** The op that defines a value; none for a region's parameter. */
  Optional<Op> definition(Value value) {
    return Optional.ofNullable(definitions.get(value));
  }

  List<Use> of(Value value) {
    return uses.getOrDefault(value, List.of());
  }

  boolean isUsed(Value value) {
    return uses.containsKey(value);
  }

  Nest nest(Region region) {
    Nest nest = nests.get(region);
    if (nest == null) {
      throw new IllegalArgumentException("a region of another function");
    }
    return nest;
  }

  /**
   * Whether code of one region may move into another one inside of it: it runs there at most once.
   */
  boolean mayMove(Region from, Region to) {
    for (Region region = to; region != from; ) {
      Nest nest = nest(region);
      if (nest.outer() == null
          || nest.owner() instanceof ControlFlow.Loop
          || nest.owner() instanceof Closure) {
        return false;
      }
      region = nest.outer();
    }
    return true;
  }

  /** Whether a use is more than being yielded to a result that nobody reads. */
  boolean isRead(Use use) {
    return use.user().isPresent()
        || !use.region().completes()
        || switch (nest(use.region()).owner()) {
          case ControlFlow.If branch -> isUsed(branch.results().get(use.index()));
          case ControlFlow.Switch choice -> isUsed(choice.results().get(use.index()));
          case ControlFlow.Try attempt -> isUsed(attempt.results().get(use.index()));
          case ControlFlow.Locked locked -> isUsed(locked.results().get(use.index()));
          case null, default -> true;
        };
  }

  /** The name of the carried variable that an operand of a loop starts; else empty. */
  String targetName(Use use) {
    return use.user().orElse(null) instanceof ControlFlow.Loop loop
        ? loop.condition().parameters().get(use.index()).name()
        : "";
  }
}
