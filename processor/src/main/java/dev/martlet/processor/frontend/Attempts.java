package dev.martlet.processor.frontend;

import dev.martlet.processor.frontend.Watches.Watch;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Completion;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Rewriter;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs a region so that an exception becomes a value, and with it what the watched variables held
 * when it came. Between two assignments that a handler may see, ops go into one {@code try} of
 * their own:
 *
 * <pre>{@code
 * n = 1; f(); n = 2; g();         failure = try { f(); null } catch (e) { e }
 *                           ->    if (failure == null) { failure2 = try { g(); null } catch ... }
 * }</pre>
 *
 * <p>Assignments to elements and fields count as well: what was written before an exception stays
 * written, so it must not be undone with the rest of what was attempted.
 */
final class Attempts {
  private final List<Type> caught;
  private final Type exceptionType;
  private final Watch watch;
  private final Watches outer;
  private final VisibleEffects effects;
  private boolean isUnclear;

  /**
   * @param caught what becomes a value; other exceptions leave the region as ever
   * @param exceptionType what an exception is known as
   * @param outer the watches around, which get their marks again
   */
  Attempts(List<Type> caught, Type exceptionType, Watch watch, Watches outer) {
    this.caught = caught;
    this.exceptionType = exceptionType;
    this.watch = watch;
    this.outer = outer;
    this.effects = new VisibleEffects(watch);
  }

  /**
   * How a region has ended.
   *
   * @param yields what it yields, of which nothing counts where it failed; null where it never
   *     completes
   * @param held what the watched variables hold, in either case
   * @param failure the exception, a null of Java where there was none; null where there never is
   */
  record Outcome(@Nullable List<Value> yields, List<Value> held, @Nullable Value failure) {}

  /** Whether something that was attempted cannot be told apart from what came before it failed. */
  boolean isUnclear() {
    return isUnclear;
  }

  /** Appends the region's ops; {@code held} are the watched variables' values in front of it. */
  Outcome run(Region region, List<Value> held, RegionBuilder out) {
    List<Op> ops = new ArrayList<>();
    for (Op op : region.ops()) {
      if (op instanceof ControlFlow.Locked(_, var lock, var body, var span)
          && effects.anyIn(body)) {
        // What the lock is taken for is attempted piece by piece, so taking it is as well.
        ops.add(new ControlFlow.Locked(List.of(), lock, out.nested().yield(), span));
      }
      ops.add(op);
    }
    return new Run(region.end(), held, out).run(ops);
  }

  /** The way through the ops of one region. */
  private final class Run {
    private final Terminator end;
    private final RegionBuilder out;
    private final List<Op> segment = new ArrayList<>();
    private final List<Op> marks = new ArrayList<>();

    /** What the variables held in front of the segment, and what they hold at the op at hand. */
    private List<Value> before;

    private final List<Value> now;
    private boolean fails;
    private boolean seen;

    Run(Terminator end, List<Value> held, RegionBuilder out) {
      this.end = end;
      this.out = out;
      this.before = held;
      this.now = new ArrayList<>(held);
    }

    Outcome run(List<Op> ops) {
      for (int i = 0; i < ops.size(); i++) {
        Op op = ops.get(i);
        var mark = Watches.mark(op, watch);
        if (mark.isPresent()) {
          now.set(watch.locals().indexOf(mark.get().local()), mark.get().value());
          marks.add(op);
          seen = true;
        } else if (!effects.isSeenLast(op) && op.regions().stream().anyMatch(effects::anyIn)) {
          if (fails) {
            return close(ops.subList(i, ops.size()));
          }
          flush();
          Outcome outcome = compound(op);
          Value failure = outcome.failure();
          now.clear();
          now.addAll(outcome.held());
          before = List.copyOf(now);
          boolean isEndless = i + 1 == ops.size() && end instanceof Terminator.Unreachable;
          if (outcome.yields() == null || isEndless && failure != null) {
            return new Outcome(null, now, failure);
          }
          if (failure != null) {
            return behind(failure, ops.subList(i + 1, ops.size()));
          }
        } else {
          boolean mayFail = Completion.mayFail(op);
          if (mayFail && seen) {
            return fails ? close(ops.subList(i, ops.size())) : restart(ops.subList(i, ops.size()));
          }
          segment.add(op);
          fails |= mayFail;
          seen |= VisibleEffects.isSeen(op) || effects.isSeenLast(op);
        }
      }
      if (end instanceof Terminator.Yield(var yields)) {
        if (!fails) {
          flush();
          return new Outcome(yields, now, null);
        }
        return last(yields);
      }
      if (seen && fails) {
        return close(List.of());
      }
      return throwing();
    }

