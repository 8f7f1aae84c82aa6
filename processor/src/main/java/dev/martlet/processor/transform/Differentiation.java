package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.Activity;
import dev.martlet.processor.analysis.DerivativeFlow;
import dev.martlet.processor.analysis.NeededValues;
import dev.martlet.processor.analysis.Presence;
import dev.martlet.processor.analysis.Recording;
import dev.martlet.processor.analysis.Scopes;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
  private final LinearAlgebra algebra;

  public Differentiation(Program program) {
    this.program = program;
    this.flow = new DerivativeFlow(program);
    this.algebra = new LinearAlgebra(program);
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
    var gradient = sweeps.tangents(cotangents, gradientRecord, out);
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
    var sweeps = new Prepared(primal, wrt, Expansion.Mode.REVERSE, false);
    var out = new RegionBuilder(sweeps.values);
    new ForwardSweep(sweeps.recording, sweeps.values).sweep(sweeps.body(), out);
    if (!sweeps.body().completes()) {
      return resulting(primal, sweeps.body().end(), List.of(product), out);
    }
    var result = sweeps.body().yields().getFirst();
    var inner = out.nested();
    var type = primal.resultTypes().getFirst();
    var cotangent = out.fresh(algebra.tangentType(type), "cotangent");
    var cotangents = new Cotangents(algebra);
    if (sweeps.activity.contains(result)) {
      cotangents.add(inner, result, algebra.unpack(inner, cotangent, type));
    }
    sweeps.reverseSweep().sweep(sweeps.body(), sweeps.root(inner), cotangents, inner);
    var tangent = sweeps.tangents(cotangents, gradientRecord, inner);
    var pullback =
        out.closure(
            pullbackInterface,
            inner.finish(List.of(cotangent), new Terminator.Yield(List.of(tangent))));
    return resulting(primal, List.of(out.newRecord(product, List.of(result, pullback))), out);
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
    var sweeps = new Prepared(primal, wrt, Expansion.Mode.FORWARD, false);
    var out = new RegionBuilder(sweeps.values);
    new ForwardSweep(sweeps.recording, sweeps.values).sweep(sweeps.body(), out);
    if (!sweeps.body().completes()) {
      return resulting(primal, sweeps.body().end(), List.of(product), out);
    }
    var result = sweeps.body().yields().getFirst();
    var inner = out.nested();
    var tangents = new TapedTangents(sweeps.context(wrt), sweeps.scopes, sweeps.recording);
    List<Value> parameters = new ArrayList<>();
    for (int position : wrt) {
      var parameter = primal.parameters().get(position);
      var change =
          out.fresh(algebra.tangentType(parameter.type()), LinearAlgebra.d(parameter.name()));
      parameters.add(change);
      if (sweeps.activity.contains(parameter)) {
        tangents.set(parameter, algebra.unpack(inner, change, parameter.type()));
      }
    }
    tangents.sweep(sweeps.body(), sweeps.root(inner), inner);
    var type = primal.resultTypes().getFirst();
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
    var tangents = new InterleavedTangents(sweeps.context(wrt));
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
    final Scopes scopes;
    final NeededValues needed;
    final Recording recording;

    Prepared(Function primal, List<Integer> wrt, Expansion.Mode mode, boolean areSweepsOne) {
      this.primal = primal;
      this.wrt = wrt;
      this.values = Values.after(primal);
      this.activity = Activity.of(primal, wrt, program);
      var findings = new Findings();
      this.expansion = Expansion.of(primal, activity, program, mode, values, findings);
      if (findings.hasErrors()) {
        throw new MissingModeException(findings);
      }
      this.scopes = new Scopes(expansion.function());
      this.needed = new NeededValues(flow, activity, scopes);
      this.recording =
          Recording.plan(
              scopes, body(), activity, needed, expansion.closures(), areSweepsOne, values);
    }

    Region body() {
      return expansion.function().body();
    }

    Frame root(RegionBuilder out) {
      return Frame.root(scopes, recording, scopes.of(body()), out);
    }

    ReverseSweep reverseSweep() {
      var uncertain = Presence.uncertainCotangents(primal, activity, flow);
      return new ReverseSweep(context(uncertain), scopes, recording);
    }

    /** The parameters' tangents as users see them. */
    Value tangents(
        Cotangents cotangents, Optional<Type.Declared> gradientRecord, RegionBuilder out) {
      List<Value> tangents = new ArrayList<>();
      for (int position : wrt) {
        var parameter = primal.parameters().get(position);
        var tangent = algebra.pack(out, cotangents.get(parameter), parameter.type());
        tangents.add(
            algebra.isOpaque(parameter.type())
                ? OpaqueObjects.orZero(out, tangent, parameter)
                : tangent);
      }
      return gradientRecord
          .map(type -> out.newRecord(type, tangents))
          .orElseGet(tangents::getFirst);
    }

    SweepContext context(List<Integer> positions) {
      return context(Presence.uncertainTangents(primal, positions, activity, flow));
    }

    private SweepContext context(Set<Value> uncertain) {
      return new SweepContext(
          activity,
          needed,
          uncertain,
          expansion.applications(),
          new Partials(program, needed),
          algebra);
    }
  }
}
