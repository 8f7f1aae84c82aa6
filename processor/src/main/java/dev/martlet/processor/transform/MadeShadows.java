package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.Activity;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The shadows that are made where they are defined, rather than taken from somewhere. */
final class MadeShadows {
  private final Activity activity;
  private final LinearAlgebra algebra;
  private final ShadowLeaves leaves;
  private final NullableRecords records;
  private final Set<Value> made = new HashSet<>();

  /** Shadows of what may lead to other objects later on: they are made before. */
  private final Set<Value> graphs = new HashSet<>();

  /** Shadows that may be those of other components too. */
  private final Set<Value> met = new HashSet<>();

  MadeShadows(
      Activity activity, LinearAlgebra algebra, ShadowLeaves leaves, NullableRecords records) {
    this.activity = activity;
    this.algebra = algebra;
    this.leaves = leaves;
    this.records = records;
  }

  Set<Value> all() {
    return made;
  }

  /** Those that nothing but the reverse sweep needs, in what the forward sweep does. */
  Set<Value> late(Region forward) {
    var late = LateShadows.of(forward, made);
    late.removeAll(graphs);
    late.removeAll(met);
    return late;
  }

  /** Notes what has been made for an array or object. */
  void add(Value memory, Value shadow) {
    made.add(shadow);
    leaves.put(memory, List.of(shadow));
  }

  /** The same of what refers to other shadows, as they are now. */
  void addOfReferences(Value memory, Value shadow) {
    graphs.add(shadow);
    add(memory, shadow);
  }

  /** Makes shadows in the shape of what the value leads to, which comes from somewhere else. */
  void like(Value value, RegionBuilder out) {
    if (activity.isStored(value)) {
      makeLike(value, out);
    }
  }

  /**
   * The shadows of what a function gives back to a caller that shares them. What leads to no active
   * array here may do so there, when the caller has written to it: there are shadows of it then,
   * unless it is a parameter that is not differentiated, or may be a part of one.
   */
  List<Value> givenBack(Value result, List<Value> parameters, RegionBuilder out) {
    List<Type> shadows = algebra.layout().shadows(result.type());
    if (activity.isStored(result) || shadows.isEmpty()) {
      return leaves.of(result);
    }
    if (parameters.stream().anyMatch(each -> activity.mayShare(each, result))) {
      return shadows.stream().map(type -> out.constant(type, null)).toList();
    }
    makeLike(result, out);
    return leaves.of(result);
  }

  private void makeLike(Value value, RegionBuilder out) {
    List<Value> shadows = new ArrayList<>();
    like(value, value.name(), algebra.layout().graph(value.type(), out), shadows, out);
    leaves.put(value, shadows);
  }

  private void like(
      Value value, String name, Optional<Value> graph, List<Value> shadows, RegionBuilder out) {
    var layout = algebra.layout();
    if (algebra.isMemory(value.type()) || layout.isHolder(value.type())) {
      var shadow = layout.zerosLike(value, LinearAlgebra.d(name), graph, out);
      if (layout.leadsToObjects(value.type())) {
        graphs.add(shadow);
      }
      if (graph.isPresent()) {
        met.add(shadow);
      }
      made.add(shadow);
      shadows.add(shadow);
      return;
    }
    var structure = algebra.structure(value.type()).orElseThrow();
    for (var component : structure.differentiableComponents()) {
      if (!layout.shadows(component.type()).isEmpty()) {
        var part = records.component(value, component.name(), component.type(), out);
        like(part, component.name(), graph, shadows, out);
      }
    }
  }

  /** Nested shadows as they are at the start: the program may move their rows. */
  List<Value> arranged(Value parameter, RegionBuilder out) {
    return leaves.of(parameter).stream()
        .map(
            shadow ->
                graphs.contains(shadow)
                    ? GraphCalls.arranged(shadow, out)
                    : leaves.isOfReferences(shadow) ? ShadowCalls.arranged(shadow, out) : shadow)
        .toList();
  }
}
