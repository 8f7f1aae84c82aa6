package dev.martlet.processor.analysis;

import dev.martlet.processor.analysis.Scopes.Scope;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
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
 * Decides how a later sweep gets at the values of the forward sweep that it needs. What the
 * function's outermost region defines is still in scope. What a branch defines becomes one more
 * result of its {@code if}; what a loop's body defines goes to a tape, one entry an iteration;
 * unless it is so cheap, and made of what is there anyway, that it is computed again.
 */
public final class Recording {
  /** How many cheap ops in a row are rather computed again than stored. */
  private static final int CHEAP_DEPTH = 4;

  final Scopes scopes;
  private final Values values;
  final StableReads stable;
  private final Map<ControlFlow.Loop, CountedLoop> counted = new IdentityHashMap<>();
  private final Map<ControlFlow.Loop, Value> trips = new IdentityHashMap<>();
  private final Map<ControlFlow, Value> choices = new IdentityHashMap<>();

  /** The values of both, in the program's order: identity has none that a second run repeats. */
  private final List<Counter> counters = new ArrayList<>();

  final Slots slots;
  final Set<Value> recomputed = new HashSet<>();
  private final Map<Value, CountedLoop> recounted = new HashMap<>();
  private final Set<Scope> live = new HashSet<>();
  private JointSweeps joint = JointSweeps.none();
  final Map<Value, Induction> inductions = new HashMap<>();
  final Map<ControlFlow.Loop, CheckpointedLoop> checkpointed = new IdentityHashMap<>();

  private record Counter(ControlFlow owner, Value value) {}

  private Recording(Scopes scopes, StableReads stable, Values values) {
    this.scopes = scopes;
    this.stable = stable;
    this.values = values;
    slots = new Slots(scopes, stable, values, this::isLive, counted::containsKey);
  }

  /**
   * The plan for a function.
   *
   * @param areSweepsOne whether the later sweep follows in the same function, so that a branch at
   *     the end may be gone through backwards where it stands
   * @param planner plans loops whose steps are run again; none where there are no such
   * @param extra values that are needed besides those that {@code needed} tells, by the op that
   *     needs them: the pullbacks of calls with their shadows
   */
  public static Recording plan(
      Scopes scopes,
      Function function,
      Activity activity,
      NeededValues needed,
      Map<Value, List<Value>> extra,
      boolean areSweepsOne,
      Optional<CheckpointedLoop.Planner> planner,
      Values values) {
    var stable =
        StableReads.of(
            function,
            needed.flow(),
            activity,
            activity.storage(),
            needed.shadows(),
            scopes,
            areSweepsOne);
    var recording = new Recording(scopes, stable, values);
    Region body = function.body();
    recording.live.add(scopes.of(body));
    recording.findLoops(body, activity, planner);
    if (areSweepsOne) {
      var independent =
          new IndependentLoops(
              scopes, activity, needed, stable.fresh(), recording.counted::containsKey);
      recording.joint = JointSweeps.of(body, activity, independent);
    }
    List<Value> wanted = new ArrayList<>();
    recording.collect(body, activity, needed, extra, wanted);
    Map<Value, Integer> order = new HashMap<>();
    recording.number(body, order);
    wanted.stream()
        .distinct()
        .sorted(
            (one, other) ->
                Integer.compare(order.getOrDefault(one, 0), order.getOrDefault(other, 0)))
        .forEach(recording::provide);
    recording.counters.forEach(
        counter -> recording.provideCounter(counter.owner(), counter.value()));
    TapeRows.decide(body, recording);
    return recording;
  }

  /** Whether what the scope defines is still in scope of the later sweep. */
  public boolean isLive(Scope scope) {
    return live.contains(scope) || joint.contains(scope.region());
  }

  /** The branch at the end of a region, in which both sweeps meet; none if it ends otherwise. */
  public Optional<ControlFlow> tail(Region region) {
    return joint.tail(region);
  }

  /** Whether both sweeps go through a loop at once, so that what an iteration computes is there. */
  public boolean isMerged(ControlFlow.Loop loop) {
    return joint.isMerged(loop);
  }

  /** The counted form of a loop, where it has one. */
  public Optional<CountedLoop> counted(ControlFlow.Loop loop) {
    return Optional.ofNullable(counted.get(loop));
  }