    /** Nothing in the segment can fail: what was seen is sure. */
    private Outcome restart(List<Op> rest) {
      flush();
      return new Run(end, List.copyOf(now), out).run(rest);
    }

    private void flush() {
      out.addAll(segment);
      repeatMarks(out);
      segment.clear();
      marks.clear();
      seen = false;
      before = List.copyOf(now);
    }

    private void repeatMarks(RegionBuilder to) {
      for (Op op : marks) {
        Watches.mark(op, watch)
            .ifPresent(mark -> outer.assigned(mark.local(), mark.value(), to.at(op.span())));
      }
    }

    /** Tries the segment, and then the rest. */
    private Outcome close(List<Op> behind) {
      Set<Value> wanted = new LinkedHashSet<>(now);
      marks.forEach(mark -> wanted.addAll(mark.operands()));
      List<Op> rest = LateFunctions.moved(segment, wanted, behind);
      wanted.addAll(Traversal.freeValues(new Region(List.of(), rest, end)));
      List<Value> exports = definedInSegment(wanted);
      Value failure = attempt(exports, List.of(), new Terminator.Yield(List.of()));
      return behind(failure, rest);
    }

    private List<Value> definedInSegment(Set<Value> wanted) {
      Set<Value> defined = new LinkedHashSet<>();
      segment.forEach(op -> defined.addAll(op.results()));
      defined.retainAll(wanted);
      return List.copyOf(defined);
    }

    /**
     * Appends a try of the segment, whose results are the exported values themselves, then the
     * variables' values where they may differ, then the exception.
     */
    private Value attempt(List<Value> exports, List<Value> changed, Terminator last) {
      var rewriter = new Rewriter(out.values());
      RegionBuilder body = out.nested();
      body.addAll(rewriter.copy(segment));
      RegionBuilder handler = out.nested();
      Value exception = out.fresh(exceptionType, "e");
      List<Value> results = new ArrayList<>(exports);
      List<Value> yields = new ArrayList<>(rewriter.get(exports));
      List<Value> defaults = new ArrayList<>();
      exports.forEach(value -> defaults.add(defaultOf(value.type(), handler)));
      List<Value> joined = changed.isEmpty() ? List.of() : fresh(changed, out);
      for (int i = 0; i < changed.size(); i++) {
        if (!changed.get(i).equals(before.get(i))) {
          results.add(joined.get(i));
          now.set(i, joined.get(i));
          yields.add(rewriter.get(changed.get(i)));
          defaults.add(before.get(i));
        }
      }
      Value failure = out.fresh(exceptionType, "failure");
      results.add(failure);
      defaults.add(exception);
      Region attempted;
      if (last instanceof Terminator.Yield) {
        yields.add(body.constant(exceptionType, null));
        attempted = body.yield(yields);
      } else {
        attempted = body.finish(List.of(), rewriter.copy(last));
      }
      out.add(
          new ControlFlow.Try(
              results,
              caught,
              attempted,
              handler.finish(List.of(exception), new Terminator.Yield(defaults)),
              out.span()));
      return failure;
    }

    /** The end of the region belongs to the segment. */
    private Outcome last(List<Value> yields) {
      Set<Value> wanted = new LinkedHashSet<>(yields);
      marks.forEach(mark -> wanted.addAll(mark.operands()));
      Value failure =
          attempt(definedInSegment(wanted), List.copyOf(now), new Terminator.Yield(List.of()));
      if (!marks.isEmpty() && !outer.isEmpty()) {
        RegionBuilder then = out.nested();
        repeatMarks(then);
        if (!then.ops().isEmpty()) {
          out.iff(succeeded(failure), then.yield(), out.nested().yield(), List.of());
        }
      }
      return new Outcome(yields, now, failure);
    }

    private Outcome throwing() {
      if (!fails && end instanceof Terminator.Unreachable) {
        // What stands before it has told already.
        flush();
        return new Outcome(null, now, null);
      }
      if (!fails) {
        flush();
      }
      return new Outcome(null, List.copyOf(now), attempt(List.of(), List.of(), end));
    }

    private Value succeeded(Value failure) {
      return out.binary(BinaryOperator.EQUAL, failure, out.constant(exceptionType, null));
    }

