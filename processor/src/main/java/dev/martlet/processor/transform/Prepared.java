package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.Activity;
import dev.martlet.processor.analysis.CheckpointedLoop;
import dev.martlet.processor.analysis.DerivativeFlow;
import dev.martlet.processor.analysis.InPlaceUpdates;
import dev.martlet.processor.analysis.NeededValues;
import dev.martlet.processor.analysis.Presence;
import dev.martlet.processor.analysis.Recording;
import dev.martlet.processor.analysis.Scopes;
import dev.martlet.processor.analysis.Shadows;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import dev.martlet.processor.rules.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A function with all that is known before its sweeps are written. */
final class Prepared {
  private final Program program;
  private final DerivativeFlow flow;
  private final LinearAlgebra cotangentAlgebra;
  private final LinearAlgebra tangentAlgebra;
  final Values values;
  final Function primal;
  final List<Integer> wrt;
  final Activity activity;
  final Expansion expansion;
  final Function function;
  final Shadows shadows;
  final Scopes scopes;
  final NeededValues needed;
  final Recording recording;

  /** The tangents of lists that the function changes. */
  final ListMemory lists;

  private final Map<Value, Value> givenLists = new HashMap<>();

  /** What a caller that shares its shadows hands over, the last parameter. */
  final Optional<Value> frame;

  /**
   * Prepares a function.
   *
   * @param areSweepsOne whether the later sweep follows in the same function
   * @param isShared whether callers share the shadows of their arrays
   */
  Prepared(
      Program program,
      Function primal,
      List<Integer> wrt,
      Expansion.Mode mode,
      boolean areSweepsOne,
      boolean isShared) {
    this.program = program;
    this.flow = new DerivativeFlow(program);
    this.cotangentAlgebra = LinearAlgebra.ofCotangents(program);
    this.tangentAlgebra = LinearAlgebra.ofTangents(program);
    this.primal = primal;
    this.wrt = wrt;
    this.values = Values.after(primal);
    this.activity = Activity.of(primal, wrt, program, isShared);
    this.frame =
        isShared && mode == Expansion.Mode.REVERSE
            ? Optional.of(values.fresh(ShadowCalls.frameType(), "arrays"))
            : Optional.empty();
    var findings = new Findings();
    var expanded = Expansion.of(primal, activity, program, mode, values, findings);
    if (findings.hasErrors()) {
      throw new MissingModeException(findings);
    }
    boolean isReverse = mode == Expansion.Mode.REVERSE;
    var ahead =
        isReverse && !areSweepsOne
            ? PartialsAhead.of(expanded.function(), activity, flow, values)
            : new PartialsAhead.Result(expanded.function(), Map.of());
    this.expansion = new Expansion(ahead.function(), expanded.applications(), expanded.positions());
    var shadowing =
        isReverse
            ? Shadowing.of(expansion, activity, cotangentAlgebra, values, !areSweepsOne, frame)
            : new Shadowing.Result(expansion.function(), Shadows.none());
    this.function = shadowing.function();
    this.shadows = shadowing.shadows();
    this.scopes = new Scopes(function);
    defineLate(body());
    this.needed =
        new NeededValues(
            flow,
            activity,
            scopes,
            isReverse ? Optional.of(shadows) : Optional.empty(),
            expansion.positions(),
            ahead.partials());
    this.lists = ListMemory.of(activity, values);
    this.recording =
        Recording.plan(
            scopes,
            function,
            activity,
            needed,
            closures(),
            areSweepsOne,
            planner(isReverse, areSweepsOne, isShared),
            values);
  }

  private Optional<CheckpointedLoop.Planner> planner(
      boolean isReverse, boolean areSweepsOne, boolean isShared) {
    boolean isAny =
        Traversal.anyOp(body(), op -> op instanceof ControlFlow.Loop loop && loop.states() > 0);
    return isReverse && isAny
        ? Optional.of(
            new CheckpointedLoop.Planner(function, flow, shadows, areSweepsOne, isShared, values))
        : Optional.empty();
  }

  Region body() {
    return function.body();
  }

