package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.Activity;
import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which shadows belong to which value, while they are given out: one for each array that the
 * value's type names, in their order.
 */
final class ShadowLeaves {
  private final Activity activity;
  private final LinearAlgebra algebra;
  private final Values values;
  private final Map<Value, List<Value>> leaves = new HashMap<>();

  ShadowLeaves(Activity activity, LinearAlgebra algebra, Values values) {
    this.activity = activity;
    this.algebra = algebra;
    this.values = values;
  }

  void put(Value value, List<Value> shadows) {
    leaves.put(value, shadows);
  }

  boolean isKnown(Value value) {
    return leaves.containsKey(value);
  }

  Map<Value, List<Value>> all() {
    return leaves;
  }

  Set<Value> allShadows() {
    return leaves.values().stream().flatMap(List::stream).collect(Collectors.toSet());
  }

  boolean isOfReferences(Value array) {
    return array.type() instanceof Type.Array(var element)
        && !algebra.layout().shadows(element).isEmpty();
  }

  List<Value> componentLeaves(Aggregate.NewRecord op) {
    Structure structure = algebra.structure(op.result().type()).orElseThrow();
    List<Value> all = new ArrayList<>();
    for (int i = 0; i < op.operands().size(); i++) {
      if (structure.components().get(i).isDifferentiable()) {
        all.addAll(leaves.getOrDefault(op.operands().get(i), List.of()));
      }
    }
    return all;
  }

  List<Value> leavesOf(Value record, String name) {
    Structure structure = algebra.structure(record.type()).orElseThrow();
    int start = 0;
    for (Structure.Component component : structure.differentiableComponents()) {
      int count = algebra.layout().shadows(component.type()).size();
      if (component.name().equals(name)) {
        return of(record).subList(start, start + count);
      }
      start += count;
    }
    throw new IllegalArgumentException(name);
  }

  Value shadow(Value array) {
    var found = leaves.get(array);
    if (found == null) {
      throw new IllegalStateException("no shadow of " + array);
    }
    return found.getFirst();
  }

  Value fresh(Value array) {
    return values.fresh(algebra.tangentType(array.type()), LinearAlgebra.d(array.name()));
  }

  List<Value> freshLeaves(List<Value> carriers) {
    List<Value> all = new ArrayList<>();
    for (Value carrier : carriers) {
      if (activity.isStored(carrier)) {
        List<Value> own = new ArrayList<>();
        for (Type type : algebra.layout().shadows(carrier.type())) {
          own.add(values.fresh(type, LinearAlgebra.d(carrier.name())));
        }
        leaves.put(carrier, own);
        all.addAll(own);
      }
    }
    return all;
  }

  List<Value> shadows(List<Value> carriers, List<Value> sources) {
    List<Value> all = new ArrayList<>();
    for (int i = 0; i < carriers.size(); i++) {
      if (activity.isStored(carriers.get(i))) {
        all.addAll(of(sources.get(i)));
      }
    }
    return all;
  }

  List<Value> of(Value value) {
    return leaves.getOrDefault(value, List.of());
  }

  /** The shadows of a value that is known to be of another type from here on. */
  List<Value> seenAs(Type type, Value value, RegionBuilder out) {
    return algebra.isMemory(type)
        ? List.of(algebra.layout().narrowed(shadow(value), type, out))
        : of(value);
  }
}
