package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.Recording;
import dev.martlet.processor.analysis.Scopes;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The counterparts of branches and loops in a reverse sweep: the branch that was taken is gone
 * through backwards, a loop's iterations from the last to the first.
 */
final class ReverseControlFlow {
  private final ReverseSweep sweep;
  private final SweepContext context;
  private final Scopes scopes;
  private final Recording recording;

  ReverseControlFlow(ReverseSweep sweep, SweepContext context, Scopes scopes, Recording recording) {
    this.sweep = sweep;
    this.context = context;
    this.scopes = scopes;
    this.recording = recording;
  }

  /** The counterpart of a branch while it is built, and the cotangents within it. */
  record Branch(RegionBuilder out, Cotangents cotangents) {}

  void reverse(ControlFlow.If choice, Frame frame, Cotangents cotangents, RegionBuilder out) {
    var completing = choice.regions().stream().filter(Region::completes).toList();
    if (completing.size() < 2) {
      completing.forEach(region -> inline(region, choice.results(), frame, cotangents, out));
      return;
    }
    var condition = frame.read(choice.condition());
    var branches = branches(completing, choice.results(), frame, cotangents, out);
    var joined = join(branches, cotangents, out);
    if (!joined.isEmpty()) {
      joined.finish(out.iff(condition, joined.regions().get(0), joined.regions().get(1)));
    }
  }

  void reverse(ControlFlow.Switch choice, Frame frame, Cotangents cotangents, RegionBuilder out) {
    List<Region> completing = new ArrayList<>();
    List<ControlFlow.Switch.Labels> cases = new ArrayList<>();
    for (int i = 0; i < choice.regions().size(); i++) {
      if (choice.regions().get(i).completes()) {
        completing.add(choice.regions().get(i));
        cases.add(new ControlFlow.Switch.Labels(List.of(i)));
      }
    }
    if (completing.size() < 2) {
      completing.forEach(region -> inline(region, choice.results(), frame, cotangents, out));
      return;
    }
    var taken = frame.read(recording.choice(choice).orElseThrow());
    var branches = branches(completing, choice.results(), frame, cotangents, out);
    var joined = join(branches, cotangents, out);
    if (!joined.isEmpty()) {
      joined.finish(out.choose(taken, cases.subList(0, cases.size() - 1), joined.regions()));
    }
  }

  /** The only branch that can have been taken. */
  private void inline(
      Region region, List<Value> results, Frame frame, Cotangents cotangents, RegionBuilder out) {
    seed(region, results, cotangents, cotangents, out);
    sweep.sweep(region, frame.inner(scopes.of(region), out, null), cotangents, out);
  }

  private List<Branch> branches(
      List<Region> regions,
      List<Value> results,
      Frame frame,
      Cotangents cotangents,
      RegionBuilder out) {
    List<Branch> branches = new ArrayList<>();
    for (Region region : regions) {
      var branch = new Branch(out.nested(), cotangents.inner());
      seed(region, results, cotangents, branch.cotangents(), branch.out());
      sweep.sweep(
          region,
          frame.inner(scopes.of(region), branch.out(), null),
          branch.cotangents(),
          branch.out());
      branch.cotangents().changed().removeIf(value -> scopes.isWithin(value, region));
      branches.add(branch);
    }
    return branches;
  }

  /** What the results of the branch have received goes to what the region yields. */
  private void seed(
      Region region, List<Value> results, Cotangents from, Cotangents to, RegionBuilder out) {
    for (int i = 0; i < results.size(); i++) {
      if (context.activity().contains(region.yields().get(i))) {
        to.add(out, region.yields().get(i), from.get(results.get(i)));
      }
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

    record Merged() implements Template {}

    record Parts(Structure structure, List<Template> parts) implements Template {}

    default Linear rebuilt(Iterator<Value> results) {
      return switch (this) {
        case Same(var linear) -> linear;
        case Merged() -> new Linear.Scalar(results.next());
        case Parts(var structure, var parts) -> {
          List<Linear> components = new ArrayList<>();
          parts.forEach(part -> components.add(part.rebuilt(results)));
          yield new Linear.Composite(structure, components);
        }
      };
    }
  }

  /** Lets each branch yield the cotangents that some branch has changed. */
  Joined join(List<Branch> branches, Cotangents cotangents, RegionBuilder out) {
    Set<Value> changed = new LinkedHashSet<>();
    branches.forEach(branch -> changed.addAll(branch.cotangents().changed()));
    List<List<Value>> yields = new ArrayList<>();
    branches.forEach(_ -> yields.add(new ArrayList<>()));
    List<Merge> merges = new ArrayList<>();
    for (Value value : changed) {
      List<Linear> sides = branches.stream().map(branch -> branch.cotangents().get(value)).toList();
      merges.add(new Merge(value, template(sides, value, branches, yields)));
    }
    List<Region> regions = new ArrayList<>();
    for (int i = 0; i < branches.size(); i++) {
      regions.add(branches.get(i).out().finish(List.of(), new Terminator.Yield(yields.get(i))));
    }
    return new Joined(regions, cotangents, merges);
  }

  private Template template(
      List<Linear> sides, Value value, List<Branch> branches, List<List<Value>> yields) {
    if (sides.stream().allMatch(side -> side.equals(sides.getFirst()))) {
      return new Template.Same(sides.getFirst());
    }
    var composite =
        sides.stream()
            .filter(Linear.Composite.class::isInstance)
            .map(Linear.Composite.class::cast)
            .findFirst();
    if (composite.isEmpty()) {
      for (int i = 0; i < sides.size(); i++) {
        yields
            .get(i)
            .addAll(
                context.algebra().flatten(branches.get(i).out(), sides.get(i), scalarType(sides)));
      }
      return new Template.Merged();
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
                          : Linear.ZERO)
              .toList();
      parts.add(template(partSides, value, branches, yields));
    }
    return new Template.Parts(structure, parts);
  }

