package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A stream of the JDK as the loop that it runs as: where its elements come from, and what is done
 * with each of them on its way to the end. All functions have been evaluated, in their order.
 */
record Pipeline(Source source, List<Stage> stages) {
  Pipeline {
    stages = List.copyOf(stages);
  }

  /** Where the elements come from. */
  sealed interface Source {
    /** Counts from one int up to, but not including, another one. */
    record Range(Value from, Value to) implements Source {}

    /** Counts from one int up to another one. */
    record ClosedRange(Value from, Value to) implements Source {}

    /** Values that were written down one by one. */
    record Given(List<Value> elements) implements Source {}

    record OfArray(Value array) implements Source {}

    /** What an {@code Iterable} iterates over. */
    record OfIterable(
        Value iterable, Callee iterator, Type iteratorType, Callee hasNext, Callee next, Type type)
        implements Source {

      /** Whether rules go by the list and the place in it. */
      boolean isList() {
        return next.parameters().size() == 3;
      }
    }
  }

  /** What happens to an element on its way. */
  sealed interface Stage {
    /** A function of the element is the element from here on. */
    record Mapped(Value function, Callee apply, Type result) implements Stage {}

    record Filtered(Value predicate, Callee test) implements Stage {}

    record Peeked(Value action, Callee accept) implements Stage {}

    /** A key is the value that it has in a map from here on. */
    record Fetched(Value map, Type type) implements Stage {}

    /** Another type for the same number. */
    record Converted(Type type) implements Stage {}
  }

  /** Takes an element that came to the end. */
  interface End {
    /** What is carried from element to element, after this one. */
    List<Value> take(Value element, List<Value> carried, RegionBuilder out);
  }

  /** The number of elements, where nothing is left out and the source knows how many it has. */
  Value size(RegionBuilder out) {
    return switch (source) {
      case Source.Range(var from, var to) ->
          out.call(
              new Callee(
                  Callee.Kind.STATIC,
                  "java.lang.Math",
                  "max",
                  List.of(Type.Primitive.INT, Type.Primitive.INT),
                  Type.Primitive.INT),
              out.constant(0),
              out.subtract(to, from));
      case Source.Given(var elements) -> out.constant(elements.size());
      case Source.OfArray(var array) -> out.arrayLength(array);
      case Source.ClosedRange _, Source.OfIterable _ ->
          throw new IllegalStateException("of no known size: " + source);
    };
  }

  /** Appends the loop; returns what is carried behind it. */
  List<Value> run(List<Value> initial, End end, RegionBuilder out) {
    return switch (source) {
      case Source.Given(var elements) -> {
        List<Value> carried = initial;
        for (Value element : elements) {
          carried = pass(element, 0, carried, end, out);
        }
        yield carried;
      }
      case Source.Range(var from, var to) -> numbered(from, to, initial, end, out);
      case Source.ClosedRange(var from, var to) -> closed(from, to, initial, end, out);
      case Source.OfArray(var array) ->
          counted(
              out.constant(0),
              out.arrayLength(array),
              initial,
              (index, carried, inner) ->
                  pass(inner.readElement(array, index), 0, carried, end, inner),
              out);
      case Source.OfIterable iterable -> iterated(iterable, initial, end, out);
    };
  }

  private List<Value> numbered(
      Value from, Value to, List<Value> initial, End end, RegionBuilder out) {
    return counted(
        from, to, initial, (index, carried, inner) -> pass(index, 0, carried, end, inner), out);
  }

  /** Up to the greatest int, a counter would never get beyond the end. */
  private List<Value> closed(
      Value from, Value to, List<Value> initial, End end, RegionBuilder out) {
    List<Value> start = new ArrayList<>(initial);
    start.add(from);
    start.add(out.binary(BinaryOperator.LESS_OR_EQUAL, from, to));
    List<Value> tested = like(start, out, "running");
    List<Value> inside = like(start, out, "running");
    int size = initial.size();
    RegionBuilder body = out.nested();
    Value index = inside.get(size);
    List<Value> next = new ArrayList<>(pass(index, 0, inside.subList(0, size), end, body));
    next.add(body.add(index, body.constant(1)));
    next.add(body.binary(BinaryOperator.LESS, index, to));
    List<Value> results =
        out.loop(
            start,
            out.nested().finish(tested, new Terminator.Yield(List.of(tested.getLast()))),
            body.finish(inside, new Terminator.Yield(next)));
    return results.subList(0, size);
  }

