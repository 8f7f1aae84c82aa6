package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.Activity;
import dev.martlet.processor.analysis.ArrayCalls;
import dev.martlet.processor.analysis.Shadows;
import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives each active array of a function its shadow: where the program makes an array a shadow of
 * the same shape is made, where it hands a reference on the reference of the shadow goes with it.
 * What nothing but the reverse sweep needs is left out here, to be made there.
 *
 * <pre>{@code
 * double[] a = new double[n];       double[] da = new double[n];
 * double[][] m = {a, b};            double[][] dm = {da, db};
 * double[] row = m[i];              double[] drow = dm[i];
 * }</pre>
 */
final class Shadowing {
  private final Activity activity;
  private final LinearAlgebra algebra;
  private final Values values;
  private final Map<Value, List<Value>> leaves = new HashMap<>();

  /** The shadows of parameters as they are given to users. */
  private final Map<Value, List<Value>> arranged = new HashMap<>();

  /** Shadows that are made where they are defined, rather than taken from somewhere. */
  private final Set<Value> made = new HashSet<>();

  private Shadowing(Activity activity, LinearAlgebra algebra, Values values) {
    this.activity = activity;
    this.algebra = algebra;
    this.values = values;
  }

  /** A function with the shadows that its forward sweep needs, and what is known of all of them. */
  record Result(Function function, Shadows shadows) {}

  /**
   * Adds the shadows.
   *
   * @param isRepeated whether the reverse sweep may run several times after one forward sweep
   */
  static Result of(
      Function function,
      Activity activity,
      LinearAlgebra algebra,
      Values values,
      boolean isRepeated) {
    boolean[] isAny = {false};
    Traversal.forEachDefinition(function.body(), value -> isAny[0] |= activity.isStored(value));
    if (!isAny[0]) {
      return new Result(function, Shadows.none());
    }
    var shadowing = new Shadowing(activity, algebra, values);
    Region shadowed = shadowing.root(function.body());
    return shadowing.separated(function, shadowed, isRepeated);
  }

  private Region root(Region body) {
    var out = new RegionBuilder(values);
    boolean areRowsMoved =
        Traversal.anyOp(body, op -> ArrayCalls.stored(op).filter(activity::isStored).isPresent());
    for (Value parameter : body.parameters()) {
      make(parameter, out);
      arranged.put(parameter, areRowsMoved ? arranged(parameter, out) : leaves(parameter));
    }
    shadow(body.ops(), out);
    return out.finish(body.parameters(), body.end());
  }

  /** Nested shadows as they are at the start: the program may move their rows. */
  private List<Value> arranged(Value parameter, RegionBuilder out) {
    return leaves(parameter).stream()
        .map(shadow -> isOfReferences(shadow) ? ShadowCalls.arranged(shadow, out) : shadow)
        .toList();
  }

  private List<Value> leaves(Value value) {
    return leaves.getOrDefault(value, List.of());
  }

  private void shadow(List<Op> ops, RegionBuilder out) {
    for (Op op : ops) {
      out.at(op.span());
      switch (op) {
        case ControlFlow.Loop loop -> loop(loop, out);
        case ControlFlow choice -> branch(choice, out);
        case Constant _,
            Arithmetic _,
            Aggregate _,
            Memory _,
            Invocation _,
            TapeAccess _,
            Closure _ -> {
          out.add(op);
          follow(op, out);
        }
      }
    }
  }

