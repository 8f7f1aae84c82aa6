package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.Activity;
import dev.martlet.processor.analysis.DerivativeFlow;
import dev.martlet.processor.analysis.NeededValues;
import dev.martlet.processor.analysis.Presence;
import dev.martlet.processor.analysis.Recording;
import dev.martlet.processor.analysis.Scopes;
import dev.martlet.processor.analysis.Shadows;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
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

/**
 * Turns a function into the functions that compute its derivatives. In all of them the program runs
 * once, in a forward sweep; {@code wrt} are the positions of the parameters that are
 * differentiated.
 *
 * <p>Each method throws {@link MissingModeException} where a custom rule on the way serves the
 * other mode only.
 */
public final class Differentiation {
  private final Program program;
  private final DerivativeFlow flow;
  private final LinearAlgebra cotangentAlgebra;
  private final LinearAlgebra tangentAlgebra;

  public Differentiation(Program program) {
    this.program = program;
    this.flow = new DerivativeFlow(program);
    this.cotangentAlgebra = LinearAlgebra.ofCotangents(program);
    this.tangentAlgebra = LinearAlgebra.ofTangents(program);
  }

  /**
   * Both sweeps in one function: yields the gradient of a real scalar.
   *
   * @param gradientRecord the record of several parameters' tangents, absent for one parameter
   */
  public Function gradient(
      Function primal, List<Integer> wrt, Optional<Type.Declared> gradientRecord) {
    return bothSweeps(primal, wrt, gradientRecord, Optional.empty());
  }

  /** As {@link #gradient}, but yields {@code new product(value, gradient)}. */
  public Function valueWithGradient(
      Function primal,
      List<Integer> wrt,
      Optional<Type.Declared> gradientRecord,
      Type.Declared product) {
    return bothSweeps(primal, wrt, gradientRecord, Optional.of(product));
  }

  private Function bothSweeps(
      Function primal,
      List<Integer> wrt,
      Optional<Type.Declared> gradientRecord,
      Optional<Type.Declared> product) {
    var sweeps = new Prepared(primal, wrt, Expansion.Mode.REVERSE, true);
    var out = new RegionBuilder(sweeps.values);
    if (!sweeps.body().completes()) {
      out.addAll(primal.body().ops());
      return resulting(primal, primal.body().end(), List.of(), out);
    }
    var result = sweeps.body().yields().getFirst();
    var algebra = cotangentAlgebra;
    var cotangents = new Cotangents(algebra);
    if (sweeps.activity.contains(result)) {
      var one =
          algebra.tangentType(result.type()) == Primitive.FLOAT
              ? out.constant(1f)
              : out.constant(1.0);
      cotangents.set(result, new Linear.Scalar(one));
    }
    new BothSweeps(
            new ForwardSweep(sweeps.recording, sweeps.values),
            sweeps.reverseSweep(),
            sweeps.scopes,
            sweeps.recording)
        .sweep(sweeps.body(), sweeps.root(out), cotangents, out);
    var gradient = sweeps.tangents(cotangents, gradientRecord, false, out);
    var yielded =
        product.map(type -> out.newRecord(type, List.of(result, gradient))).orElse(gradient);
    return resulting(primal, List.of(yielded), out);
  }

  /**
   * Yields {@code new product(value, pullback)}: the reverse sweep is the body of a closure over
   * what the forward sweep recorded, and may run any number of times.
   */
  public Function valueWithPullback(
      Function primal,
      List<Integer> wrt,
      Optional<Type.Declared> gradientRecord,
      Type.Declared product,
      Type.Declared pullbackInterface) {
    return valueWithPullback(primal, wrt, gradientRecord, product, pullbackInterface, false);
  }

  /**
   * As {@link #valueWithPullback}, for callers that share the shadows of their arrays: a frame with
   * those is the last parameter, and the tangents of arrays in what the pullback returns are null.
   */
  public Function sharedValueWithPullback(
      Function primal,
      List<Integer> wrt,
      Optional<Type.Declared> gradientRecord,
      Type.Declared product,
      Type.Declared pullbackInterface) {
    return valueWithPullback(primal, wrt, gradientRecord, product, pullbackInterface, true);
  }