  private static List<Value> like(List<Value> start, RegionBuilder out, String last) {
    List<Value> values = new ArrayList<>();
    for (Value value : start.subList(0, start.size() - 2)) {
      values.add(out.values().like(value));
    }
    values.add(out.fresh(Type.Primitive.INT, "i"));
    values.add(out.fresh(Type.Primitive.BOOLEAN, last));
    return values;
  }

  private static List<Value> counted(
      Value from, Value to, List<Value> initial, End each, RegionBuilder out) {
    int size = initial.size();
    List<Value> start = new ArrayList<>(initial);
    start.add(from);
    List<Value> tested = new ArrayList<>();
    List<Value> inside = new ArrayList<>();
    for (Value value : initial) {
      tested.add(out.values().like(value));
      inside.add(out.values().like(value));
    }
    tested.add(out.fresh(Type.Primitive.INT, "i"));
    inside.add(out.fresh(Type.Primitive.INT, "i"));
    RegionBuilder condition = out.nested();
    Value goesOn = condition.binary(BinaryOperator.LESS, tested.getLast(), to);
    RegionBuilder body = out.nested();
    Value index = inside.getLast();
    List<Value> next = new ArrayList<>(each.take(index, inside.subList(0, size), body));
    next.add(body.add(index, body.constant(1)));
    List<Value> results =
        out.loop(
            start,
            condition.finish(tested, new Terminator.Yield(List.of(goesOn))),
            body.finish(inside, new Terminator.Yield(next)));
    return results.subList(0, size);
  }

  private List<Value> iterated(
      Source.OfIterable source, List<Value> initial, End end, RegionBuilder out) {
    Value iterator = out.call(source.iterator(), source.iteratorType(), List.of(source.iterable()));
    int size = initial.size();
    List<Value> start = new ArrayList<>(initial);
    if (source.isList()) {
      start.add(out.named(out.constant(0), "index"));
    }
    List<Value> tested = start.stream().map(out.values()::like).toList();
    List<Value> inside = start.stream().map(out.values()::like).toList();
    RegionBuilder condition = out.nested();
    Value goesOn = condition.call(source.hasNext(), iterator);
    RegionBuilder body = out.nested();
    Value element =
        body.call(
            source.next(),
            source.type(),
            source.isList()
                ? List.of(iterator, source.iterable(), inside.getLast())
                : List.of(iterator));
    List<Value> next = new ArrayList<>(pass(element, 0, inside.subList(0, size), end, body));
    if (source.isList()) {
      next.add(body.add(inside.getLast(), body.constant(1)));
    }
    return out.loop(
            start,
            condition.finish(tested, new Terminator.Yield(List.of(goesOn))),
            body.finish(inside, new Terminator.Yield(next)))
        .subList(0, size);
  }

  /** Sends an element through the stages from one on. */
  private List<Value> pass(
      Value element, int from, List<Value> carried, End end, RegionBuilder out) {
    if (from == stages.size()) {
      return end.take(element, carried, out);
    }
    return switch (stages.get(from)) {
      case Stage.Mapped(var function, var apply, var result) ->
          pass(out.call(apply, result, List.of(function, element)), from + 1, carried, end, out);
      case Stage.Fetched(var map, var type) ->
          pass(MapBuilding.get(map, element, type, out), from + 1, carried, end, out);
      case Stage.Converted(var type) ->
          pass(
              type.isReference() ? out.box(element, type) : out.convert(element, type),
              from + 1,
              carried,
              end,
              out);
      case Stage.Peeked(var action, var accept) -> {
        out.callVoid(accept, List.of(action, element));
        yield pass(element, from + 1, carried, end, out);
      }
      case Stage.Filtered(var predicate, var test) -> {
        Value passes = out.call(test, predicate, element);
        RegionBuilder then = out.nested();
        Region taken = then.yield(pass(element, from + 1, carried, end, then));
        Region left = out.nested().yield(carried);
        List<Value> results = carried.stream().map(out.values()::like).toList();
        yield out.iff(passes, taken, left, results);
      }
    };
  }
}