  /** What becomes of shadows where an op without regions makes or hands on references. */
  private void follow(Op op, RegionBuilder out) {
    if (op instanceof Memory.WriteElement write) {
      if (activity.isStored(write.value())) {
        out.writeElement(shadow(write.array()), write.index(), shadow(write.value()));
      }
      return;
    }
    if (op instanceof Invocation.Call call
        && ArrayCalls.kind(call).isPresent()
        && call.results().isEmpty()) {
      if (activity.isStored(call.operands().getFirst())
          && isOfReferences(call.operands().getFirst())) {
        repeat(call, List.of(), out);
      }
      return;
    }
    if (op.results().size() != 1 || !activity.isStored(op.result())) {
      return;
    }
    Value result = op.result();
    switch (op) {
      case Memory.NewArray(_, var dimensions, _) -> {
        var shadow = fresh(result);
        out.add(new Memory.NewArray(shadow, dimensions, out.span()));
        made(result, shadow);
      }
      case Memory.ArrayLiteral(_, var elements, _) -> {
        var shadow = fresh(result);
        if (isOfReferences(result)) {
          out.add(
              new Memory.ArrayLiteral(
                  shadow, elements.stream().map(this::shadow).toList(), out.span()));
          leaves.put(result, List.of(shadow));
        } else {
          var length = out.constant(elements.size());
          out.add(new Memory.NewArray(shadow, List.of(length), out.span()));
          made(result, shadow);
        }
      }
      case Memory.ReadElement(_, var array, var index, _) -> {
        var shadow = fresh(result);
        out.add(new Memory.ReadElement(shadow, shadow(array), index, out.span()));
        leaves.put(result, List.of(shadow));
      }
      case Aggregate.NewRecord record -> leaves.put(result, componentLeaves(record));
      case Aggregate.ReadComponent(_, var record, var component, _) ->
          leaves.put(result, leavesOf(record, component));
      case Arithmetic.Cast(_, var operand, _) -> leaves.put(result, leaves.get(operand));
      case Constant _ -> {
        List<Value> nulls = new ArrayList<>();
        for (Type type : algebra.storageLeaves(result.type())) {
          nulls.add(out.constant(type, null));
        }
        leaves.put(result, nulls);
      }
      case Invocation.Call call
          when ArrayCalls.kind(call).isPresent() && isOfReferences(result) -> {
        var shadow = fresh(result);
        repeat(call, List.of(shadow), out);
        leaves.put(result, List.of(shadow));
      }
      case Memory _, Invocation _, Arithmetic _, TapeAccess _, Closure _, ControlFlow _ ->
          make(result, out);
    }
  }

  /** Does with shadows what the program does with arrays. */
  private void repeat(Invocation.Call call, List<Value> results, RegionBuilder out) {
    List<Value> operands =
        call.operands().stream()
            .map(operand -> activity.isStored(operand) ? shadow(operand) : operand)
            .toList();
    out.add(new Invocation.Call(results, call.callee(), List.of(), operands, out.span()));
  }

  private boolean isOfReferences(Value array) {
    return !algebra.storageLeaves(((Type.Array) array.type()).element()).isEmpty();
  }

  private List<Value> componentLeaves(Aggregate.NewRecord op) {
    Structure structure = algebra.structure(op.result().type()).orElseThrow();
    List<Value> all = new ArrayList<>();
    for (int i = 0; i < op.operands().size(); i++) {
      if (structure.components().get(i).isDifferentiable()) {
        all.addAll(leaves.getOrDefault(op.operands().get(i), List.of()));
      }
    }
    return all;
  }

  private List<Value> leavesOf(Value record, String name) {
    Structure structure = algebra.structure(record.type()).orElseThrow();
    int start = 0;
    for (Structure.Component component : structure.differentiableComponents()) {
      int count = algebra.storageLeaves(component.type()).size();
      if (component.name().equals(name)) {
        return leaves.getOrDefault(record, List.of()).subList(start, start + count);
      }
      start += count;
    }
    throw new IllegalArgumentException(name);
  }

  private Value shadow(Value array) {
    var found = leaves.get(array);
    if (found == null) {
      throw new IllegalStateException("no shadow of " + array);
    }
    return found.getFirst();
  }

  private Value fresh(Value array) {
    return values.fresh(algebra.tangentType(array.type()), LinearAlgebra.d(array.name()));
  }

  /** Makes shadows in the shape of what the value leads to, which comes from somewhere else. */
  private void make(Value value, RegionBuilder out) {
    if (!activity.isStored(value)) {
      return;
    }
    List<Value> shadows = new ArrayList<>();
    make(value, value.name(), shadows, out);
    leaves.put(value, shadows);
  }

  private void make(Value value, String name, List<Value> shadows, RegionBuilder out) {
    if (value.type() instanceof Type.Array) {
      var shadow =
          ShadowCalls.zerosLike(
              value, algebra.tangentType(value.type()), LinearAlgebra.d(name), out);
      made.add(shadow);
      shadows.add(shadow);
      return;
    }
    var structure = algebra.structure(value.type()).orElseThrow();
    for (var component : structure.differentiableComponents()) {
      if (!algebra.storageLeaves(component.type()).isEmpty()) {
        var part = out.readComponent(value, component.name(), component.type());
        make(part, component.name(), shadows, out);
      }
    }
  }

