package dev.martlet.processor.frontend;

import dev.martlet.processor.frontend.Watches.Watch;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How the guarded code has ended, as values behind it. */
final class GuardedEnd {
  private final Attempts.Outcome outcome;
  private final List<Local> changed = new ArrayList<>();
  private final Watch watch;
  private final SortedSet<Jump> ways;
  private final Terminator end;

  GuardedEnd(Flow flow, Flow inside, Attempts attempts, Watch watch, Predicate<Local> needed) {
    this.watch = watch;
    ways = new TreeSet<>(inside.exits.ways());
    end = inside.end;
    List<Value> yields = new ArrayList<>();
    if (!ways.isEmpty()) {
      for (Local local : flow.locals.locals()) {
        boolean counts =
            ways.stream()
                .anyMatch(way -> way.equals(Jump.NORMAL) ? needed.test(local) : way.needs(local));
        if (counts && !inside.locals.get(local).equals(flow.locals.get(local))) {
          changed.add(local);
          yields.add(inside.readAnyway(local));
        }
      }
      if (ways.size() > 1) {
        yields.add(inside.selectorAmong(ways));
      }
    }
    Region region = ways.isEmpty() ? inside.ops.finish(List.of(), end) : inside.ops.yield(yields);
    List<Value> held = new ArrayList<>();
    watch.locals().forEach(local -> held.add(flow.readAnyway(local)));
    outcome = attempts.run(region, held, flow.ops);
  }

  @Nullable Value failure() {
    return outcome.failure();
  }

  boolean completes() {
    return outcome.yields() != null;
  }

  Value succeeded(Flow flow) {
    Value failure = Objects.requireNonNull(outcome.failure());
    return flow.ops.binary(BinaryOperator.EQUAL, failure, flow.ops.constant(failure.type(), null));
  }

  void fail(Flow flow) {
    List<Local> locals = watch.locals();
    for (int i = 0; i < locals.size(); i++) {
      flow.locals.set(locals.get(i), outcome.held().get(i));
    }
  }

  void takeYields(Flow flow) {
    if (outcome.yields() != null) {
      for (int i = 0; i < changed.size(); i++) {
        flow.locals.set(changed.get(i), outcome.yields().get(i));
      }
    }
  }

  Branching.Branch success() {
    return TryLowering.branch(ways, this::succeed);
  }

  void succeed(Flow flow, Rest rest) {
    takeYields(flow);
    leave(flow, rest);
  }

  /** Goes where the guarded code wanted to go. */
  void leave(Flow flow, Rest rest) {
    if (outcome.yields() == null) {
      flow.raise(end instanceof Terminator.Throw ? new Terminator.Unreachable() : end);
      return;
    }
    flow.exits = Exits.of(ways, ways.size() > 1 ? outcome.yields().getLast() : null);
    Branching.proceed(flow, flow.boundary, rest);
  }
}
