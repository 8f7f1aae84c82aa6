package dev.martlet.processor.ir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Questions about a region that look at all of its ops, however deeply nested. */
public final class Traversal {
  private Traversal() {}

  /** Visits every op in program order, an op before the ops of its regions. */
  public static void forEachOp(Region region, Consumer<? super Op> visitor) {
    for (Op op : region.ops()) {
      visitor.accept(op);
      for (Region inner : op.regions()) {
        forEachOp(inner, visitor);
      }
    }
  }

  /** Visits the region itself and all regions in it, an outer one before the inner ones. */
  public static void forEachRegion(Region region, Consumer<? super Region> visitor) {
    visitor.accept(region);
    for (Op op : region.ops()) {
      for (Region inner : op.regions()) {
        forEachRegion(inner, visitor);
      }
    }
  }

  /** Visits every use of a value: operands of ops and of terminators. */
  public static void forEachUse(Region region, Consumer<? super Value> visitor) {
    for (Op op : region.ops()) {
      op.operands().forEach(visitor);
      for (Region inner : op.regions()) {
        forEachUse(inner, visitor);
      }
    }
    region.end().operands().forEach(visitor);
  }

  /** Visits every definition of a value: parameters of regions and results of ops. */
  public static void forEachDefinition(Region region, Consumer<? super Value> visitor) {
    region.parameters().forEach(visitor);
    for (Op op : region.ops()) {
      op.results().forEach(visitor);
      for (Region inner : op.regions()) {
        forEachDefinition(inner, visitor);
      }
    }
  }

  /** All ops, in the order of {@link #forEachOp}. */
  public static List<Op> allOps(Region region) {
    List<Op> ops = new ArrayList<>();
    forEachOp(region, ops::add);
    return ops;
  }

  /** Whether some op, however deeply nested, is like this. */
  public static boolean anyOp(Region region, Predicate<? super Op> condition) {
    for (Op op : region.ops()) {
      if (condition.test(op)) {
        return true;
      }
      for (Region inner : op.regions()) {
        if (anyOp(inner, condition)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The number of ops, nested ones included. */
  public static int size(Region region) {
    int size = region.ops().size();
    for (Op op : region.ops()) {
      for (Region inner : op.regions()) {
        size += size(inner);
      }
    }
    return size;
  }

  /** The values that the region uses but does not define, in the order of their first use. */
  public static Set<Value> freeValues(Region region) {
    Set<Value> defined = new HashSet<>();
    forEachDefinition(region, defined::add);
    Set<Value> free = new LinkedHashSet<>();
    forEachUse(
        region,
        value -> {
          if (!defined.contains(value)) {
            free.add(value);
          }
        });
    return free;
  }

  /** The highest id that the region defines, or -1. */
  static int highestId(Region region) {
    int highest = highestId(region.parameters());
    for (Op op : region.ops()) {
      highest = Math.max(highest, highestId(op.results()));
      for (Region inner : op.regions()) {
        highest = Math.max(highest, highestId(inner));
      }
    }
    return highest;
  }

  private static int highestId(List<Value> values) {
    int highest = -1;
    for (Value value : values) {
      highest = Math.max(highest, value.id());
    }
    return highest;
  }
}
