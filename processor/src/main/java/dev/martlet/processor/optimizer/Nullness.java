package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which references cannot be null, and which ints cannot be zero or negative: by what defines them
 * everywhere, or at one op because an op that always runs before would have thrown.
 */
final class Nullness {
  private final Map<Value, Op> definitions = new HashMap<>();
  private final Set<Value> maybeNull = new HashSet<>();

  /** For an op or a region's end: the references that it uses of which earlier ops took care. */
  private final Map<Object, Set<Value>> present = new IdentityHashMap<>();

  /** For a loop's body: those of its parameters that each iteration finds to be present. */
  private final Map<Region, Set<Value>> atEnd = new IdentityHashMap<>();

  Nullness(Function function) {
    new Definitions().solve(function);
    new Walk().walk(function.body());
  }

  /** Whether the operand of this op is not null when the op runs. */
  boolean isPresent(Op op, Value operand) {
    return isNeverNull(operand) || present.getOrDefault(op, Set.of()).contains(operand);
  }

  /** Whether the value is not null when this region yields. */
  boolean isPresentAtEnd(Region region, Value value) {
    return isNeverNull(value) || present.getOrDefault(region, Set.of()).contains(value);
  }

  /** Whether everybody who gets to the end of the region has found that the value is not null. */
  boolean isKnownAtEnd(Region region, Value value) {
    return region.completes() && atEnd.getOrDefault(region, Set.of()).contains(value);
  }

  boolean isNeverNull(Value value) {
    return !maybeNull.contains(value);
  }

  boolean isNotZero(Value value) {
    return definitions.get(value) instanceof Constant(_, Number number, _)
        && number.longValue() != 0;
  }

  boolean isNeverNegative(Value value) {
    Op definition = definitions.get(value);
    return definition instanceof Memory.ArrayLength
        || definition instanceof Constant(_, Integer number, _) && number >= 0;
  }

  /**
   * Greatest fixpoint over definitions: everything is present until a possible null flows into it,
   * around loops too.
   */
  private final class Definitions {
    private final Map<Value, List<Value>> flowsTo = new HashMap<>();
    private final Deque<Value> worklist = new ArrayDeque<>();

    void solve(Function function) {
      for (Value parameter : function.parameters()) {
        if (!parameter.name().equals("this")) {
          nullable(parameter);
        }
      }
      collect(function.body());
      while (!worklist.isEmpty()) {
        flowsTo.getOrDefault(worklist.remove(), List.of()).forEach(this::nullable);
      }
    }

    /** {@code FooDerivatives.f}, which we write ourselves. */
    private static boolean isEntry(Memory.ReadField read) {
      return read.operands().isEmpty()
          && read.owner().endsWith("Derivatives")
          && read.result().type() instanceof Type.Declared(var name, _)
          && name.startsWith(read.owner() + "$");
    }

    private void nullable(Value value) {
      if (value.type().isReference() && maybeNull.add(value)) {
        worklist.add(value);
      }
    }

    private void flow(List<Value> from, List<Value> to) {
      for (int i = 0; i < from.size(); i++) {
        if (to.get(i).type().isReference()) {
          flowsTo.computeIfAbsent(from.get(i), _ -> new ArrayList<>()).add(to.get(i));
        }
      }
    }

    private void collect(Region region) {
      for (Op op : region.ops()) {
        op.results().forEach(result -> definitions.put(result, op));
        op.regions().forEach(this::collect);
        switch (op) {
          case ControlFlow.Loop(var results, var operands, var condition, var body, _, _) -> {
            for (List<Value> source : List.of(operands, body.yields())) {
              if (!source.isEmpty()) {
                flow(source, condition.parameters());
                flow(source, body.parameters());
                flow(source, results);
              }
            }
          }
          case ControlFlow _ ->
              op.regions().stream()
                  .filter(Region::completes)
                  .forEach(inner -> flow(inner.yields(), op.results()));
          case Closure(_, var body, _) -> body.parameters().forEach(this::nullable);
          case Arithmetic.Cast(var result, var operand, _) ->
              flow(List.of(operand), List.of(result));
          case Invocation.Call call when Effects.isNullCheck(call.callee()) -> {}
          case Invocation.Call call when call.callee().kind() == Callee.Kind.CONSTRUCTOR -> {}
          case Constant constant -> {
            if (constant.value() == null) {
              nullable(constant.result());
            }
          }
          case Arithmetic _,
              Aggregate.NewRecord _,
              Memory.NewArray _,
              Memory.ArrayLiteral _,
              Memory.NewObject _,
              TapeAccess.NewTape _ -> {}
          case Memory.ReadField read when isEntry(read) -> {}
          case Aggregate.ReadComponent _, Memory _, Invocation _, TapeAccess _ ->
              op.results().forEach(this::nullable);
        }
      }
    }
  }

