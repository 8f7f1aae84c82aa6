package dev.martlet.processor.optimizer;

import dev.martlet.processor.analysis.ArrayCalls;
import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Moves what a loop with checkpoints reads of objects from outside before the loop: its steps are
 * run again later, when others may have changed the objects.
 *
 * <pre>{@code
 * for (...) { x += this.dt * f(x); }    double dt = this.dt;
 *                                    -> for (...) { x += dt * f(x); }
 * }</pre>
 */
public final class SteadyReads {
  private final java.util.function.Function<Callee, Optional<Function>> bodies;
  private final Predicate<Callee> hasRule;
  private final Values values;
  private final Set<Value> present;

  private SteadyReads(
      java.util.function.Function<Callee, Optional<Function>> bodies,
      Predicate<Callee> hasRule,
      Values values,
      Set<Value> present) {
    this.bodies = bodies;
    this.hasRule = hasRule;
    this.values = values;
    this.present = present;
  }

  /**
   * The function with such reads moved; the same function where no loop has checkpoints.
   *
   * @param bodies the code of callees, where it is known
   * @param hasRule whether a callee is known to be mathematics
   */
  public static Function run(
      Function function,
      java.util.function.Function<Callee, Optional<Function>> bodies,
      Predicate<Callee> hasRule) {
    if (!Traversal.anyOp(function.body(), SteadyReads::isKept)) {
      return function;
    }
    Set<Value> present = new HashSet<>();
    function.parameters().stream().filter(each -> each.name().equals("self")).forEach(present::add);
    return function.withBody(
        new SteadyReads(bodies, hasRule, Values.after(function), present).visit(function.body()));
  }

  private static boolean isKept(Op op) {
    return op instanceof ControlFlow.Loop loop && loop.states() > 0;
  }

  private Region visit(Region region) {
    var out = new RegionBuilder(values);
    for (Op op : region.ops()) {
      out.at(op.span());
      Op inner =
          op.regions().isEmpty() || op instanceof Closure
              ? op
              : op.rebuilt(
                  op.results(), op.operands(), op.regions().stream().map(this::visit).toList());
      if (isKept(inner)) {
        move((ControlFlow.Loop) inner, out);
      } else {
        out.add(inner);
      }
    }
    return out.finish(region.parameters(), region.end());
  }

  private void move(ControlFlow.Loop loop, RegionBuilder out) {
    Region body = loop.body();
    Set<String> known = new HashSet<>();
    boolean changesFields = changesFields(loop.condition(), known) || changesFields(body, known);
    while (true) {
      Set<Value> inside = new HashSet<>();
      Traversal.forEachDefinition(body, inside::add);
      List<Op> moved = new ArrayList<>();
      body = without(body, inside, changesFields, moved);
      if (moved.isEmpty()) {
        break;
      }
      moved.forEach(read -> read(read, out));
    }
    out.add(loop.rebuilt(loop.results(), loop.operands(), List.of(loop.condition(), body)));
  }

  /** Whether some field may be another one behind the code; {@code known} methods leave them. */
  private boolean changesFields(Region region, Set<String> known) {
    return Traversal.anyOp(
        region,
        op ->
            switch (op) {
              case Memory.WriteElement _ -> false;
              case Invocation.Call call
                  when ArrayCalls.kind(call).isPresent() || !Effects.changesMemory(call) ->
                  false;
              case Invocation.Call call -> {
                var body = bodies.apply(call.callee());
                yield body.isPresent()
                    ? known.add(call.callee().key()) && changesFields(body.get().body(), known)
                    : !hasRule.test(call.callee());
              }
              default -> Effects.changesMemory(op);
            });
  }

  private Region without(Region region, Set<Value> inside, boolean changesFields, List<Op> moved) {
    List<Op> kept = new ArrayList<>();
    for (Op op : region.ops()) {
      boolean isRead =
          op instanceof Memory.ReadField read && (read.isFinal() || !changesFields)
              || op instanceof Aggregate.ReadComponent;
      if (isRead && op.operands().stream().noneMatch(inside::contains)) {
        moved.add(op);
      } else {
        kept.add(
            op.regions().isEmpty() || op instanceof Closure
                ? op
                : op.rebuilt(
                    op.results(),
                    op.operands(),
                    op.regions().stream()
                        .map(inner -> without(inner, inside, changesFields, moved))
                        .toList()));
      }
    }
    return new Region(region.parameters(), kept, region.end());
  }

  /** Where there is no object, the loop may still have no step that reads it. */
  private void read(Op read, RegionBuilder out) {
    out.at(read.span());
    if (read.operands().isEmpty() || present.contains(read.operands().getFirst())) {
      out.add(read);
      return;
    }
    Value object = read.operands().getFirst();
    Value none = out.constant(object.type(), null);
    Value isAbsent = out.binary(Arithmetic.BinaryOperator.EQUAL, object, none);
    var absent = out.nested();
    Value nothing = absent.fresh(read.result().type(), "");
    absent.add(new Constant(nothing, zero(nothing.type()), read.span()));
    var there = out.nested();
    Value value = values.like(read.result());
    there.add(read.rebuilt(List.of(value), read.operands(), List.of()));
    out.iff(
        isAbsent,
        absent.finish(List.of(), new Terminator.Yield(List.of(nothing))),
        there.finish(List.of(), new Terminator.Yield(List.of(value))),
        List.of(read.result()));
  }

  private static @Nullable Object zero(Type type) {
    return type instanceof Primitive primitive
        ? switch (primitive) {
          case BOOLEAN -> (Object) false;
          case BYTE -> (byte) 0;
          case SHORT -> (short) 0;
          case CHAR -> (char) 0;
          case INT -> 0;
          case LONG -> 0L;
          case FLOAT -> 0f;
          case DOUBLE -> 0.0;
          case VOID -> throw new IllegalArgumentException("void");
        }
        : null;
  }
}