  /** What is kept of a loop whose steps are run again; none for any other loop. */
  public Optional<CheckpointedLoop> checkpointed(ControlFlow.Loop loop) {
    return Optional.ofNullable(checkpointed.get(loop));
  }

  /** The value that holds a loop's number of iterations; none for a loop without active values. */
  public Optional<Value> trips(ControlFlow.Loop loop) {
    return Optional.ofNullable(trips.get(loop));
  }

  /** The value that holds which region completed; none for a branch without active values. */
  public Optional<Value> choice(ControlFlow choice) {
    return Optional.ofNullable(choices.get(choice));
  }

  /** The loop whose number of iterations the value is, where that is counted again. */
  public Optional<CountedLoop> recounted(Value trips) {
    return Optional.ofNullable(recounted.get(trips));
  }

  /** What a region hands out to later sweeps. */
  public List<Value> exports(Region region) {
    return slots.exports(region);
  }

  /** Where an exported value is found one region further out: a result of the if, or a tape. */
  public Value slot(Value exported) {
    return slots.of(exported);
  }

  /** Which entries of its tape an iteration's value has. */
  public TapeRows.Place place(Value exported) {
    return slots.place(exported);
  }

  /** Whether the later sweep needs what many runs of the loop export. */
  boolean isRunOften(ControlFlow.Loop loop) {
    return trips(loop).filter(trips -> loopDepth(trips) > 0).isPresent();
  }

  /**
   * Whether the value is the same in all iterations of the loop that exports it, so that its slot
   * is no tape, but has what the last iteration found.
   */
  public boolean isFixed(Value exported) {
    return slots.isFixed(exported);
  }

  public boolean isExported(Value value) {
    return slots.contains(value);
  }

  /** How the value follows from the number of iterations done, where it does. */
  public Optional<Induction> induction(Value value) {
    return Optional.ofNullable(inductions.get(value));
  }

  private void findLoops(
      Region region, Activity activity, Optional<CheckpointedLoop.Planner> planner) {
    for (Op op : region.ops()) {
      if (op instanceof ControlFlow.Loop loop && activity.concerns(loop)) {
        var trip = values.fresh(Type.Primitive.INT, "n");
        trips.put(loop, trip);
        counters.add(new Counter(loop, trip));
        scopes.define(trip, scopes.of(region));
        CountedLoop.of(loop, scopes, read -> stable.isUnwrittenIn(loop, read))
            .ifPresent(form -> counted.put(loop, form));
        inductions.putAll(Induction.of(loop, scopes));
        if (loop.states() > 0 && loop.body().completes() && planner.isPresent()) {
          var plan = planner.get().plan(loop, counted(loop));
          plan.values().forEach(value -> scopes.define(value, scopes.of(region)));
          checkpointed.put(loop, plan);
          live.add(scopes.of(loop.body()));
        }
      }
      if (op instanceof ControlFlow choice && isChosenOf(choice) && activity.concerns(choice)) {
        var index = values.fresh(Type.Primitive.INT, "branch");
        choices.put(choice, index);
        counters.add(new Counter(choice, index));
        scopes.define(index, scopes.of(region));
      }
      swept(op).forEach(inner -> findLoops(inner, activity, planner));
    }
  }

  /** Whether nothing that the program computes tells which of the regions completed. */
  private static boolean isChosenOf(ControlFlow op) {
    return op instanceof ControlFlow.Switch || op instanceof ControlFlow.Try;
  }

  private void collect(
      Region region,
      Activity activity,
      NeededValues needed,
      Map<Value, List<Value>> extra,
      List<Value> wanted) {
    wanted.addAll(needed.of(region));
    for (Op op : region.ops()) {
      if (op.results().stream().anyMatch(extra::containsKey)) {
        if (activity.concerns(op)) {
          wanted.addAll(extra.get(op.result()));
        }
      } else {
        wanted.addAll(needed.of(op));
      }
      if (op instanceof ControlFlow.Loop loop && checkpointed.containsKey(loop)) {
        wanted.addAll(checkpointed.get(loop).values());
        wanted.addAll(checkpointed.get(loop).outside());
        counted(loop).ifPresent(form -> wanted.add(form.start()));
      }
      swept(op).forEach(inner -> collect(inner, activity, needed, extra, wanted));
    }
  }

