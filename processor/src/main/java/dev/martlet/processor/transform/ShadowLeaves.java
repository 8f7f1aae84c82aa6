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

  /** The shadows of a record's components; the record's own where it has one. */
  List<Value> componentLeaves(Aggregate.NewRecord op, RegionBuilder out) {
    Structure structure = algebra.shape(op.result().type());
    List<Value> all = new ArrayList<>();
    for (int i = 0; i < op.operands().size(); i++) {
      var component = structure.components().get(i);
      if (component.isDifferentiable()) {
        all.addAll(as(op.operands().get(i), component.type(), out));
      }
    }
    return algebra.layout().isHolder(op.result().type())
        ? List.of(algebra.packedRecord(out, Linear.zero(), structure, all.iterator()))
        : all;
  }

  List<Value> leavesOf(Value record, String name, RegionBuilder out) {
    Structure structure = algebra.shape(record.type());
    if (algebra.layout().isHolder(record.type())) {
      var component = structure.differentiable(name).orElseThrow();
      var part = out.fresh(algebra.tangentType(component), LinearAlgebra.d(name));
      out.add(
          new Aggregate.ReadComponent(part, shadow(record), component.tangentName(), out.span()));
      return unpacked(part, component.type(), out);
    }
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

  /** The shadows of a value as they are kept for values of a type: in parts, or in one object. */
  List<Value> as(Value value, Type type, RegionBuilder out) {
    return as(of(value), value.type(), type, out);
  }

  /** The same of shadows of a value of another type. */
  List<Value> as(List<Value> known, Type from, Type to, RegionBuilder out) {
    var layout = algebra.layout();
    if (known.isEmpty()) {
      return layout.shadows(to).stream().map(each -> out.constant(each, null)).toList();
    }
    if (isWhole(from)) {
      return layout.isHolder(to) || !isWhole(to) ? unpacked(known.getFirst(), to, out) : known;
    }
    return isWhole(to) ? List.of(algebra.pack(out, Linear.zero(), from, known.iterator())) : known;
  }

  private boolean isWhole(Type type) {
    return algebra.isMemory(type) || algebra.layout().isHolder(type);
  }

  /** The shadows of a value in one object, as arrays and fields hold it; numbers are zero. */
  Value packed(Value value, RegionBuilder out) {
    return isWhole(value.type()) && leaves.containsKey(value)
        ? shadow(value)
        : algebra.pack(out, Linear.zero(), value.type(), of(value).iterator());
  }

  /** The shadows of a value that one object holds; none of null. */
  List<Value> unpacked(Value object, Type type, RegionBuilder out) {
    if (isWhole(type)) {
      return List.of(OpaqueObjects.as(out, object, algebra.tangentType(type)));
    }
    var structure = algebra.shape(type);
    List<Value> all = new ArrayList<>();
    var absent = OpaqueObjects.isAbsent(out, object);
    var none = out.nested();
    List<Value> nulls = new ArrayList<>();
    algebra.layout().shadows(type).forEach(each -> nulls.add(none.constant(each, null)));
    var some = out.nested();
    var typed = OpaqueObjects.as(some, object, structure.tangent());
    for (var component : structure.differentiableComponents()) {
      if (!algebra.layout().shadows(component.type()).isEmpty()) {
        var part = some.fresh(algebra.tangentType(component), LinearAlgebra.d(component.name()));
        some.add(new Aggregate.ReadComponent(part, typed, component.tangentName(), some.span()));
        all.addAll(unpacked(part, component.type(), some));
      }
    }
    return out.iff(absent, none.yield(nulls), some.yield(all));
  }

  Value shadow(Value array) {
    var found = leaves.get(array);
    if (found == null) {
      throw new IllegalStateException("no shadow of " + array);
    }
    return found.getFirst();
  }

  /** The type of what one object holds for values of a type; of what has no derivative, any. */
  Type tangentType(Type type) {
    var tangent = algebra.tangentType(type);
    return tangent.isReference() ? tangent : Type.OBJECT;
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

  List<Value> shadows(List<Value> carriers, List<Value> sources, RegionBuilder out) {
    List<Value> all = new ArrayList<>();
    for (int i = 0; i < carriers.size(); i++) {
      if (activity.isStored(carriers.get(i))) {
        all.addAll(as(sources.get(i), carriers.get(i).type(), out));
      }
    }
    return all;
  }

  List<Value> of(Value value) {
    return leaves.getOrDefault(value, List.of());
  }

  /** The shadows of a value that is known to be of another type from here on. */
  List<Value> seenAs(Type type, Value value, RegionBuilder out) {
    var seen = as(value, type, out);
    return algebra.isMemory(type)
        ? List.of(algebra.layout().narrowed(seen.getFirst(), type, out))
        : seen;
  }
}