  /** Walks in program order with what is known to be present; scopes are undone by a log. */
  private final class Walk {
    private final Set<Value> known = new HashSet<>();
    private final List<Value> log = new ArrayList<>();

    /** Learns what holds behind the region wherever that is reached. */
    void walk(Region region) {
      for (Op op : region.ops()) {
        remember(op, op.operands());
        Effects.dereferenced(op).forEach(this::learn);
        switch (op) {
          case ControlFlow.Loop(_, _, var condition, var body, _, _) -> {
            // The condition runs at least once, and before the body.
            walk(condition);
            List<Value> _ = factsOf(body, List.of());
          }
          case ControlFlow.If(_, var condition, var then, var otherwise, _) ->
              learnCommon(
                  List.of(then, otherwise),
                  List.of(facts(condition, true), facts(condition, false)));
          case ControlFlow.Switch _, ControlFlow.Try _, ControlFlow.Locked _ ->
              learnCommon(op.regions(), Collections.nCopies(op.regions().size(), List.of()));
          case Closure(_, var body, _) -> {
            List<Value> _ = factsOf(body, List.of());
          }
          case Constant _, Arithmetic _, Aggregate _, Memory _, Invocation _, TapeAccess _ -> {}
        }
      }
      remember(region, region.end().operands());
      if (!region.parameters().isEmpty()) {
        Set<Value> parameters = new HashSet<>(region.parameters());
        parameters.retainAll(known);
        atEnd.put(region, parameters);
      }
    }

    private void remember(Object user, List<Value> operands) {
      Set<Value> found = new HashSet<>();
      for (Value operand : operands) {
        if (known.contains(operand)) {
          found.add(operand);
        }
      }
      if (!found.isEmpty()) {
        present.put(user, found);
      }
    }

    private void learn(Value value) {
      if (known.add(value)) {
        log.add(value);
      }
    }

    /** What the regions that complete have in common. */
    private void learnCommon(List<Region> regions, List<List<Value>> assumptions) {
      Map<Value, Integer> counts = new LinkedHashMap<>();
      long completing = regions.stream().filter(Region::completes).count();
      for (int i = 0; i < regions.size(); i++) {
        List<Value> facts = factsOf(regions.get(i), assumptions.get(i));
        if (regions.get(i).completes()) {
          facts.forEach(fact -> counts.merge(fact, 1, Integer::sum));
        }
      }
      counts.forEach(
          (value, count) -> {
            if (count == completing) {
              learn(value);
            }
          });
    }

    /** What is learnt in a region, without keeping it. */
    private List<Value> factsOf(Region region, List<Value> assumptions) {
      int mark = log.size();
      assumptions.forEach(this::learn);
      walk(region);
      List<Value> added = log.subList(mark, log.size());
      List<Value> facts = List.copyOf(added);
      added.clear();
      facts.forEach(known::remove);
      return facts;
    }

    /**
     * What is present where a condition has this value: {@code x != null}, {@code x instanceof}.
     */
    private List<Value> facts(Value condition, boolean holds) {
      Op definition = definitions.get(condition);
      if (holds && definition instanceof Arithmetic.InstanceOf test) {
        return test.operands();
      }
      if (definition instanceof Arithmetic.Binary(_, var operator, var left, var right, _)
          && operator == (holds ? BinaryOperator.UNEQUAL : BinaryOperator.EQUAL)) {
        return isNull(right) ? List.of(left) : isNull(left) ? List.of(right) : List.of();
      }
      return List.of();
    }

    private boolean isNull(Value value) {
      return definitions.get(value) instanceof Constant(_, var constant, _) && constant == null;
    }
  }
}
