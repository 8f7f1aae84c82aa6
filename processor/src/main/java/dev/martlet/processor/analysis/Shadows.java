package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The arrays in which a reverse sweep sums up what the elements of active arrays receive. A shadow
 * follows its array through aliases, branches, matrices and records, so that all references to one
 * array lead to one shadow.
 */
public final class Shadows {
  private final Map<Value, List<Value>> leaves;
  private final Map<Value, List<Value>> arranged;
  private final Map<Region, List<Op>> late;
  private final Set<Value> lateValues = new HashSet<>();
  private final Map<Value, Value> owners = new HashMap<>();
  private final Optional<Value> memory;

  /**
   * @param leaves for each value that leads to active memory, the shadows of the arrays that its
   *     type names, in their order: one for an array, one for each array in a record
   * @param arranged the shadows of parameters as they were in the beginning
   * @param late the ops that make those shadows which nothing but the reverse sweep needs, by the
   *     region in whose sweep they are made
   * @param memory all shadows that are made in the forward sweep, where reverse sweeps run several
   *     times and have to clear them
   */
  public Shadows(
      Map<Value, List<Value>> leaves,
      Map<Value, List<Value>> arranged,
      IdentityHashMap<Region, List<Op>> late,
      Optional<Value> memory) {
    this.leaves = Map.copyOf(leaves);
    this.arranged = Map.copyOf(arranged);
    this.late = late;
    this.memory = memory;
    leaves.forEach((value, shadows) -> shadows.forEach(shadow -> owners.put(shadow, value)));
    late.values().forEach(ops -> ops.forEach(op -> lateValues.addAll(op.results())));
  }

  /** No active memory at all. */
  public static Shadows none() {
    return new Shadows(Map.of(), Map.of(), new IdentityHashMap<>(), Optional.empty());
  }

  /** What leads to the array that this is a shadow of; the value itself if it is none. */
  public Value owner(Value shadow) {
    return owners.getOrDefault(shadow, shadow);
  }

  /** The shadow of an active array. */
  public Value of(Value array) {
    return leaves(array).getFirst();
  }

  /** The shadows of all arrays that the value's type names. */
  public List<Value> leaves(Value value) {
    return leaves.getOrDefault(value, List.of());
  }

  /** The shadows of a parameter, with the rows where they were before the program moved them. */
  public List<Value> arranged(Value parameter) {
    return arranged.getOrDefault(parameter, List.of());
  }

  /** The ops that make shadows when the sweep over a region starts. */
  public List<Op> late(Region region) {
    return late.getOrDefault(region, List.of());
  }

  public boolean isShadow(Value value) {
    return owners.containsKey(value);
  }

  /** Whether a shadow is made in the reverse sweep. */
  public boolean isLate(Value shadow) {
    return lateValues.contains(shadow);
  }

  /** What has to be cleared before a reverse sweep. */
  public Optional<Value> memory() {
    return memory;
  }
}