  private Function valueWithPullback(
      Function primal,
      List<Integer> wrt,
      Optional<Type.Declared> gradientRecord,
      Type.Declared product,
      Type.Declared pullbackInterface,
      boolean isShared) {
    var sweeps = new Prepared(primal, wrt, Expansion.Mode.REVERSE, false, isShared);
    var out = new RegionBuilder(sweeps.values);
    new ForwardSweep(sweeps.recording, sweeps.values).sweep(sweeps.body(), out);
    if (!sweeps.body().completes()) {
      return sweeps.framed(resulting(primal, sweeps.body().end(), List.of(product), out));
    }
    var result = sweeps.result(out);
    var inner = out.nested();
    var algebra = cotangentAlgebra;
    var type = resultType(primal);
    var cotangent = out.fresh(algebra.tangentType(type), "cotangent");
    var cotangents = new Cotangents(algebra);
    var memory = sweeps.shadows.memory();
    var sweep = sweeps.reverseSweep();
    var root = sweeps.root(inner);
    sweep.memory().start(sweeps.body(), root, inner);
    if (sweeps.activity.contains(result)) {
      if (algebra.isOpaque(type)) {
        cotangents.add(inner, result, algebra.unpack(inner, cotangent, type));
      } else {
        cotangents.set(result, sweep.memory().received(cotangent, result, root, inner));
      }
    }
    sweep.sweep(sweeps.body().ops(), root, cotangents, inner);
    var tangent = sweeps.tangents(cotangents, gradientRecord, memory.isPresent(), inner);
    var once =
        out.closure(
            pullbackInterface,
            inner.finish(List.of(cotangent), new Terminator.Yield(List.of(tangent))));
    var pullback = memory.map(shadows -> ShadowCalls.exclusive(shadows, once, out)).orElse(once);
    return sweeps.framed(
        resulting(primal, List.of(out.newRecord(product, List.of(result, pullback))), out));
  }

  /**
   * Yields {@code new product(value, differential)}: the differential takes a tangent for each
   * parameter, reads what the forward sweep recorded, and may run any number of times.
   */
  public Function valueWithDifferential(
      Function primal,
      List<Integer> wrt,
      Type.Declared product,
      Type.Declared differentialInterface) {
    return valueWithDifferential(primal, wrt, product, differentialInterface, false);
  }

  /**
   * As {@link #valueWithDifferential}, for callers whose arrays of tangents the differential is to
   * work on.
   */
  public Function sharedValueWithDifferential(
      Function primal,
      List<Integer> wrt,
      Type.Declared product,
      Type.Declared differentialInterface) {
    return valueWithDifferential(primal, wrt, product, differentialInterface, true);
  }

  private Function valueWithDifferential(
      Function primal,
      List<Integer> wrt,
      Type.Declared product,
      Type.Declared differentialInterface,
      boolean isShared) {
    var sweeps = new Prepared(primal, wrt, Expansion.Mode.FORWARD, false, isShared);
    var out = new RegionBuilder(sweeps.values);
    var shapes = sweeps.shapes(out);
    new ForwardSweep(sweeps.recording, sweeps.values).sweep(sweeps.body(), out);
    if (!sweeps.body().completes()) {
      return resulting(primal, sweeps.body().end(), List.of(product), out);
    }
    var result = sweeps.result(out);
    var inner = out.nested();
    var algebra = tangentAlgebra;
    var tangents = new TapedTangents(sweeps.context(wrt), sweeps.scopes, sweeps.recording);
    List<Value> parameters = new ArrayList<>();
    for (int position : wrt) {
      var parameter = primal.parameters().get(position);
      var change =
          out.fresh(algebra.tangentType(parameter.type()), LinearAlgebra.d(parameter.name()));
      parameters.add(change);
      if (sweeps.activity.contains(parameter)) {
        tangents.set(
            parameter,
            isShared
                ? algebra.unpack(inner, change, parameter.type())
                : tangents.memory().received(change, parameter, shapes, inner));
      }
    }
    sweeps.makeOthers(tangents.memory(), inner);
    tangents.sweep(sweeps.body(), sweeps.root(inner), inner);
    var type = resultType(primal);
    var tangent = algebra.pack(inner, tangents.tangent(result), type);
    var pushed = algebra.isOpaque(type) ? OpaqueObjects.orZero(inner, tangent, result) : tangent;
    var differential =
        out.closure(
            differentialInterface, inner.finish(parameters, new Terminator.Yield(List.of(pushed))));
    return resulting(primal, List.of(out.newRecord(product, List.of(result, differential))), out);
  }

  /** Yields the derivative of a real function of one real variable, without any record. */
  public Function derivative(Function primal, List<Integer> wrt) {
    return derivative(primal, wrt, Optional.empty());
  }

  /** As {@link #derivative}, but yields {@code new product(value, derivative)}. */
  public Function valueWithDerivative(Function primal, List<Integer> wrt, Type.Declared product) {
    return derivative(primal, wrt, Optional.of(product));
  }

