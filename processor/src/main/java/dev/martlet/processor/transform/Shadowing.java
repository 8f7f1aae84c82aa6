package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.Activity;
import dev.martlet.processor.analysis.ArrayCalls;
import dev.martlet.processor.analysis.CollectionCalls;
import dev.martlet.processor.analysis.DerivativeFlow;
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
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  private final DerivativeFlow flow;
  private final Activity activity;
  private final LinearAlgebra algebra;
  private final Values values;
  private final ShadowLeaves leaves;

  /** The shadows of parameters as they are given to users. */
  private final Map<Value, List<Value>> arranged = new HashMap<>();

  private final MadeShadows made;

  /** The calls that share shadows, by what their rule's method returns. */
  private final Map<Value, Expansion.Application> shared = new HashMap<>();

  private final RepeatedCalls repeated;
  private final ShadowFrames frames;

  /** What the function's caller handed over, where it shares its shadows. */
  private final Optional<Value> frame;

  private final Value memory;

  /** The types of the function's results. */
  private final List<Type> results;

  private Shadowing(
      Expansion expansion,
      Activity activity,
      LinearAlgebra algebra,
      Values values,
      Optional<Value> frame) {
    this.flow = algebra.layout().flow();
    this.activity = activity;
    this.algebra = algebra;
    this.values = values;
    this.leaves = new ShadowLeaves(activity, algebra, values);
    this.made =
        new MadeShadows(
            activity, algebra, leaves, new NullableRecords(expansion.function().body().ops()));
    this.repeated = new RepeatedCalls(flow, activity, leaves, values);
    this.frame = frame;
    this.results = expansion.function().resultTypes();
    this.memory = values.fresh(ShadowCalls.memoryType(), "shadows");
    this.frames = new ShadowFrames(activity, algebra, leaves, values, memory);
    for (Expansion.Application application : expansion.applications().values()) {
      if (application.frame().isPresent()) {
        shared.put(application.product(), application);
      } else if (CollectionCalls.isOne(application.call(), flow)) {
        repeated.add(application.call());
      }
    }
  }

  /** A function with the shadows that its forward sweep needs, and what is known of all of them. */
  record Result(Function function, Shadows shadows) {}

  /**
   * Adds the shadows.
   *
   * @param isRepeated whether the reverse sweep may run several times after one forward sweep
   * @param frame what the function's caller hands over, where it shares its shadows
   */
  static Result of(
      Expansion expansion,
      Activity activity,
      LinearAlgebra algebra,
      Values values,
      boolean isRepeated,
      Optional<Value> frame) {
    Function function = expansion.function();
    boolean[] isAny = {false};
    Traversal.forEachDefinition(function.body(), value -> isAny[0] |= activity.isStored(value));
    if (!isAny[0]) {
      return new Result(function, Shadows.none());
    }
    var shadowing = new Shadowing(expansion, activity, algebra, values, frame);
    Region root = shadowing.root(function.body());
    var all = shadowing.leaves.allShadows();
    Region shadowed = UnusedShadows.removedFromConditions(root, all::contains);
    return shadowing.result(function, shadowed, isRepeated);
  }

  private Region root(Region body) {
    var out = new RegionBuilder(values);
    boolean areRowsMoved =
        !shared.isEmpty()
            || Traversal.anyOp(body, op -> flow.stored(op).filter(activity::isStored).isPresent());
    int taken = 0;
    for (Value parameter : body.parameters()) {
      if (frame.isPresent()) {
        taken = frames.take(frame.get(), parameter, taken, out);
      } else {
        made.like(parameter, out);
      }
      arranged.put(parameter, areRowsMoved ? made.arranged(parameter, out) : leaves.of(parameter));
    }
    shadow(body.ops(), out);
    frame.ifPresent(caller -> frames.give(caller, body, results, made, out));
    return out.finish(body.parameters(), body.end());
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
          var application = op.results().size() == 1 ? shared.get(op.result()) : null;
          if (application == null) {
            out.add(op);
            if (!repeated.mirror(op, out)) {
              follow(op, out);
            }
          } else {
            frames.share(application, op, out);
          }
        }
      }
    }
  }

  /** What becomes of shadows where an op without regions makes or hands on references. */
  private void follow(Op op, RegionBuilder out) {
    if (op instanceof Memory.WriteField write) {
      var value = write.operands().getLast();
      if (flow.field(write).isPresent() && activity.isStored(value)) {
        var object = write.operands().getFirst();
        algebra
            .layout()
            .field(object, write.field())
            .write(leaves.shadow(object), leaves.packed(value, out), out);
      }
      return;
    }
    if (op instanceof Memory.WriteElement write) {
      if (activity.isStored(write.value())) {
        out.writeElement(
            leaves.shadow(write.array()), write.index(), leaves.packed(write.value(), out));
      }
      return;
    }
    if (op instanceof Invocation.Call call && CollectionCalls.isOne(call, flow)) {
      if (activity.concerns(call)) {
        repeated.mirror(call, out);
      }
      return;
    }
    if (op instanceof Invocation.Call call
        && ArrayCalls.kind(call).isPresent()
        && call.results().isEmpty()) {
      if (activity.isStored(call.operands().getFirst())
          && leaves.isOfReferences(call.operands().getFirst())) {
        repeated.repeat(call, List.of(), out);
      }
      return;
    }
    if (op.results().size() != 1
        || !activity.isStored(op.result())
        || leaves.isKnown(op.result())) {
      return;
    }
    Value result = op.result();
    switch (op) {
      case Memory.NewArray(_, var dimensions, _, _) -> {
        var shadow = leaves.fresh(result);
        out.add(new Memory.NewArray(shadow, dimensions, out.span()));
        made.add(result, shadow);
      }
      case Memory.ArrayLiteral(_, var elements, _) -> {
        var shadow = leaves.fresh(result);
        if (leaves.isOfReferences(result)) {
          out.add(
              new Memory.ArrayLiteral(
                  shadow,
                  elements.stream().map(element -> leaves.packed(element, out)).toList(),
                  out.span()));
          made.addOfReferences(result, shadow);
        } else {
          var length = out.constant(elements.size());
          out.add(new Memory.NewArray(shadow, List.of(length), out.span()));
          made.add(result, shadow);
        }
      }
      case Memory.NewObject object -> {
        var parts =
            algebra
                .layout()
                .contents(
                    object,
                    (content, _) ->
                        Optional.of(content)
                            .filter(activity::isStored)
                            .map(stored -> leaves.packed(stored, out)),
                    out);
        var shadow = leaves.fresh(result);
        out.add(new Aggregate.NewRecord(shadow, parts, out.span()));
        made.add(result, shadow);
      }
      case Memory.ReadField read when flow.field(read).isPresent() -> {
        var object = read.operands().getFirst();
        var field = algebra.layout().field(object, read.field());
        var part =
            field.read(leaves.shadow(object), LinearAlgebra.d(result.name()), read.isFinal(), out);
        leaves.put(result, leaves.unpacked(part, result.type(), out));
      }
      case Memory.ReadElement(_, var array, var index, _) -> {
        var shadow = leaves.fresh(result);
        out.add(new Memory.ReadElement(shadow, leaves.shadow(array), index, out.span()));
        leaves.put(result, leaves.unpacked(shadow, result.type(), out));
      }
      case Aggregate.NewRecord record -> leaves.put(result, leaves.componentLeaves(record, out));
      case Aggregate.ReadComponent(_, var record, var component, _) ->
          leaves.put(result, leaves.leavesOf(record, component, out));
      case Arithmetic.Cast(_, var operand, _) ->
          leaves.put(result, leaves.seenAs(result.type(), operand, out));
      case Constant _ -> {
        List<Value> nulls = new ArrayList<>();
        for (Type type : algebra.layout().shadows(result.type())) {
          nulls.add(out.constant(type, null));
        }
        leaves.put(result, nulls);
      }
      case Invocation.Call call
          when ArrayCalls.kind(call).isPresent() && leaves.isOfReferences(result) -> {
        var shadow = leaves.fresh(result);
        repeated.repeat(call, List.of(shadow), out);
        made.addOfReferences(result, shadow);
      }
      case Memory _, Invocation _, Arithmetic _, TapeAccess _, Closure _, ControlFlow _ ->
          made.like(result, out);
    }
  }

  private void branch(ControlFlow choice, RegionBuilder out) {
    List<Region> regions = new ArrayList<>();
    for (Region region : choice.regions()) {
      var inner = out.nested();
      shadow(region.ops(), inner);
      var end =
          region.completes()
              ? new Terminator.Yield(
                  with(region.yields(), leaves.shadows(choice.results(), region.yields(), inner)))
              : region.end();
      regions.add(inner.finish(region.parameters(), end));
    }
    var results = leaves.freshLeaves(choice.results());
    out.add(choice.rebuilt(with(choice.results(), results), choice.operands(), regions));
  }

  private void loop(ControlFlow.Loop loop, RegionBuilder out) {
    var initial = leaves.shadows(loop.body().parameters(), loop.operands(), out);
    var carried = leaves.freshLeaves(loop.body().parameters());
    var tested = leaves.freshLeaves(loop.condition().parameters());
    var condition = out.nested();
    shadow(loop.condition().ops(), condition);
    var body = out.nested();
    shadow(loop.body().ops(), body);
    var end =
        loop.body().completes()
            ? new Terminator.Yield(
                with(
                    loop.body().yields(),
                    leaves.shadows(loop.body().parameters(), loop.body().yields(), body)))
            : loop.body().end();
    var results = leaves.freshLeaves(loop.results());
    out.add(
        loop.rebuilt(
            with(loop.results(), results),
            with(loop.operands(), initial),
            List.of(
                condition.finish(
                    with(loop.condition().parameters(), tested), loop.condition().end()),
                body.finish(with(loop.body().parameters(), carried), end))));
  }

  private static List<Value> with(List<Value> first, List<Value> second) {
    List<Value> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private Result result(Function function, Region shadowed, boolean isRepeated) {
    var late = made.late(shadowed);
    boolean isKept = isRepeated && late.size() < made.all().size();
    var separated =
        new LateShadows(values, made.all(), late, isKept ? Optional.of(memory) : Optional.empty());
    Region rest = separated.separate(shadowed);
    boolean isUsed = isKept || !shared.isEmpty();
    if (isUsed) {
      var out = new RegionBuilder(values).at(function.span());
      if (frame.isPresent()) {
        ShadowCalls.readMemory(memory, frame.get(), out);
      } else if (isRepeated) {
        ShadowCalls.define(memory, out);
      } else {
        out.add(new Constant(memory, null, out.span()));
      }
      rest = separated.startingWith(out.ops(), rest);
    }
    boolean isOurs = isUsed && isRepeated && frame.isEmpty();
    return new Result(
        function.withBody(rest),
        new Shadows(
            leaves.all(),
            arranged,
            separated.ops(),
            isOurs ? Optional.of(memory) : Optional.empty()));
  }
}
