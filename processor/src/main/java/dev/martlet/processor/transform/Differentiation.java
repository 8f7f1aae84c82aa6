package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.DerivativeFlow;
import dev.martlet.processor.analysis.StoredValues;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.rules.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final LinearAlgebra cotangentAlgebra;
  private final LinearAlgebra tangentAlgebra;

  public Differentiation(Program program) {
    this.program = program;
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
    var sweeps = new Prepared(program, primal, wrt, Expansion.Mode.REVERSE, true, false);
    var out = new RegionBuilder(sweeps.values);
    sweeps.checkDistinct(out);
    sweeps.takeLists(out);
    var objects = sweeps.unfrozenObjects(out);
    sweeps.lists.define(out);
    if (!sweeps.body().completes()) {
      out.addAll(primal.body().ops());
      return resulting(primal, primal.body().end(), product.stream().toList(), out);
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
    new BothSweeps(sweeps.forwardSweep(), sweeps.reverseSweep(), sweeps.scopes, sweeps.recording)
        .sweep(sweeps.body(), sweeps.root(out), cotangents, out);
    var gradient = sweeps.tangents(cotangents, objects, gradientRecord, false, out);
    var yielded =
        product.map(type -> out.newRecord(type, List.of(result, gradient))).orElse(gradient);
    return UnusedShadows.removed(
        resulting(primal, List.of(yielded), out), sweeps.shadows::isShadow);
  }

  /**
   * What a function's reverse sweep finds of its forward sweep, and why it needs that.
   *
   * @param areSweepsOne whether it follows at once, as in a gradient
   */
  public StoredValues stored(Function primal, List<Integer> wrt, boolean areSweepsOne) {
    var sweeps = new Prepared(program, primal, wrt, Expansion.Mode.REVERSE, areSweepsOne, false);
    return StoredValues.of(
        sweeps.function, sweeps.scopes, sweeps.activity, sweeps.needed, sweeps.recording);
  }

  /** Who calls what is made. */
  public enum Caller {
    /** Users, who get tangents without nulls, and may change their lists before. */
    ANYBODY,
    /** Users and other generated code, through a method that can be overridden. */
    DISPATCH,
    /** Other generated code, to which null is zero. */
    OURS,
    /**
     * Other generated code that shares the shadows of its arrays: a frame with those is the last
     * parameter, and the tangents of arrays in what a pullback returns are null.
     */
    SHARING;

    /** Whether tangents come out without nulls. */
    boolean isUser() {
      return this == ANYBODY || this == DISPATCH;
    }
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
      Type.Declared pullbackInterface,
      Caller caller) {
    boolean isShared = caller == Caller.SHARING;
    var sweeps = new Prepared(program, primal, wrt, Expansion.Mode.REVERSE, false, isShared);
    var out = new RegionBuilder(sweeps.values);
    if (!isShared) {
      sweeps.checkDistinct(out);
    }
    sweeps.takeLists(out);
    Map<Value, Value> shapes = caller.isUser() ? sweeps.objects(out) : Map.of();
    sweeps.forwardSweep().sweep(sweeps.body(), out);
    if (!sweeps.body().completes()) {
      return sweeps.framed(resulting(primal, sweeps.body().end(), List.of(product), out));
    }
    var result = sweeps.result(out);
    boolean isFollowed = sweeps.activity.isFollowed(result);
    var handle = isFollowed ? ListMemory.handle(result, out) : result;
    var inner = out.nested();
    sweeps.lists.define(inner);
    var algebra = cotangentAlgebra;
    var type = resultType(primal);
    var cotangent = out.fresh(algebra.tangentType(type), "cotangent");
    var cotangents = new Cotangents(algebra);
    var memory = sweeps.shadows.memory();
    var sweep = sweeps.reverseSweep();
    var root = sweeps.root(inner);
    sweep.memory().start(sweeps.body(), root, inner);
    if (isFollowed) {
      sweep.lists().add(handle, cotangent, inner);
    } else if (sweeps.activity.contains(result)) {
      if (algebra.isOpaque(type) && !algebra.layout().isHolder(type)) {
        cotangents.add(inner, result, algebra.unpack(inner, cotangent, type));
      } else {
        cotangents.set(result, sweep.memory().received(cotangent, result, root, inner));
      }
    }
    sweep.sweep(sweeps.body().ops(), root, cotangents, inner);
    var tangent = sweeps.tangents(cotangents, shapes, gradientRecord, memory.isPresent(), inner);
    var once =
        out.closure(
            pullbackInterface,
            "pullback",
            inner.finish(List.of(cotangent), new Terminator.Yield(List.of(tangent))));
    var pullback = memory.map(shadows -> ShadowCalls.exclusive(shadows, once, out)).orElse(once);
    var pair = out.newRecord(product, List.of(result, pullback));
    return sweeps.framed(
        UnusedShadows.removed(resulting(primal, List.of(pair), out), sweeps.shadows::isShadow));
  }

  /**
   * Yields {@code new product(value, differential)}: the differential takes a tangent for each
   * parameter, reads what the forward sweep recorded, and may run any number of times.
   */
  public Function valueWithDifferential(
      Function primal,
      List<Integer> wrt,
      Type.Declared product,
      Type.Declared differentialInterface,
      Caller caller) {
    boolean isShared = caller == Caller.SHARING;
    var sweeps = new Prepared(program, primal, wrt, Expansion.Mode.FORWARD, false, isShared);
    var out = new RegionBuilder(sweeps.values);
    if (!isShared) {
      sweeps.checkDistinct(out);
    }
    sweeps.takeLists(out);
    var shapes = sweeps.shapes(out);
    sweeps.forwardSweep().sweep(sweeps.body(), out);
    if (!sweeps.body().completes()) {
      return resulting(primal, sweeps.body().end(), List.of(product), out);
    }
    var result = sweeps.result(out);
    boolean isFollowed = sweeps.activity.isFollowed(result);
    var handle = isFollowed ? ListMemory.handle(result, out) : result;
    var inner = out.nested();
    sweeps.lists.define(inner);
    var algebra = tangentAlgebra;
    var tangents = new TapedTangents(sweeps.context(wrt), sweeps.scopes, sweeps.recording);
    List<Value> parameters = new ArrayList<>();
    for (int position : wrt) {
      var parameter = primal.parameters().get(position);
      var change =
          out.fresh(algebra.tangentType(parameter.type()), LinearAlgebra.d(parameter.name()));
      parameters.add(change);
      var list = sweeps.givenList(parameter);
      if (list.isPresent()) {
        tangents.lists().keep(list.get(), change, inner);
      } else if (sweeps.activity.contains(parameter)) {
        tangents.set(
            parameter,
            isShared
                ? algebra.unpack(inner, change, parameter.type())
                : tangents.memory().received(change, parameter, shapes, inner));
      }
    }
    if (caller != Caller.ANYBODY && wrt.size() > 1) {
      // Of one alone, who calls has looked whether it is null.
      tangents.doubt(wrt.stream().map(primal.parameters()::get).toList());
    }
    sweeps.makeOthers(tangents.memory(), inner);
    tangents.sweep(sweeps.body(), sweeps.root(inner), inner);
    if (isShared && sweeps.isInert(result)) {
      tangents.memory().make(result, UnaryOperator.identity(), inner);
    }
    var type = resultType(primal);
    var tangent =
        isFollowed
            ? tangents.lists().tangent(handle, algebra.tangentType(type), inner)
            : algebra.pack(inner, tangents.tangent(result), type);
    var pushed =
        !caller.isUser()
            ? tangent
            : algebra.isOpaque(type)
                ? OpaqueObjects.orZero(inner, tangent, OpaqueObjects.frozen(out, result))
                : algebra.isMemory(type) && !sweeps.activity.contains(result)
                    ? algebra.layout().zerosLike(result, "", inner)
                    : tangent;
    var differential =
        out.closure(
            differentialInterface,
            "differential",
            inner.finish(parameters, new Terminator.Yield(List.of(pushed))));
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
    var sweeps = new Prepared(program, primal, wrt, Expansion.Mode.FORWARD, false, false);
    var out = new RegionBuilder(sweeps.values);
    sweeps.checkDistinct(out);
    sweeps.lists.define(out);
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
      return resulting(primal, sweeps.body().end(), product.stream().toList(), out);
    }
    var result = sweeps.body().yields().getFirst();
    var pushed = algebra.pack(out, tangents.tangent(result), result.type());
    var yielded = product.map(type -> out.newRecord(type, List.of(result, pushed))).orElse(pushed);
    return resulting(primal, List.of(yielded), out);
  }

  static Type resultType(Function primal) {
    return primal.resultTypes().isEmpty() || DerivativeFlow.isPlain(primal.resultTypes().getFirst())
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
}