  private static Type scalarType(List<Linear> sides) {
    return sides.stream()
        .filter(Linear.Scalar.class::isInstance)
        .map(side -> ((Linear.Scalar) side).value().type())
        .findFirst()
        .orElse(Primitive.DOUBLE);
  }

  void reverse(ControlFlow.Loop loop, Frame frame, Cotangents cotangents, RegionBuilder out) {
    var body = loop.body();
    if (body.completes()) {
      reverseIterations(loop, frame, cotangents, out);
    } else {
      for (int i = 0; i < loop.results().size(); i++) {
        pass(loop.results().get(i), loop.operands().get(i), cotangents, out);
      }
    }
  }

  private void pass(Value result, Value operand, Cotangents cotangents, RegionBuilder out) {
    if (context.activity().contains(operand)) {
      cotangents.add(out, operand, cotangents.get(result));
    }
  }

  /** One variable of the reverse loop: a cotangent that is carried from iteration to iteration. */
  private record Carried(Value value, List<Value> leaves) {}

  private void reverseIterations(
      ControlFlow.Loop loop, Frame frame, Cotangents cotangents, RegionBuilder out) {
    var algebra = context.algebra();
    var body = loop.body();
    List<Value> initial = new ArrayList<>();
    List<Carried> carried = new ArrayList<>();
    for (int i = 0; i < body.parameters().size(); i++) {
      var parameter = body.parameters().get(i);
      if (context.activity().contains(parameter)) {
        var received = cotangents.get(loop.results().get(i));
        initial.addAll(algebra.flatten(out, received, parameter.type()));
        carried.add(new Carried(parameter, algebra.leaves(out.values(), parameter)));
      }
    }
    int ownCount = carried.size();
    for (Value free : Traversal.freeValues(body)) {
      if (context.activity().contains(free)) {
        initial.addAll(algebra.flatten(out, cotangents.get(free), free.type()));
        carried.add(new Carried(free, algebra.leaves(out.values(), free)));
      }
    }
    var trips = frame.read(recording.trips(loop).orElseThrow());
    var last = out.subtract(trips, out.constant(1));
    var inner = out.nested();
    var index = out.fresh(Primitive.INT, indexName(loop));
    var within = cotangents.inner();
    for (Carried variable : carried) {
      // What the loop's variables receive goes to what the body yields; sums outside go on.
      boolean isOwn = carried.indexOf(variable) < ownCount;
      within.set(
          variable.value(),
          isOwn
              ? Linear.ZERO
              : algebra.unflatten(variable.value().type(), variable.leaves().iterator()));
    }
    for (int i = 0; i < ownCount; i++) {
      var variable = carried.get(i);
      var yielded = body.yields().get(body.parameters().indexOf(variable.value()));
      if (context.activity().contains(yielded)) {
        within.add(
            inner,
            yielded,
            algebra.unflatten(variable.value().type(), variable.leaves().iterator()));
      }
    }
    sweep.sweep(body, frame.inner(scopes.of(body), inner, index), within, inner);
    List<Value> next = new ArrayList<>();
    for (Carried variable : carried) {
      next.addAll(algebra.flatten(inner, within.get(variable.value()), variable.value().type()));
    }
    var results = emit(initial, carried, last, index, next, inner, out).iterator();
    List<Linear> totals = new ArrayList<>();
    carried.forEach(variable -> totals.add(algebra.unflatten(variable.value().type(), results)));
    // Sums first: they started from what was known before, to which the others are added.
    for (int i = ownCount; i < carried.size(); i++) {
      cotangents.set(carried.get(i).value(), totals.get(i));
    }
    for (int i = 0; i < ownCount; i++) {
      var operand = loop.operands().get(body.parameters().indexOf(carried.get(i).value()));
      if (context.activity().contains(operand)) {
        cotangents.add(out, operand, totals.get(i));
      }
    }
  }

  private String indexName(ControlFlow.Loop loop) {
    return recording.counted(loop).map(form -> form.variable().name()).orElse("i");
  }

  /** The loop from the last index down to zero; returns the final values of the leaves. */
  private List<Value> emit(
      List<Value> initial,
      List<Carried> carried,
      Value last,
      Value index,
      List<Value> next,
      RegionBuilder inner,
      RegionBuilder out) {
    List<Value> leaves = new ArrayList<>();
    carried.forEach(variable -> leaves.addAll(variable.leaves()));
    var values = out.values();
    var test = out.nested();
    var tested = values.like(index);
    var zero = test.constant(0);
    var goesOn = test.binary(Arithmetic.BinaryOperator.GREATER_OR_EQUAL, tested, zero);
    List<Value> testParameters = new ArrayList<>(List.of(tested));
    leaves.forEach(leaf -> testParameters.add(values.like(leaf)));
    var condition = test.finish(testParameters, new Terminator.Yield(List.of(goesOn)));
    List<Value> yields = new ArrayList<>(List.of(inner.subtract(index, inner.constant(1))));
    yields.addAll(next);
    List<Value> parameters = new ArrayList<>(List.of(index));
    parameters.addAll(leaves);
    List<Value> inits = new ArrayList<>(List.of(last));
    inits.addAll(initial);
    var results =
        out.loop(inits, condition, inner.finish(parameters, new Terminator.Yield(yields)));
    return results.subList(1, results.size());
  }
}
