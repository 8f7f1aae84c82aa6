package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Knows which memory each iteration of a loop makes for itself: all references to it are made in
 * the loop's body, none of them is carried to the next iteration, and none comes from elsewhere.
 */
final class FreshMemory {
  private final Storage storage;
  private final Scopes scopes;

  /** By the group, all references to its memory. */
  private final Map<Object, List<Value>> members = new HashMap<>();

  /** Memory that something else than an array's creation gave us. */
  private final Set<Object> given = new HashSet<>();

  private FreshMemory(Storage storage, Scopes scopes) {
    this.storage = storage;
    this.scopes = scopes;
  }

  static FreshMemory of(Function function, Storage storage, Shadows shadows, Scopes scopes) {
    var fresh = new FreshMemory(storage, scopes);
    Traversal.forEachDefinition(
        function.body(),
        value -> {
          if (storage.holds(value) && !shadows.isShadow(value)) {
            fresh.members.computeIfAbsent(storage.group(value), _ -> new ArrayList<>()).add(value);
          }
        });
    function.parameters().forEach(fresh::give);
    Traversal.forEachOp(
        function.body(),
        op -> {
          if (!makesOrPasses(op)) {
            op.results().forEach(fresh::give);
          }
        });
    return fresh;
  }

  private void give(Value value) {
    if (storage.holds(value)) {
      given.add(storage.group(value));
    }
  }

  /** Whether the memory that the reference leads to is made anew in each iteration. */
  boolean isMadeIn(ControlFlow.Loop loop, Value reference) {
    if (!storage.holds(reference)) {
      return false;
    }
    Object group = storage.group(reference);
    var body = loop.body();
    return !given.contains(group)
        && members.getOrDefault(group, List.of()).stream()
            .allMatch(
                member -> scopes.isWithin(member, body) && !body.parameters().contains(member));
  }

  private static boolean makesOrPasses(Op op) {
    return switch (op) {
      case Memory.NewArray _, Memory.ArrayLiteral _, Memory.ReadElement _ -> true;
      case Invocation.Call call -> ArrayCalls.kind(call).isPresent();
      case ControlFlow _, Arithmetic.Cast _, Aggregate _ -> true;
      default -> false;
    };
  }
}