  /** The regions that later sweeps go through: a loop's condition is none of them. */
  static List<Region> swept(Op op) {
    return op instanceof ControlFlow.Loop loop ? List.of(loop.body()) : op.regions();
  }

  private void number(Region region, Map<Value, Integer> order) {
    region.parameters().forEach(parameter -> order.put(parameter, order.size()));
    for (Op op : region.ops()) {
      op.regions().forEach(inner -> number(inner, order));
      op.results().forEach(result -> order.put(result, order.size()));
    }
  }

  /**
   * Makes sure that a later sweep can get at the value. It is computed again if that is cheap, for
   * which values from outside of the loops around it may have to be kept: fewer than one for each
   * of its own.
   */
  private void provide(Value value) {
    List<Value> kept = new ArrayList<>();
    if (isFree(value, 0, loopDepth(value), kept)) {
      kept.forEach(this::provide);
      recompute(value);
    } else {
      slots.export(value);
    }
  }

  /** How many loops the later sweep has to have entered to be where the value is defined. */
  private int loopDepth(Value value) {
    int depth = 0;
    for (var scope = scopes.home(value); scope != null && !isLive(scope); scope = scope.parent()) {
      if (scope.owner() instanceof ControlFlow.Loop) {
        depth++;
      }
    }
    return depth;
  }

  /** A number of iterations is rather counted again than stored. */
  private void provideCounter(ControlFlow owner, Value trips) {
    var form = owner instanceof ControlFlow.Loop loop ? counted.get(loop) : null;
    List<Value> sources = form == null ? List.of() : sources(form);
    if (form != null
        && form.boundOps().stream()
            .allMatch(op -> !(op instanceof Memory.ReadElement read) || stable.isStable(read))
        && !isAtHand(trips)
        && sources.stream().allMatch(source -> isFree(source, 0, 0, new ArrayList<>()))) {
      recounted.put(trips, form);
      sources.forEach(this::recompute);
    } else {
      provide(trips);
    }
  }

  /** The values from outside of the loop that tell its number of iterations. */
  static List<Value> sources(CountedLoop form) {
    List<Value> sources = new ArrayList<>(List.of(form.bound(), form.start()));
    form.boundOps().forEach(op -> sources.addAll(op.operands()));
    form.boundOps().forEach(op -> sources.removeAll(op.results()));
    return sources;
  }

  private void recompute(Value value) {
    if (!isAtHand(value) && recomputed.add(value)) {
      sources(value).ifPresent(sources -> sources.forEach(this::recompute));
    }
  }

  /** What the value is computed from, where it can be computed again. */
  private Optional<List<Value>> sources(Value value) {
    var induction = inductions.get(value);
    return induction != null
        ? Optional.of(List.of(induction.start()))
        : scopes.definition(value).filter(this::isRepeatable).map(Op::operands);
  }

  /**
   * Whether each iteration reads the same element of the same array, while the loop writes to none
   * that might be that one: what the element receives can be summed up elsewhere until the end.
   */
  public boolean isSummedUp(Memory.ReadElement read, ControlFlow.Loop loop) {
    return stable.isUnwrittenIn(loop, read)
        && read.operands().stream().noneMatch(each -> scopes.isWithin(each, loop.body()));
  }

  private boolean isAtHand(Value value) {
    return isLive(scopes.home(value)) || slots.contains(value);
  }

  /**
   * Whether the value costs no storage but for that of some values from outside of loops.
   *
   * @param loops how deep in loops the value is wanted
   * @param kept to which those values are added
   */
  private boolean isFree(Value value, int depth, int loops, List<Value> kept) {
    if (isAtHand(value) || recomputed.contains(value)) {
      return true;
    }
    int before = kept.size();
    boolean isInduction = inductions.containsKey(value);
    var sources = sources(value);
    int next = isInduction ? depth : depth + 1;
    if ((isInduction || depth < CHEAP_DEPTH)
        && sources.isPresent()
        && sources.get().stream().allMatch(source -> isFree(source, next, loops, kept))) {
      return true;
    }
    kept.subList(before, kept.size()).clear();
    return loopDepth(value) < loops && kept.add(value);
  }

  private boolean isRepeatable(Op op) {
    return CheapOps.contain(op) || op instanceof Memory.ReadElement read && stable.isStable(read);
  }
}