  private void made(Value array, Value shadow) {
    made.add(shadow);
    leaves.put(array, List.of(shadow));
  }

  private void branch(ControlFlow choice, RegionBuilder out) {
    List<Region> regions = new ArrayList<>();
    for (Region region : choice.regions()) {
      var inner = out.nested();
      shadow(region.ops(), inner);
      var end =
          region.completes()
              ? new Terminator.Yield(
                  with(region.yields(), shadows(choice.results(), region.yields())))
              : region.end();
      regions.add(inner.finish(region.parameters(), end));
    }
    var results = freshLeaves(choice.results());
    out.add(choice.rebuilt(with(choice.results(), results), choice.operands(), regions));
  }

  private void loop(ControlFlow.Loop loop, RegionBuilder out) {
    var initial = shadows(loop.body().parameters(), loop.operands());
    var carried = freshLeaves(loop.body().parameters());
    var tested = freshLeaves(loop.condition().parameters());
    var condition = out.nested();
    shadow(loop.condition().ops(), condition);
    var body = out.nested();
    shadow(loop.body().ops(), body);
    var end =
        loop.body().completes()
            ? new Terminator.Yield(
                with(loop.body().yields(), shadows(loop.body().parameters(), loop.body().yields())))
            : loop.body().end();
    var results = freshLeaves(loop.results());
    out.add(
        loop.rebuilt(
            with(loop.results(), results),
            with(loop.operands(), initial),
            List.of(
                condition.finish(
                    with(loop.condition().parameters(), tested), loop.condition().end()),
                body.finish(with(loop.body().parameters(), carried), end))));
  }

  private List<Value> freshLeaves(List<Value> carriers) {
    List<Value> all = new ArrayList<>();
    for (Value carrier : carriers) {
      if (activity.isStored(carrier)) {
        List<Value> own = new ArrayList<>();
        for (Type type : algebra.storageLeaves(carrier.type())) {
          own.add(values.fresh(type, LinearAlgebra.d(carrier.name())));
        }
        leaves.put(carrier, own);
        all.addAll(own);
      }
    }
    return all;
  }

  private List<Value> shadows(List<Value> carriers, List<Value> sources) {
    List<Value> all = new ArrayList<>();
    for (int i = 0; i < carriers.size(); i++) {
      if (activity.isStored(carriers.get(i))) {
        all.addAll(leaves.get(sources.get(i)));
      }
    }
    return all;
  }

  private static List<Value> with(List<Value> first, List<Value> second) {
    List<Value> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /** Takes out what only the reverse sweep needs. */
  private Result separated(Function function, Region shadowed, boolean isRepeated) {
    Set<Value> used = new HashSet<>();
    Traversal.forEachUse(shadowed, used::add);
    Set<Value> late = new HashSet<>(made);
    late.removeAll(used);
    var memory =
        isRepeated && late.size() < made.size()
            ? Optional.of(values.fresh(ShadowCalls.memoryType(), "shadows"))
            : Optional.<Value>empty();
    var lateOps = new IdentityHashMap<Region, List<Op>>();
    Region rest = separated(shadowed, late, memory, lateOps, true);
    return new Result(function.withBody(rest), new Shadows(leaves, arranged, lateOps, memory));
  }

  private Region separated(
      Region region,
      Set<Value> late,
      Optional<Value> memory,
      Map<Region, List<Op>> lateOps,
      boolean isRoot) {
    var kept = new RegionBuilder(values);
    if (isRoot) {
      memory.ifPresent(value -> ShadowCalls.define(value, kept));
    }
    List<Op> removed = new ArrayList<>();
    for (Op op : region.ops()) {
      kept.at(op.span());
      if (op.results().size() == 1 && late.contains(op.result())) {
        removed.add(op);
        continue;
      }
      kept.add(
          op.regions().isEmpty() || op instanceof Closure
              ? op
              : op.rebuilt(
                  op.results(),
                  op.operands(),
                  op.regions().stream()
                      .map(inner -> separated(inner, late, memory, lateOps, false))
                      .toList()));
      if (op.results().size() == 1 && made.contains(op.result())) {
        memory.ifPresent(value -> ShadowCalls.remember(value, op.result(), kept));
      }
    }
    Region rest = kept.finish(region.parameters(), region.end());
    lateOps.put(rest, removed);
    return rest;
  }
}
