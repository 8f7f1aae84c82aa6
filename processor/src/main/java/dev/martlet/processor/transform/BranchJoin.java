package dev.martlet.processor.transform;

import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts the counterparts of several branches together: each yields the cotangents that some of them
 * has changed, and what comes out of the branch that was taken is the cotangent from there on.
 */
final class BranchJoin {
  /**
   * The counterpart of a branch while it is built, and the cotangents within it.
   *
   * @param yields what it yields besides cotangents, before them
   */
  record Branch(RegionBuilder out, Cotangents cotangents, List<Value> yields) {
    Branch(RegionBuilder out, Cotangents cotangents) {
      this(out, cotangents, List.of());
    }
  }

  /** The regions of a branch's counterpart; its results become the cotangents outside. */
  record Joined(List<Region> regions, Cotangents target, List<Merge> merges) {
    boolean isEmpty() {
      return merges.isEmpty() && regions.stream().allMatch(region -> region.ops().isEmpty());
    }

    void finish(List<Value> results) {
      var remaining = results.iterator();
      merges.forEach(merge -> target.set(merge.value(), merge.linear().rebuilt(remaining)));
    }
  }

  private record Merge(Value value, Template linear) {}

  /** The shape of a merged cotangent: what is the same on all branches, and what is a result. */
  private sealed interface Template {
    record Same(Linear linear) implements Template {}

    record Merged(boolean isOpaque) implements Template {}

    record Parts(Structure structure, List<Template> parts) implements Template {}

    default Linear rebuilt(Iterator<Value> results) {
      return switch (this) {
        case Same(var linear) -> linear;
        case Merged(var isOpaque) ->
            isOpaque ? new Linear.Opaque(results.next()) : new Linear.Scalar(results.next());
        case Parts(var structure, var parts) -> {
          List<Linear> components = new ArrayList<>();
          parts.forEach(part -> components.add(part.rebuilt(results)));
          yield new Linear.Composite(structure, components);
        }
      };
    }
  }

  /** Lets each branch yield the cotangents that some branch has changed. */
  Joined join(List<Branch> branches, Cotangents cotangents) {
    Set<Value> changed = new LinkedHashSet<>();
    branches.forEach(branch -> changed.addAll(branch.cotangents().changed()));
    List<List<Value>> yields = new ArrayList<>();
    branches.forEach(branch -> yields.add(new ArrayList<>(branch.yields())));
    List<Merge> merges = new ArrayList<>();
    for (Value value : changed) {
      List<Linear> sides = branches.stream().map(branch -> branch.cotangents().get(value)).toList();
      merges.add(new Merge(value, template(sides, branches, yields)));
    }
    List<Region> regions = new ArrayList<>();
    for (int i = 0; i < branches.size(); i++) {
      regions.add(branches.get(i).out().finish(List.of(), new Terminator.Yield(yields.get(i))));
    }
    return new Joined(regions, cotangents, merges);
  }

  private Template template(List<Linear> sides, List<Branch> branches, List<List<Value>> yields) {
    if (sides.stream().allMatch(side -> side.equals(sides.getFirst()))) {
      return new Template.Same(sides.getFirst());
    }
    var composite =
        sides.stream()
            .filter(Linear.Composite.class::isInstance)
            .map(Linear.Composite.class::cast)
            .findFirst();
    if (composite.isEmpty()) {
      var type = leafType(sides);
      for (int i = 0; i < sides.size(); i++) {
        yields.get(i).add(OpaqueObjects.leafOfType(branches.get(i).out(), sides.get(i), type));
      }
      return new Template.Merged(type.isReference());
    }
    var structure = composite.get().structure();
    List<Template> parts = new ArrayList<>();
    for (int i = 0; i < structure.differentiableComponents().size(); i++) {
      int position = i;
      List<Linear> partSides =
          sides.stream()
              .map(
                  side ->
                      side instanceof Linear.Composite(_, var components)
                          ? components.get(position)
                          : Linear.zero())
              .toList();
      parts.add(template(partSides, branches, yields));
    }
    return new Template.Parts(structure, parts);
  }

  private static Type leafType(List<Linear> sides) {
    return sides.stream()
        .flatMap(
            side ->
                switch (side) {
                  case Linear.Scalar(var value) -> Stream.of(value.type());
                  case Linear.Product(var base, _) -> Stream.of(base.type());
                  case Linear.Opaque(var value) -> Stream.of(value.type());
                  case Linear.Zero _, Linear.Composite _ -> Stream.empty();
                })
        .findFirst()
        .orElse(Primitive.DOUBLE);
  }
}
