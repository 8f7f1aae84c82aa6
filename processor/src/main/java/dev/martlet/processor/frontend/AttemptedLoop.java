package dev.martlet.processor.frontend;

import dev.martlet.processor.frontend.Attempts.Outcome;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Completion;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Rewriter;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** A loop in which variables are assigned that a handler may see: part of {@link Attempts}. */
final class AttemptedLoop {
  private final Attempts attempts;
  private final List<Type> caught;
  private final ControlFlow.Loop loop;
  private final List<Value> now;
  private final RegionBuilder out;

  AttemptedLoop(
      Attempts attempts,
      List<Type> caught,
      ControlFlow.Loop loop,
      List<Value> now,
      RegionBuilder out) {
    this.attempts = attempts;
    this.caught = caught;
    this.loop = loop;
    this.now = now;
    this.out = out;
  }

  /** The loop carries the watched variables, and stops at the first exception. */
  Outcome run() {
    var values = out.values();
    List<Value> initial = new ArrayList<>(loop.operands());
    initial.addAll(now);
    initial.add(out.constant(attempts.exceptionType(), null));
    List<Value> tested = new ArrayList<>(loop.condition().parameters());
    tested.addAll(attempts.fresh(now, out));
    tested.add(out.fresh(attempts.exceptionType(), "failure"));
    List<Value> parameters = new ArrayList<>(loop.body().parameters());
    parameters.addAll(attempts.fresh(now, out));
    parameters.add(out.fresh(attempts.exceptionType(), "failure"));
    boolean conditionFails = Completion.mayFail(loop.condition());
    int count = loop.results().size();

    RegionBuilder body = out.nested();
    List<Value> heldInside = parameters.subList(count, count + now.size());
    Outcome outcome = attempts.run(loop.body(), List.copyOf(heldInside), body);
    List<Value> next =
        new ArrayList<>(outcome.yields() == null ? defaults(body) : outcome.yields());
    Value failure =
        outcome.failure() == null
            ? body.constant(attempts.exceptionType(), null)
            : outcome.failure();
    if (conditionFails) {
      Value start = test(loop.condition(), loop.operands(), initial, out);
      initial.add(start);
      tested.add(out.fresh(Type.Primitive.BOOLEAN, "running"));
      parameters.add(out.fresh(Type.Primitive.BOOLEAN, "running"));
      List<Value> atEnd = new ArrayList<>(next);
      atEnd.addAll(outcome.held());
      atEnd.add(failure);
      Value running = testBehind(loop.condition(), next, atEnd, body);
      next = atEnd;
      next.add(running);
    } else {
      next.addAll(outcome.held());
      next.add(failure);
    }
    RegionBuilder condition = out.nested();
    Value goesOn;
    if (conditionFails) {
      goesOn = tested.getLast();
    } else {
      Value fine =
          condition.binary(
              BinaryOperator.EQUAL,
              tested.getLast(),
              condition.constant(attempts.exceptionType(), null));
      RegionBuilder never = condition.nested();
      goesOn =
          condition
              .iff(
                  fine,
                  new Region(List.of(), loop.condition().ops(), loop.condition().end()),
                  never.yield(never.constant(false)),
                  List.of(out.fresh(Type.Primitive.BOOLEAN, "")))
              .getFirst();
    }
    List<Value> results = new ArrayList<>(loop.results());
    results.addAll(attempts.fresh(now, out));
    initial
        .subList(results.size(), initial.size())
        .forEach(value -> results.add(values.like(value)));
    out.add(
        new ControlFlow.Loop(
            results,
            initial,
            condition.finish(tested, new Terminator.Yield(List.of(goesOn))),
            body.finish(parameters, new Terminator.Yield(next)),
            loop.states(),
            loop.span()));
    return new Outcome(
        loop.results(),
        results.subList(count, count + now.size()),
        results.get(count + now.size()));
  }

  /** The loop's condition for these values; an exception goes into the list of what is next. */
  private Value test(Region condition, List<Value> operands, List<Value> next, RegionBuilder to) {
    var rewriter = new Rewriter(to.values());
    rewriter.substitute(condition.parameters(), operands);
    RegionBuilder body = to.nested();
    body.addAll(rewriter.copy(condition.ops()));
    RegionBuilder handler = to.nested();
    Value exception = to.fresh(attempts.exceptionType(), "e");
    Value holds = to.fresh(Type.Primitive.BOOLEAN, "running");
    Value failure = to.fresh(attempts.exceptionType(), "failure");
    Region attempted =
        condition.completes()
            ? body.yield(
                rewriter.get(condition.yields().getFirst()),
                body.constant(attempts.exceptionType(), null))
            : body.finish(List.of(), rewriter.copy(condition.end()));
    to.add(
        new ControlFlow.Try(
            List.of(holds, failure),
            caught,
            attempted,
            handler.finish(
                List.of(exception),
                new Terminator.Yield(List.of(handler.constant(false), exception))),
            to.span()));
    next.set(next.size() - 1, failure);
    return holds;
  }

  private Value testBehind(
      Region condition, List<Value> operands, List<Value> next, RegionBuilder body) {
    Value failure = next.getLast();
    Value fine =
        body.binary(BinaryOperator.EQUAL, failure, body.constant(attempts.exceptionType(), null));
    RegionBuilder then = body.nested();
    List<Value> tested = new ArrayList<>(List.of(failure));
    Value holds = test(condition, operands, tested, then);
    RegionBuilder otherwise = body.nested();
    List<Value> results =
        List.of(
            body.fresh(Type.Primitive.BOOLEAN, "running"),
            body.fresh(attempts.exceptionType(), "failure"));
    body.iff(
        fine,
        then.yield(holds, tested.getLast()),
        otherwise.yield(otherwise.constant(false), failure),
        results);
    next.set(next.size() - 1, results.get(1));
    return results.get(0);
  }

  private List<Value> defaults(RegionBuilder inner) {
    return loop.results().stream().map(value -> Attempts.defaultOf(value.type(), inner)).toList();
  }
}
