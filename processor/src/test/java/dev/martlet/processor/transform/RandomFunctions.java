package dev.martlet.processor.transform;

import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Writes random functions of two doubles and an int: arithmetic that stays bounded, calls with
 * rules, branches, switches, exceptions, counted and uncounted loops, nested.
 */
final class RandomFunctions {
  private final RandomGenerator random;
  private final Values values = new Values();

  RandomFunctions(RandomGenerator random) {
    this.random = random;
  }

  Function next() {
    var x = values.fresh(Primitive.DOUBLE, "x");
    var y = values.fresh(Primitive.DOUBLE, "y");
    var n = values.fresh(Primitive.INT, "n");
    var out = new RegionBuilder(values);
    List<Value> reals = new ArrayList<>(List.of(x, y));
    statements(out, reals, n, 3, 2 + random.nextInt(5));
    // Half of them end in whatever came last, which may be a branch.
    var result = random.nextBoolean() ? reals.getLast() : bounded(pick(reals), out);
    var body = out.finish(List.of(x, y, n), new Terminator.Yield(List.of(result)));
    return new Function(
        "p.Random.f(double,double,int)", List.of(Primitive.DOUBLE), List.of(), body, Span.NONE);
  }

  private void statements(RegionBuilder out, List<Value> reals, Value n, int depth, int count) {
    for (int i = 0; i < count; i++) {
      switch (depth == 0 ? 0 : random.nextInt(7)) {
        case 6 -> attempt(out, reals, n, depth);
        case 3 -> branch(out, reals, n, depth);
        case 4 -> loop(out, reals, n, depth);
        case 5 -> choice(out, reals, n, depth);
        default -> reals.add(expression(out, reals));
      }
    }
  }

  private Value pick(List<Value> reals) {
    // Recent ones more often, so that chains get long.
    int size = reals.size();
    return reals.get(Math.max(random.nextInt(size), random.nextInt(size)));
  }

  private Value expression(RegionBuilder out, List<Value> reals) {
    var left = pick(reals);
    var right = pick(reals);
    return switch (random.nextInt(8)) {
      case 0 -> out.add(left, right);
      case 1 -> out.subtract(left, right);
      case 2, 3 -> bounded(out.multiply(left, right), out);
      case 4 -> out.divide(left, out.add(out.constant(2.0), bounded(right, out)));
      case 5 -> out.negate(left);
      case 6 -> out.convert(out.convert(left, Primitive.INT), Primitive.DOUBLE);
      default -> out.multiply(left, out.constant(0.5 + random.nextInt(3)));
    };
  }

  private static Value bounded(Value value, RegionBuilder out) {
    return out.call(
        new Callee(
            Callee.Kind.STATIC,
            "java.lang.Math",
            "sin",
            List.of(Primitive.DOUBLE),
            Primitive.DOUBLE),
        value);
  }

  private Region inner(RegionBuilder out, List<Value> reals, Value n, int depth, int yields) {
    var inner = out.nested();
    List<Value> visible = new ArrayList<>(reals);
    statements(inner, visible, n, depth - 1, 1 + random.nextInt(3));
    List<Value> yielded = IntStream.range(0, yields).mapToObj(_ -> pick(visible)).toList();
    return inner.yield(yielded);
  }

  private void branch(RegionBuilder out, List<Value> reals, Value n, int depth) {
    int yields = 1 + random.nextInt(2);
    var condition = out.binary(BinaryOperator.LESS, pick(reals), pick(reals));
    reals.addAll(
        out.iff(
            condition, inner(out, reals, n, depth, yields), inner(out, reals, n, depth, yields)));
  }

  private void choice(RegionBuilder out, List<Value> reals, Value n, int depth) {
    reals.addAll(
        out.choose(
            n,
            List.of(
                new ControlFlow.Switch.Labels(List.of(0, 2)),
                new ControlFlow.Switch.Labels(List.of(1))),
            IntStream.range(0, 3).mapToObj(_ -> inner(out, reals, n, depth, 1)).toList()));
  }

  /** Some of its ops, an exception for some int, and the others. */
  private void attempt(RegionBuilder out, List<Value> reals, Value n, int depth) {
    int yields = 1 + random.nextInt(2);
    var body = out.nested();
    List<Value> visible = new ArrayList<>(reals);
    statements(body, visible, n, depth - 1, random.nextInt(3));
    var divisor = body.subtract(n, body.constant(random.nextInt(5)));
    visible.add(body.convert(body.divide(body.constant(3), divisor), Primitive.DOUBLE));
    statements(body, visible, n, depth - 1, random.nextInt(3));
    List<Value> yielded = IntStream.range(0, yields).mapToObj(_ -> pick(visible)).toList();
    Type exception = Type.declared("java.lang.ArithmeticException");
    Region handler = inner(out, reals, n, depth, yields);
    List<Value> results = yielded.stream().map(values::like).toList();
    out.add(
        new ControlFlow.Try(
            results,
            List.of(exception),
            body.yield(yielded),
            new Region(List.of(values.fresh(exception, "e")), handler.ops(), handler.end()),
            Span.NONE));
    reals.addAll(results);
  }

  /** Counted up or down, or until a value is small; two carried reals that may be swapped. */
  private void loop(RegionBuilder out, List<Value> reals, Value n, int depth) {
    boolean isUpward = random.nextBoolean();
    boolean isCounted = random.nextInt(3) > 0;
    var types = List.<Type>of(Primitive.INT, Primitive.DOUBLE, Primitive.DOUBLE);
    var names = List.of("i", "a", "b");
    var tested = fresh(types, names);
    var carried = fresh(types, names);
    var bound = out.add(n, out.constant(random.nextInt(3)));
    var zero = out.constant(0);
    var condition = out.nested();
    var goesOn =
        isUpward
            ? condition.binary(BinaryOperator.LESS, tested.getFirst(), bound)
            : condition.binary(BinaryOperator.GREATER_OR_EQUAL, tested.getFirst(), zero);
    var body = out.nested();
    List<Value> visible = new ArrayList<>(reals);
    visible.addAll(carried.subList(1, 3));
    visible.add(body.convert(carried.getFirst(), Primitive.DOUBLE));
    statements(body, visible, n, depth - 1, 1 + random.nextInt(3));
    int amount = isCounted ? 1 : 2;
    var step = body.constant(amount);
    var next =
        isUpward ? body.add(carried.getFirst(), step) : body.subtract(carried.getFirst(), step);
    var a = random.nextInt(4) == 0 ? carried.get(2) : bounded(pick(visible), body);
    var b = random.nextInt(4) == 0 ? carried.get(1) : bounded(pick(visible), body);
    var results =
        out.loop(
            List.of(isUpward ? zero : bound, pick(reals), pick(reals)),
            condition.finish(tested, new Terminator.Yield(List.of(goesOn))),
            body.finish(carried, new Terminator.Yield(List.of(next, a, b))));
    reals.addAll(results.subList(1, 3));
  }

  private List<Value> fresh(List<Type> types, List<String> names) {
    return IntStream.range(0, types.size())
        .mapToObj(i -> values.fresh(types.get(i), names.get(i)))
        .toList();
  }
}
