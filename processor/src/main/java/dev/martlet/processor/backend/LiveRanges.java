package dev.martlet.processor.backend;

import dev.martlet.processor.backend.Intervals.Interval;
import dev.martlet.processor.backend.Place.Nesting;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where each value that needs a variable is alive, in positions of the text that will be written.
 *
 * <p>A statement reads its operands at an even position and assigns its results at the odd one
 * behind, so that a value which is read for the last time may share its variable with the one that
 * is assigned. A value that was defined before a loop and is used in it lives as long as the loop.
 */
final class LiveRanges {
  private final Plan plan;
  private final Map<Value, Definition> definitions = new HashMap<>();
  private final Map<Value, List<Interval>> intervals = new HashMap<>();
  private final Map<Region, Place> places = new IdentityHashMap<>();
  private final List<Use> uses = new ArrayList<>();
  private final Set<Value> captured = new HashSet<>();
  private int position;

  private record Definition(Place place, int position) {}

  private record Use(Value value, Place place, int position) {}

  LiveRanges(Plan plan, Region body) {
    this.plan = plan;
    number(body, new Place(null, null, Nesting.METHOD, 0));
    uses.forEach(this::follow);
  }

  /** The place of a region that has a text of its own. */
  Place place(Region region) {
    Place place = places.get(region);
    if (place == null) {
      throw new IllegalArgumentException("a region without statements");
    }
    return place;
  }

  /** Where the text defines a value. */
  Place place(Value value) {
    return definition(value).place();
  }

  boolean isDefined(Value value) {
    return definitions.containsKey(value);
  }

  /** Whether a lambda, or code that may contain one, uses a value from outside of it. */
  boolean isCaptured(Value value) {
    return captured.contains(value);
  }

  Intervals of(Value value) {
    List<Interval> alive = new ArrayList<>(intervals.getOrDefault(value, List.of()));
    alive.add(new Interval(definition(value).position(), definition(value).position()));
    return Intervals.of(alive);
  }

  private Definition definition(Value value) {
    Definition definition = definitions.get(value);
    if (definition == null) {
      throw new IllegalArgumentException(value + " has no variable");
    }
    return definition;
  }

  private int next() {
    position += 2;
    return position;
  }

  private Place number(Region region, Place place) {
    places.put(region, place);
    place.startAt(next());
    if (place.nesting() != Nesting.BRANCH && place.nesting() != Nesting.LOOP) {
      region.parameters().forEach(parameter -> define(parameter, place, place.start()));
    }
    for (Op op : plan.statements(region)) {
      number(op, place);
    }
    place.endAt(next());
    region.end().operands().forEach(operand -> read(operand, place, place.end()));
    return place;
  }

  private void number(Op op, Place place) {
    int start = next();
    readOperands(op, place, start);
    switch (op) {
      case ControlFlow.If _, ControlFlow.Switch _, ControlFlow.Locked _
          when !plan.isConditional(op) -> {
        for (Region region : op.regions()) {
          Place branch = number(region, new Place(place, op, Nesting.BRANCH, start));
          if (region.completes()) {
            op.results().forEach(result -> live(result, branch.end() + 1, branch.end() + 1));
          }
        }
        int end = next();
        op.results().forEach(result -> define(result, place, end));
      }
      case ControlFlow.Try attempt -> number(attempt, place, start);
      case ControlFlow.Loop loop -> number(loop, place, start);
      case Invocation.Opaque opaque when opaque.isStatement() -> {
        op.results().forEach(result -> define(result, place, start + 1));
        int end = next();
        op.operands().forEach(operand -> read(operand, place, end));
        op.results().forEach(result -> live(result, start + 1, end + 1));
      }
      default -> op.results().forEach(result -> define(result, place, start + 1));
    }
  }

  private void number(ControlFlow.Try attempt, Place place, int start) {
    Place body = number(attempt.body(), new Place(place, attempt, Nesting.BRANCH, start));
    Place handler = number(attempt.handler(), new Place(place, attempt, Nesting.HANDLER, start));
    for (Value result : attempt.results()) {
      if (attempt.body().completes()) {
        live(result, body.end() + 1, body.end() + 1);
      }
      if (attempt.handler().completes()) {
        live(result, handler.end() + 1, handler.end() + 1);
      }
    }
    int end = next();
    attempt.results().forEach(result -> define(result, place, end));
  }

  private void number(ControlFlow.Loop loop, Place place, int start) {
    Place condition = number(loop.condition(), new Place(place, loop, Nesting.LOOP, start + 1));
    Place body = number(loop.body(), new Place(place, loop, Nesting.LOOP, start + 1));
    int end = next();
    condition.ownerEndsAt(end);
    body.ownerEndsAt(end);
    for (int i = 0; i < loop.results().size(); i++) {
      Value before = loop.condition().parameters().get(i);
      define(before, condition, start + 1);
      live(before, start + 1, condition.end() + 1);
      Value inside = loop.body().parameters().get(i);
      define(inside, body, body.start());
      live(inside, body.end() + 1, end);
      define(loop.results().get(i), place, end);
    }
  }

  private void define(Value value, Place place, int at) {
    definitions.put(value, new Definition(place, at));
  }

  private void live(Value value, int from, int to) {
    intervals.computeIfAbsent(value, _ -> new ArrayList<>()).add(new Interval(from, to));
  }

  private void readOperands(Op op, Place place, int at) {
    op.operands().forEach(operand -> read(operand, place, at));
    if (plan.isConditional(op)) {
      op.regions().forEach(region -> read(region.yields().getFirst(), place, at));
    }
    if (op instanceof Closure closure) {
      number(closure.body(), new Place(place, op, Nesting.CLOSURE, at));
    }
    if (op instanceof Invocation.Opaque opaque && Captures.mayCapture(opaque)) {
      captured.addAll(op.operands());
    }
  }

  private void read(Value value, Place place, int at) {
    if (plan.isFolded(value)) {
      plan.uses().definition(value).ifPresent(op -> readOperands(op, place, at));
    } else {
      uses.add(new Use(value, place, at));
    }
  }

  private void follow(Use use) {
    Definition definition = definition(use.value());
    Place place = use.place();
    int to = use.position();
    while (place != definition.place()) {
      switch (place.nesting()) {
        case BRANCH -> {
          live(use.value(), place.start(), to);
          to = place.ownerStart();
        }
        case HANDLER -> {
          // What the body assigns until it throws must not be its variable.
          live(use.value(), place.ownerStart(), to);
          to = place.ownerStart();
        }
        case LOOP -> {
          live(use.value(), place.ownerStart(), place.ownerEnd());
          to = place.ownerEnd();
        }
        case CLOSURE -> {
          captured.add(use.value());
          to = place.ownerStart();
        }
        case METHOD -> throw new IllegalStateException(use.value() + " is not visible");
      }
      place = java.util.Objects.requireNonNull(place.outer());
    }
    live(use.value(), definition.position(), Math.max(definition.position(), to));
  }
}