  private Function derivative(Function primal, List<Integer> wrt, Optional<Type.Declared> product) {
    var sweeps = new Prepared(primal, wrt, Expansion.Mode.FORWARD, false);
    var out = new RegionBuilder(sweeps.values);
    var parameter = primal.parameters().get(wrt.getFirst());
    var algebra = tangentAlgebra;
    var tangents = new InterleavedTangents(sweeps.context(wrt));
    sweeps.makeOthers(tangents.memory(), out);
    if (sweeps.activity.contains(parameter)) {
      var one =
          algebra.tangentType(parameter.type()) == Primitive.FLOAT
              ? out.constant(1f)
              : out.constant(1.0);
      tangents.set(parameter, new Linear.Scalar(one));
    }
    tangents.sweep(sweeps.body(), out);
    if (!sweeps.body().completes()) {
      return resulting(primal, sweeps.body().end(), List.of(), out);
    }
    var result = sweeps.body().yields().getFirst();
    var pushed = algebra.pack(out, tangents.tangent(result), result.type());
    var yielded = product.map(type -> out.newRecord(type, List.of(result, pushed))).orElse(pushed);
    return resulting(primal, List.of(yielded), out);
  }

  private static Type resultType(Function primal) {
    return primal.resultTypes().isEmpty()
        ? Type.declared("java.lang.Void")
        : primal.resultTypes().getFirst();
  }

  private static Function resulting(Function primal, List<Value> results, RegionBuilder out) {
    return resulting(
        primal, new Terminator.Yield(results), results.stream().map(Value::type).toList(), out);
  }

  private static Function resulting(
      Function primal, Terminator end, List<? extends Type> types, RegionBuilder out) {
    return new Function(
        primal.name(),
        List.copyOf(types),
        primal.exceptions(),
        out.finish(primal.parameters(), end),
        primal.span());
  }

  /** A function with all that is known before its sweeps are written. */
  private final class Prepared {
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

    /** What a caller that shares its shadows hands over, the last parameter. */
    final Optional<Value> frame;

    Prepared(Function primal, List<Integer> wrt, Expansion.Mode mode, boolean areSweepsOne) {
      this(primal, wrt, mode, areSweepsOne, false);
    }

    Prepared(
        Function primal,
        List<Integer> wrt,
        Expansion.Mode mode,
        boolean areSweepsOne,
        boolean isShared) {
      this.primal = primal;
      this.wrt = wrt;
      this.values = Values.after(primal);
      this.activity = Activity.of(primal, wrt, program, isShared);
      this.frame =
          isShared && mode == Expansion.Mode.REVERSE
              ? Optional.of(values.fresh(ShadowCalls.frameType(), "arrays"))
              : Optional.empty();
      var findings = new Findings();
      this.expansion = Expansion.of(primal, activity, program, mode, values, findings);
      if (findings.hasErrors()) {
        throw new MissingModeException(findings);
      }
      boolean isReverse = mode == Expansion.Mode.REVERSE;
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
              flow, activity, scopes, isReverse ? Optional.of(shadows) : Optional.empty());
      this.recording =
          Recording.plan(scopes, function, activity, needed, closures(), areSweepsOne, values);
    }

    Region body() {
      return function.body();
    }

    /** What the function yields; null where it yields nothing. */
    Value result(RegionBuilder out) {
      return body().yields().isEmpty()
          ? out.constant(resultType(primal), null)
          : body().yields().getFirst();
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
      for (int position : wrt) {
        var parameter = primal.parameters().get(position);
        if (activity.isStored(parameter)) {
          shapes.put(parameter, tangentAlgebra.shapes(parameter, out).iterator());
        }
      }
      return shapes;
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

    ReverseSweep reverseSweep() {
      var uncertain = Presence.uncertainCotangents(primal, activity, flow);
      return new ReverseSweep(context(uncertain, cotangentAlgebra), scopes, recording);
    }

    /**
     * The parameters' tangents as users see them.
     *
     * @param areShadowsKept whether shadows are used again, so that users get copies
     */
    Value tangents(
        Cotangents cotangents,
        Optional<Type.Declared> gradientRecord,
        boolean areShadowsKept,
        RegionBuilder out) {
      List<Value> tangents = new ArrayList<>();
      for (int position : wrt) {
        var parameter = primal.parameters().get(position);
        var given =
            shadows.arranged(parameter).stream()
                .filter(_ -> frame.isEmpty())
                .map(shadow -> ShadowCalls.given(shadow, areShadowsKept, out))
                .toList();
        var tangent =
            cotangentAlgebra.pack(
                out, cotangents.get(parameter), parameter.type(), given.iterator());
        tangents.add(
            cotangentAlgebra.isOpaque(parameter.type())
                ? OpaqueObjects.orZero(out, tangent, parameter)
                : tangent);
      }
      return gradientRecord
          .map(type -> out.newRecord(type, tangents))
          .orElseGet(tangents::getFirst);
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
          new Partials(program, needed),
          algebra);
    }
  }
}
