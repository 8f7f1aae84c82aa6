package dev.martlet.processor.transform;

import static java.util.function.Predicate.not;

import dev.martlet.processor.analysis.CountedLoop;
import dev.martlet.processor.analysis.Recording;
import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Runs the program and records what a later sweep will read: turns a region into the same region
 * with the additional results and tapes that a {@link Recording} asks for. All values keep their
 * identity.
 */
final class ForwardSweep {
  private final Recording recording;
  private final PlainCode plain;
  private final Values values;

  private final TapeSharing sharing;

  ForwardSweep(Recording recording, PlainCode plain, Values values) {
    this.recording = recording;
    this.plain = plain;
    this.values = values;
    sharing = new TapeSharing(recording, values);
  }

  /** Appends the sweep over a region's ops. */
  void sweep(Region region, RegionBuilder out) {
    sweep(region.ops(), out);
  }

  /** Appends the sweep over some ops of a region. */
  void sweep(List<Op> ops, RegionBuilder out) {
    for (Op op : ops) {
      out.at(op.span());
      switch (op) {
        case ControlFlow.If choice -> {
          var regions = branches(choice.regions(), null, out);
          var results = resultsWithSlots(choice.results(), choice.regions());
          out.add(choice.rebuilt(results, choice.operands(), regions));
        }
        case ControlFlow.Switch choice -> choose(choice, out);
        case ControlFlow.Try attempt -> choose(attempt, out);
        case ControlFlow.Locked locked -> choose(locked, out);
        case ControlFlow.Loop loop when recording.checkpointed(loop).isPresent() ->
            sweepCheckpointed(loop, out);
        case ControlFlow.Loop loop when recording.trips(loop).isPresent() -> sweep(loop, out);
        case Memory.NewObject made -> out.add(made.bare());
        case ControlFlow.Loop _,
            Constant _,
            Arithmetic _,
            Aggregate _,
            Memory _,
            Invocation _,
            TapeAccess _,
            Closure _ ->
            out.add(op);
      }
    }
  }

  private void choose(ControlFlow choice, RegionBuilder out) {
    var index = recording.choice(choice).orElse(null);
    var results = resultsWithSlots(choice.results(), choice.regions());
    if (index != null) {
      results.add(index);
    }
    out.add(choice.rebuilt(results, choice.operands(), branches(choice.regions(), index, out)));
  }

  private List<Value> resultsWithSlots(List<Value> results, List<Region> regions) {
    List<Value> all = new ArrayList<>(results);
    for (Region region : regions) {
      recording.exports(region).forEach(value -> all.add(recording.slot(value)));
    }
    return all;
  }

  /** Each branch yields what it exports, and a default for what the other branches export. */
  private List<Region> branches(List<Region> regions, @Nullable Value index, RegionBuilder out) {
    List<Region> swept = new ArrayList<>();
    for (int i = 0; i < regions.size(); i++) {
      var region = regions.get(i);
      var inner = out.nested();
      sweep(region, inner);
      if (!region.completes()) {
        swept.add(inner.finish(region.parameters(), region.end()));
        continue;
      }
      List<Value> yields = new ArrayList<>(region.yields());
      for (Region other : regions) {
        for (Value value : recording.exports(other)) {
          yields.add(other == region ? value : defaultOf(value.type(), inner));
        }
      }
      if (index != null) {
        yields.add(inner.constant(i));
      }
      swept.add(inner.finish(region.parameters(), new Terminator.Yield(yields)));
    }
    return swept;
  }

  private static Value defaultOf(Type type, RegionBuilder out) {
    if (!(type instanceof Primitive primitive)) {
      return out.constant(type, null);
    }
    return switch (primitive) {
      case BOOLEAN -> out.constant(false);
      case BYTE -> out.constant(type, (byte) 0);
      case SHORT -> out.constant(type, (short) 0);
      case CHAR -> out.constant(type, (char) 0);
      case INT -> out.constant(0);
      case LONG -> out.constant(type, 0L);
      case FLOAT -> out.constant(0f);
      case DOUBLE -> out.constant(0.0);
      case VOID -> throw new IllegalArgumentException("void");
    };
  }

  private void sweep(ControlFlow.Loop loop, RegionBuilder out) {
    var counted = recording.counted(loop);
    var trips = recording.trips(loop).orElseThrow();
    counted.ifPresent(form -> TripCount.define(trips, form, UnaryOperator.identity(), out));
    var exports = recording.exports(loop.body()).stream().filter(not(recording::isFixed)).toList();
    var fixed = recording.exports(loop.body()).stream().filter(recording::isFixed).toList();
    exports.stream()
        .filter(value -> recording.place(value).position() == 0)
        .forEach(first -> makeTape(first, trips, out));
    var body = out.nested();
    var index = counted.map(form -> needsIndex(exports) ? index(form, body) : null).orElse(null);
    Set<Value> taped = Set.copyOf(exports);
    record(loop.body().parameters(), taped, index, body);
    List<TapeSharing.Shared> reused = new ArrayList<>();
    for (Op op : loop.body().ops()) {
      if (op instanceof ControlFlow.Loop inner) {
        reused.addAll(sharing.share(loop, inner, body));
      }
      sweep(List.of(op), body);
      record(definedBy(op), taped, index, body);
    }
    List<Value> next = reused.stream().map(tape -> sharing.keptFrom(tape, body)).toList();
    var region = body.finish(loop.body().parameters(), loop.body().end());
    var recorded = loop.rebuilt(loop.results(), loop.operands(), List.of(loop.condition(), region));
    for (int i = 0; i < reused.size(); i++) {
      Value kept = reused.get(i).kept();
      Value none = out.constant(kept.type(), null);
      recorded = carrying(recorded, values.like(kept), none, kept, next.get(i));
    }
    for (Value value : fixed) {
      recorded = handingOut(value, recorded, out);
    }
    out.add(counted.isPresent() ? recorded : counting(recorded, trips, values.like(trips), out));
  }