  /**
   * Refuses calls that give one array for two parameters where the function changes it: parameters
   * are separate variables.
   */
  void checkDistinct(RegionBuilder out) {
    var parameters = primal.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      for (Value other : parameters.subList(i + 1, parameters.size())) {
        var one = parameters.get(i);
        if (activity.mayDisturb(one, other) || activity.mayDisturb(other, one)) {
          ListMemory.checkDistinct(one, other, names(one, other), out);
        }
      }
    }
    var stored = primal.parameters().stream().filter(each -> flow.isStored(each.type())).toList();
    for (int i = 0; i < stored.size(); i++) {
      for (int j = i + 1; j < stored.size(); j++) {
        if (mayDisturb(stored.get(i), stored.get(j)) || mayDisturb(stored.get(j), stored.get(i))) {
          checkDistinct(stored.get(i), stored.get(j), out);
        }
      }
    }
  }

  /** Whether a derivative by one parameter is wrong where the other one is the same array. */
  private boolean mayDisturb(Value other, Value parameter) {
    return activity.isStored(parameter) && activity.isWritten(other, primal);
  }

  private void checkDistinct(Value one, Value other, RegionBuilder out) {
    var records = new NullableRecords(body().ops());
    var names = names(one, other);
    for (Value first : cotangentAlgebra.layout().memories(one, records, out)) {
      for (Value second : cotangentAlgebra.layout().memories(other, records, out)) {
        var layout = cotangentAlgebra.layout();
        if (layout.leadsToObjects(first.type()) || layout.leadsToObjects(second.type())) {
          GraphCalls.checkDistinct(first, second, names, out);
        } else {
          ShadowCalls.checkDistinct(first, second, names, out);
        }
      }
    }
  }

  private static String names(Value one, Value other) {
    return "'" + one.name() + "' and '" + other.name() + "'";
  }

  /** Takes down the lists that callers give and that change, as they are at the start. */
  void takeLists(RegionBuilder out) {
    primal.parameters().stream()
        .filter(activity::isFollowed)
        .forEach(parameter -> givenLists.put(parameter, ListMemory.given(parameter, out)));
  }

  /** What was taken down of a parameter that is such a list. */
  Optional<Value> givenList(Value parameter) {
    return Optional.ofNullable(givenLists.get(parameter));
  }

  /** What the function yields; null where it yields nothing. */
  Value result(RegionBuilder out) {
    return body().yields().isEmpty()
        ? out.constant(Differentiation.resultType(primal), null)
        : body().yields().getFirst();
  }

  /**
   * Whether what the function gives back leads to arrays of its own that are not active here: a
   * caller that shares them may store active values in them.
   */
  boolean isInert(Value result) {
    return !activity.contains(result)
        && !tangentAlgebra.layout().shadows(result.type()).isEmpty()
        && body().parameters().stream()
            .noneMatch(parameter -> activity.mayShare(parameter, result));
  }

  /** The function with the frame as its last parameter, where there is one. */
  Function framed(Function made) {
    if (frame.isEmpty()) {
      return made;
    }
    List<Value> parameters = new ArrayList<>(made.parameters());
    parameters.add(frame.get());
    return made.withBody(new Region(parameters, made.body().ops(), made.body().end()));
  }

  /** Shadows that the reverse sweep makes are at home where their arrays are. */
  private void defineLate(Region region) {
    shadows
        .late(region)
        .forEach(op -> op.results().forEach(made -> scopes.define(made, scopes.of(region))));
    region.ops().forEach(op -> op.regions().forEach(this::defineLate));
  }

  /** By the result of a call with a closure, what its application reads. */
  private Map<Value, List<Value>> closures() {
    Map<Value, List<Value>> read = new HashMap<>();
    expansion
        .applications()
        .forEach(
            (result, application) -> {
              List<Value> values = new ArrayList<>(List.of(application.closure()));
              values.addAll(application.handles().values());
              if (application.frame().isPresent()) {
                read.put(result, values);
                return;
              }
              values.addAll(needed.shadows(result));
              application.call().operands().forEach(each -> values.addAll(needed.shadows(each)));
              read.put(result, values);
            });
    return read;
  }

  /** What tells the shapes of the arrays in a parameter when the function has changed them. */
  Map<Value, Iterator<Value>> shapes(RegionBuilder out) {
    Map<Value, Iterator<Value>> shapes = new HashMap<>();
    var records = new NullableRecords(body().ops());
    for (int position : wrt) {
      var parameter = primal.parameters().get(position);
      if (activity.isStored(parameter)) {
        shapes.put(parameter, tangentAlgebra.layout().shapes(parameter, records, out).iterator());
      }
    }
    return shapes;
  }

  /** The parameters whose tangents are to be complete, with what stays as they are now. */
  Map<Value, Value> objects(RegionBuilder out) {
    return objects(parameter -> OpaqueObjects.frozen(out, parameter), out);
  }

  /** The same, where nobody changes other collections until the end. */
  Map<Value, Value> unfrozenObjects(RegionBuilder out) {
    return objects(
        parameter ->
            givenLists.containsKey(parameter) ? OpaqueObjects.frozen(out, parameter) : parameter,
        out);
  }

  private Map<Value, Value> objects(UnaryOperator<Value> frozen, RegionBuilder out) {
    Map<Value, Value> objects = new HashMap<>();
    for (Value parameter : primal.parameters()) {
      if (!wrt.contains(primal.parameters().indexOf(parameter))) {
        continue;
      }
      if (cotangentAlgebra.isOpaque(parameter.type())) {
        objects.put(parameter, frozen.apply(parameter));
      } else if (isUntouched(parameter)) {
        objects.put(parameter, cotangentAlgebra.layout().shape(parameter, out));
      }
    }
    return objects;
  }

  private boolean isUntouched(Value parameter) {
    return cotangentAlgebra.isMemory(parameter.type()) && !activity.isStored(parameter);
  }

  /** Gives zeros to the parameters that lead to active memory and are not differentiated. */
  void makeOthers(TangentMemory memory, RegionBuilder out) {
    for (int i = 0; i < primal.parameters().size(); i++) {
      var parameter = primal.parameters().get(i);
      if (activity.isStored(parameter) && !wrt.contains(i)) {
        memory.make(parameter, UnaryOperator.identity(), out);
      }
    }
  }

  Frame root(RegionBuilder out) {
    return Frame.root(scopes, recording, scopes.of(body()), out);
  }

  ForwardSweep forwardSweep() {
    return new ForwardSweep(
        recording, new PlainCode(expansion.applications().values(), shadows), values);
  }

  ReverseSweep reverseSweep() {
    var uncertain = Presence.uncertainCotangents(primal, activity, flow);
    return new ReverseSweep(
        context(uncertain, cotangentAlgebra), scopes, recording, forwardSweep());
  }

  /**
   * The parameters' tangents as users see them.
   *
   * @param objects for parameters whose tangents are to be complete, the values whose zeros they
   *     have
   * @param areShadowsKept whether shadows are used again, so that users get copies
   */
  Value tangents(
      Cotangents cotangents,
      Map<Value, Value> objects,
      Optional<Type.Declared> gradientRecord,
      boolean areShadowsKept,
      RegionBuilder out) {
    List<Value> tangents = new ArrayList<>();
    for (int position : wrt) {
      var parameter = primal.parameters().get(position);
      var given = frame.isEmpty() ? given(parameter, areShadowsKept, out) : List.<Value>of();
      var tangent =
          givenList(parameter)
              .map(list -> lists.tangent(list, cotangentAlgebra.tangentType(parameter.type()), out))
              .orElseGet(
                  () ->
                      cotangentAlgebra.pack(
                          out, cotangents.get(parameter), parameter.type(), given.iterator()));
      tangents.add(
          objects.containsKey(parameter)
              ? completed(tangent, parameter, objects.get(parameter), out)
              : tangent);
    }
    return gradientRecord.map(type -> out.newRecord(type, tangents)).orElseGet(tangents::getFirst);
  }

  private Value completed(Value tangent, Value parameter, Value object, RegionBuilder out) {
    return isUntouched(parameter)
        ? cotangentAlgebra.layout().zerosOfShape(object, parameter, out)
        : OpaqueObjects.orZero(out, tangent, object);
  }

  private List<Value> given(Value parameter, boolean areShadowsKept, RegionBuilder out) {
    var layout = cotangentAlgebra.layout();
    var memories = layout.memories(parameter.type());
    var arranged = shadows.arranged(parameter);
    List<Value> given = new ArrayList<>();
    for (int i = 0; i < arranged.size(); i++) {
      var shadow = arranged.get(i);
      boolean isKept = areShadowsKept && !shadows.isLate(shadow);
      boolean isArrangement = GraphCalls.isArrangement(shadow);
      if (isArrangement) {
        var type = cotangentAlgebra.tangentType(memories.get(i));
        shadow = GraphCalls.restored(shadow, type, out);
      }
      given.add(
          areShadowsKept && layout.leadsToObjects(memories.get(i))
              ? GraphCalls.copy(shadow, out)
              : ShadowCalls.given(shadow, isKept, out));
    }
    return given;
  }

  SweepContext context(List<Integer> positions) {
    return context(Presence.uncertainTangents(primal, positions, activity, flow), tangentAlgebra);
  }

  private SweepContext context(Set<Value> uncertain, LinearAlgebra algebra) {
    return new SweepContext(
        activity,
        needed,
        shadows,
        uncertain,
        expansion.applications(),
        expansion.positions(),
        lists,
        InPlaceUpdates.of(function, activity, flow),
        new Partials(program, needed),
        algebra);
  }
}
