package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes a loop of the IR. Variables that the loop assigns are carried; where the body may jump out,
 * so is a value that tells how it was left, and the condition is not asked again: {@code running &&
 * i < n}.
 */
final class LoopBuilder {
  private final MethodBody body;
  private final LoopShape shape;
  private final Flow flow;
  private final Jump breaking;
  private final Jump continuing;

  /** How one iteration may end: with the next one, or by a jump out of the loop. */
  private final SortedSet<Jump> ways = new TreeSet<>();

  private final List<Local> carried = new ArrayList<>();

  LoopBuilder(MethodBody body, LoopShape shape, Flow flow) {
    this.body = body;
    this.shape = shape;
    this.flow = flow;
    breaking = body.jumps.breakOf(shape.tree());
    continuing = body.jumps.continueOf(shape.tree());
  }

  /** Appends the loop to a flow at whose boundary {@code break} arrives. */
  void build() {
    shape.bound().forEach(flow.locals::declare);
    Set<Jump> exits = body.jumps.exits(shape.body());
    boolean repeats = exits.contains(Jump.NORMAL) || exits.contains(continuing);
    if (repeats) {
      ways.addAll(exits);
      ways.remove(continuing);
      ways.add(Jump.NORMAL);
      if (leavesFromInside()) {
        ways.add(breaking);
      }
      loop();
    } else {
      once();
    }
  }

  /** Whether the condition becomes a {@code break} in the body. */
  private boolean leavesFromInside() {
    return shape.condition() != null && (shape.testsInside() || shape.testsLast());
  }

  /** A body that always jumps runs once at most. */
  private void once() {
    if (shape.condition() == null || shape.testsLast()) {
      iteration(flow);
      return;
    }
    Value condition = shape.condition().apply(flow);
    Branching.lower(
        flow,
        List.of(
            Branching.branch(body.jumps.exits(shape.body()), this::iteration),
            Branching.branch(Set.of(Jump.NORMAL), _ -> {})),
        (results, regions) ->
            new ControlFlow.If(
                results, condition, regions.get(0), regions.get(1), body.span(shape.tree())),
        Rest.EMPTY);
  }

  private void loop() {
    collectCarried();
    List<Value> initial = new ArrayList<>();
    for (Local local : carried) {
      initial.add(flow.readAnyway(local));
    }
    if (ways.size() > 1) {
      initial.add(ways.size() == 2 ? flow.ops.constant(true) : flow.ops.constant(0));
    }
    Region condition = condition();
    Region iteration = repeated();

    List<Value> results = new ArrayList<>();
    for (Value parameter : condition.parameters()) {
      results.add(flow.ops.values().like(parameter));
    }
    flow.ops.add(
        new ControlFlow.Loop(results, initial, condition, iteration, body.span(shape.tree())));
    Value selector = enter(flow, results);
    Exits left = Exits.of(ways, selector);
    // Where the condition cannot end the loop, only jumps do.
    flow.exits = shape.condition() == null || leavesFromInside() ? left.without(Jump.NORMAL) : left;
    if (flow.exits.isEmpty()) {
      flow.raise(new Terminator.Unreachable());
    } else {
      flow.cross(flow.boundary);
    }
  }

  private void collectCarried() {
    Set<Local> assigned = new HashSet<>(shape.assigned());
    assigned.addAll(shape.bound());
    for (Jump way : ways) {
      if (way.brought() != null) {
        assigned.add(way.brought());
      }
    }
    for (Local local : flow.locals.locals()) {
      if (assigned.contains(local)) {
        carried.add(local);
      }
    }
  }

  private List<Value> parameters() {
    List<Value> parameters = new ArrayList<>();
    for (Local local : carried) {
      parameters.add(flow.ops.fresh(local.type, local.name));
    }
    if (ways.size() == 2) {
      parameters.add(flow.ops.fresh(Type.Primitive.BOOLEAN, "running"));
    } else if (ways.size() > 2) {
      parameters.add(flow.ops.fresh(Type.Primitive.INT, "exit"));
    }
    return parameters;
  }

  /** Sets the carried variables; returns what tells how the last iteration was left, if needed. */
  private @Nullable Value enter(Flow inside, List<Value> values) {
    for (int i = 0; i < carried.size(); i++) {
      inside.locals.set(carried.get(i), values.get(i));
    }
    return values.size() > carried.size() ? values.getLast() : null;
  }

  private Region condition() {
    List<Value> parameters = parameters();
    Flow test = new Flow(flow.ops.nested(), flow.locals.copy(), flow.boundary);
    test.exits = Exits.of(ways, enter(test, parameters));
    Value running = ways.size() > 1 ? test.leavesBy(Jump.NORMAL) : null;
    @Nullable Function<Flow, Value> condition = leavesFromInside() ? null : shape.condition();
    Value result;
    if (condition == null) {
      result = running == null ? test.ops.constant(true) : running;
    } else if (running == null) {
      result = condition.apply(test);
    } else {
      result =
          body.expressions.choose(
              shape.tree(),
              Type.Primitive.BOOLEAN,
              running,
              test,
              condition::apply,
              side -> side.ops.constant(false));
    }
    return test.ops.finish(parameters, new Terminator.Yield(List.of(result)));
  }

  private Region repeated() {
    List<Value> parameters = parameters();
    RegionBuilder ops = flow.ops.nested();
    Flow inside =
        new Flow(ops, flow.locals.copy(), new Boundary(Set.of(continuing), new HashSet<>(carried)));
    enter(inside, parameters);
    if (shape.testsInside() && !shape.testsLast() && shape.condition() != null) {
      testFirst(shape.condition(), inside);
    } else {
      iteration(inside);
    }
    if (inside.exits.isEmpty()) {
      return ops.finish(parameters, inside.end);
    }
    List<Value> next = new ArrayList<>();
    for (Local local : carried) {
      next.add(inside.readAnyway(local));
    }
    if (ways.size() > 1) {
      next.add(inside.selectorAmong(ways));
    }
    return ops.finish(parameters, new Terminator.Yield(next));
  }

  private void testFirst(Function<Flow, Value> test, Flow inside) {
    Value condition = test.apply(inside);
    Flow proceeding = inside.fork();
    iteration(proceeding);
    Flow leaving = inside.fork();
    leaving.jump(breaking);
    Joining.join(
        inside,
        List.of(proceeding, leaving),
        inside.boundary::needs,
        (results, regions) ->
            new ControlFlow.If(
                results, condition, regions.get(0), regions.get(1), body.span(shape.tree())));
  }

  /** The body, then what comes behind it unless the body left the loop. */
  private void iteration(Flow inside) {
    shape.enter().accept(inside);
    Branching.within(
        inside,
        Set.of(continuing),
        here -> body.statements.lower(shape.body(), Rest.EMPTY, here),
        behind());
  }

  private Rest behind() {
    Function<Flow, Value> condition = shape.condition();
    if (shape.testsLast() && condition != null) {
      return here -> {
        Value again = condition.apply(here);
        here.exits = Exits.of(Set.of(Jump.NORMAL, breaking), again);
        here.cross(here.boundary);
      };
    }
    return shape.update() == null ? Rest.EMPTY : shape.update()::accept;
  }
}