  private void makeTape(Value first, Value trips, RegionBuilder out) {
    var tape = recording.slot(first);
    if (!sharing.define(tape, trips, out)) {
      out.add(
          tape.type() instanceof Type.Array
              ? new Memory.NewArray(
                  tape, List.of(recording.place(first).entries(trips, out)), true, out.span())
              : new TapeAccess.NewTape(tape, out.span()));
    }
  }

  /** The part that has to do with loops whose steps are run again. */
  CheckpointSweep checkpoints(ControlFlow.Loop loop) {
    return new CheckpointSweep(recording.checkpointed(loop).orElseThrow(), plain, values);
  }

  private void sweepCheckpointed(ControlFlow.Loop loop, RegionBuilder out) {
    var counted = recording.counted(loop);
    var trips = recording.trips(loop).orElseThrow();
    counted.ifPresent(form -> TripCount.define(trips, form, UnaryOperator.identity(), out));
    var checkpoints = checkpoints(loop);
    checkpoints.start(trips, out);
    var body = out.nested();
    var done = values.like(trips);
    checkpoints.keep(counted.map(form -> index(form, body)).orElse(done), body);
    body.addAll(checkpoints.plain().ops());
    var region = body.finish(loop.body().parameters(), loop.body().end());
    var plainly =
        loop.keeping(0).rebuilt(loop.results(), loop.operands(), List.of(loop.condition(), region));
    out.add(counted.isPresent() ? plainly : counting(plainly, trips, done, out));
  }

  /** Carries what the last iteration found out of the loop. */
  private ControlFlow.Loop handingOut(Value value, ControlFlow.Loop loop, RegionBuilder out) {
    var none = defaultOf(value.type(), out);
    return carrying(loop, recording.slot(value), none, values.like(value), value);
  }

  /** The loop with one more variable. */
  private ControlFlow.Loop carrying(
      ControlFlow.Loop loop, Value result, Value initial, Value parameter, Value next) {
    var condition = loop.condition();
    var body = loop.body();
    return loop.rebuilt(
        with(loop.results(), result),
        with(loop.operands(), initial),
        List.of(
            new Region(
                with(condition.parameters(), values.like(parameter)),
                condition.ops(),
                condition.end()),
            new Region(
                with(body.parameters(), parameter),
                body.ops(),
                body.completes() ? new Terminator.Yield(with(body.yields(), next)) : body.end())));
  }

  /**
   * What the op's counterpart in this sweep defines: its results, and what its regions hand out.
   */
  private List<Value> definedBy(Op op) {
    List<Value> defined = new ArrayList<>(op.results());
    for (Region region : op.regions()) {
      recording.exports(region).stream().map(recording::slot).distinct().forEach(defined::add);
    }
    if (op instanceof ControlFlow.Loop loop) {
      recording.trips(loop).ifPresent(defined::add);
      recording.checkpointed(loop).ifPresent(plan -> defined.addAll(plan.values()));
    }
    if (op instanceof ControlFlow choice) {
      recording.choice(choice).ifPresent(defined::add);
    }
    return defined;
  }

  private boolean needsIndex(List<Value> exports) {
    return exports.stream().anyMatch(value -> recording.slot(value).type() instanceof Type.Array);
  }

  private void record(
      List<Value> defined, Set<Value> taped, @Nullable Value index, RegionBuilder body) {
    for (Value value : defined) {
      if (taped.contains(value)) {
        var tape = recording.slot(value);
        if (tape.type() instanceof Type.Array) {
          var at = recording.place(value).index(Objects.requireNonNull(index), body);
          sharing.write(tape, at, value, body);
        } else {
          body.push(tape, isNarrow(value.type()) ? body.convert(value, Primitive.INT) : value);
        }
      }
    }
  }

  /** Whether a growing tape holds values of this type as ints. */
  static boolean isNarrow(Type type) {
    return type == Primitive.BYTE || type == Primitive.SHORT || type == Primitive.CHAR;
  }

  /** The number of iterations done before this one. */
  private static Value index(CountedLoop form, RegionBuilder body) {
    return form.isUpward()
        ? difference(form.variable(), form.start(), body)
        : difference(form.start(), form.variable(), body);
  }

  private static Value difference(Value one, Value other, RegionBuilder body) {
    return body.subtract(one, other);
  }

  /** Carries a counter of the iterations besides what the loop carries. */
  private ControlFlow.Loop counting(
      ControlFlow.Loop loop, Value trips, Value before, RegionBuilder out) {
    var body = out.nested();
    body.addAll(loop.body().ops());
    var next = body.fresh(Primitive.INT, trips.name());
    body.add(
        new Arithmetic.Binary(
            next, Arithmetic.BinaryOperator.ADD, before, body.constant(1), body.span()));
    var region = body.finish(loop.body().parameters(), loop.body().end());
    var longer = loop.rebuilt(loop.results(), loop.operands(), List.of(loop.condition(), region));
    return carrying(longer, trips, out.constant(0), before, next);
  }

  static List<Value> with(List<Value> list, Value last) {
    List<Value> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