    /** The rest, where what was attempted has succeeded. */
    private Outcome behind(Value failure, List<Op> rest) {
      RegionBuilder then = out.nested();
      repeatMarks(then);
      Outcome outcome = new Run(end, List.copyOf(now), then).run(rest);
      RegionBuilder otherwise = out.nested();
      List<Value> results = new ArrayList<>();
      List<Value> onSuccess = new ArrayList<>();
      List<Value> onFailure = new ArrayList<>();
      List<Value> yields = new ArrayList<>();
      if (outcome.yields() != null) {
        for (Value value : outcome.yields()) {
          yields.add(out.values().like(value));
          onSuccess.add(value);
          onFailure.add(defaultOf(value.type(), otherwise));
        }
      }
      results.addAll(yields);
      List<Value> joined = fresh(outcome.held(), out);
      List<Value> held = new ArrayList<>();
      for (int i = 0; i < before.size(); i++) {
        Value after = outcome.held().get(i);
        if (after.equals(before.get(i))) {
          held.add(after);
        } else {
          Value result = joined.get(i);
          held.add(result);
          results.add(result);
          onSuccess.add(after);
          onFailure.add(before.get(i));
        }
      }
      Value result = out.values().like(failure);
      results.add(result);
      onSuccess.add(
          outcome.failure() == null ? then.constant(exceptionType, null) : outcome.failure());
      onFailure.add(failure);
      boolean ends = outcome.yields() == null && outcome.failure() == null;
      out.iff(
          succeeded(failure),
          ends ? then.finish(List.of(), new Terminator.Unreachable()) : then.yield(onSuccess),
          otherwise.yield(onFailure),
          results);
      return new Outcome(outcome.yields() == null ? null : yields, held, result);
    }

    // Ops in whose regions there is something to see.

    private Outcome compound(Op op) {
      return switch (op) {
        case ControlFlow.Loop loop ->
            new AttemptedLoop(Attempts.this, caught, loop, now, out).run();
        case ControlFlow.If _, ControlFlow.Switch _, ControlFlow.Locked _ -> branch(op);
        default -> {
          isUnclear = true;
          out.add(op);
          yield new Outcome(op.results(), List.copyOf(now), null);
        }
      };
    }

    private Outcome branch(Op op) {
      List<RegionBuilder> builders = new ArrayList<>();
      List<Outcome> outcomes = new ArrayList<>();
      for (Region region : op.regions()) {
        RegionBuilder inner = out.nested();
        outcomes.add(Attempts.this.run(region, List.copyOf(now), inner));
        builders.add(inner);
      }
      boolean mayFail = outcomes.stream().anyMatch(outcome -> outcome.failure() != null);
      boolean completes = outcomes.stream().anyMatch(outcome -> outcome.yields() != null);
      List<Value> results = new ArrayList<>(completes ? op.results() : List.of());
      List<Value> joined = fresh(now, out);
      List<Value> held = new ArrayList<>();
      List<Integer> changed = new ArrayList<>();
      for (int i = 0; i < now.size(); i++) {
        int position = i;
        Value same = now.get(i);
        if (outcomes.stream().allMatch(outcome -> outcome.held().get(position).equals(same))) {
          held.add(same);
        } else {
          held.add(joined.get(i));
          results.add(held.getLast());
          changed.add(i);
        }
      }
      Value failure = mayFail ? out.fresh(exceptionType, "failure") : null;
      if (failure != null) {
        results.add(failure);
      }
      List<Region> regions = new ArrayList<>();
      for (int i = 0; i < outcomes.size(); i++) {
        Outcome outcome = outcomes.get(i);
        RegionBuilder inner = builders.get(i);
        if (outcome.yields() == null && outcome.failure() == null) {
          regions.add(inner.finish(List.of(), new Terminator.Unreachable()));
          continue;
        }
        List<Value> yields = new ArrayList<>();
        if (completes) {
          yields.addAll(
              outcome.yields() == null ? defaults(op.results(), inner) : outcome.yields());
        }
        changed.forEach(position -> yields.add(outcome.held().get(position)));
        if (failure != null) {
          yields.add(
              outcome.failure() == null ? inner.constant(exceptionType, null) : outcome.failure());
        }
        regions.add(inner.yield(yields));
      }
      out.add(op.rebuilt(results, op.operands(), regions));
      return new Outcome(completes ? op.results() : null, held, failure);
    }

    private List<Value> defaults(List<Value> values, RegionBuilder inner) {
      return values.stream().map(value -> defaultOf(value.type(), inner)).toList();
    }
  }

  Type exceptionType() {
    return exceptionType;
  }

  List<Value> fresh(List<Value> held, RegionBuilder out) {
    return watch.fresh(held, out.values());
  }

  static Value defaultOf(Type type, RegionBuilder out) {
    return out.constant(type, Defaults.of(type));
  }
}
