package dev.martlet.processor.backend;

import static dev.martlet.processor.ir.Arithmetic.BinaryOperator.*;

import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes random functions of two doubles, an int and an array: whatever can go wrong when values
 * become variables and expressions. Names repeat, loops swap what they carry, reads and writes of
 * the array must keep their order, divisions and indexes may throw, lambdas capture.
 */
public final class RandomCode {
  private static final Type ARRAY = new Type.Array(Primitive.DOUBLE);
  private static final Type OPERATOR = Type.declared("java.util.function.DoubleUnaryOperator");
  private static final Type ERROR = Type.declared("java.lang.IllegalStateException");
  private static final List<String> NAMES = List.of("", "", "", "x", "y", "z", "double", "i2");

  private final Random random;
  private final Values values = new Values();
  private final Value array = values.fresh(ARRAY, "a");

  public RandomCode(long seed) {
    random = new Random(seed);
  }

  /** What is visible at a place: reals, integers and truth values. */
  private record Scope(List<Value> reals, List<Value> ints) {
    Scope inner() {
      return new Scope(new ArrayList<>(reals), new ArrayList<>(ints));
    }
  }

  public Function next() {
    var x = values.fresh(Primitive.DOUBLE, "x");
    var y = values.fresh(Primitive.DOUBLE, "y");
    var n = values.fresh(Primitive.INT, "n");
    var out = new RegionBuilder(values);
    var scope = new Scope(new ArrayList<>(List.of(x, y)), new ArrayList<>(List.of(n)));
    statements(out, scope, 3, 3 + random.nextInt(8));
    var end = new Terminator.Yield(List.of(pick(scope.reals())));
    return new Function(
        "p.Random.f(double,double,int,double[])",
        List.of(Primitive.DOUBLE),
        List.of(),
        out.finish(List.of(x, y, n, array), end),
        Span.NONE);
  }

  private void statements(RegionBuilder out, Scope scope, int depth, int count) {
    for (int i = 0; i < count; i++) {
      switch (random.nextInt(depth == 0 ? 10 : 18)) {
        case 0, 1, 2, 3 -> scope.reals().add(real(out, scope));
        case 4, 5 -> scope.ints().add(integer(out, scope));
        case 6, 7 -> scope.reals().add(out.readElement(array, index(out, scope)));
        case 8 -> out.writeElement(array, index(out, scope), pick(scope.reals()));
        case 9 -> scope.reals().add(out.convert(pick(scope.ints()), Primitive.DOUBLE));
        case 10, 11 -> branch(out, scope, depth);
        case 12, 13 -> loop(out, scope, depth);
        case 14 -> choice(out, scope, depth);
        case 15, 16 -> attempt(out, scope, depth);
        default -> closure(out, scope, depth);
      }
    }
  }

  private Value pick(List<Value> from) {
    int size = from.size();
    return from.get(Math.max(random.nextInt(size), random.nextInt(size)));
  }

  private String name() {
    return NAMES.get(random.nextInt(NAMES.size()));
  }

  private Value index(RegionBuilder out, Scope scope) {
    if (random.nextInt(3) == 0) {
      return out.constant(random.nextInt(3));
    }
    Value masked = out.binary(AND, pick(scope.ints()), out.constant(3));
    return random.nextInt(20) == 0 ? pick(scope.ints()) : masked;
  }

  private Value named(RegionBuilder out, BinaryOperator operator, Value left, Value right) {
    Value result = values.fresh(left.type(), name());
    out.add(new Arithmetic.Binary(result, operator, left, right, Span.NONE));
    return result;
  }

  private Value real(RegionBuilder out, Scope scope) {
    Value left = pick(scope.reals());
    Value right = random.nextInt(4) == 0 ? out.constant(constant()) : pick(scope.reals());
    return switch (random.nextInt(9)) {
      case 0, 1 -> named(out, ADD, left, right);
      case 2 -> named(out, SUBTRACT, left, right);
      case 3 -> named(out, MULTIPLY, left, right);
      case 4 -> named(out, DIVIDE, left, right);
      case 5 -> out.negate(left);
      case 6 -> out.convert(out.convert(left, Primitive.FLOAT), Primitive.DOUBLE);
      case 7 -> math(out, "sin", left);
      default -> math(out, "max", left, right);
    };
  }

  private double constant() {
    return new double[] {0.0, -0.0, 1.0, -1.5, Double.NaN, 1e300, Double.NEGATIVE_INFINITY, 3.0}
        [random.nextInt(8)];
  }

  private static Value math(RegionBuilder out, String name, Value... operands) {
    List<Type> parameters = Stream.of(operands).map(Value::type).toList();
    Callee.Kind kind = Callee.Kind.STATIC;
    return out.call(
        new Callee(kind, "java.lang.Math", name, parameters, Primitive.DOUBLE), operands);
  }

  private Value integer(RegionBuilder out, Scope scope) {
    Value left = pick(scope.ints());
    Value right = random.nextBoolean() ? pick(scope.ints()) : out.constant(random.nextInt(7) - 2);
    return switch (random.nextInt(9)) {
      case 0, 1 -> named(out, ADD, left, right);
      case 2 -> named(out, SUBTRACT, left, right);
      case 3 -> named(out, MULTIPLY, left, right);
      case 4 -> named(out, XOR, left, right);
      case 5 -> named(out, SHIFT_RIGHT, left, right);
      case 6 -> named(out, random.nextBoolean() ? DIVIDE : REMAINDER, left, right);
      case 7 -> out.arrayLength(array);
      default -> out.convert(pick(scope.reals()), Primitive.INT);
    };
  }

  private Value condition(RegionBuilder out, Scope scope, int depth) {
    Value first =
        random.nextBoolean()
            ? out.binary(relation(), pick(scope.ints()), pick(scope.ints()))
            : out.binary(relation(), pick(scope.reals()), pick(scope.reals()));
    if (depth == 0 || random.nextInt(3) > 0) {
      return random.nextInt(5) == 0 ? out.not(first) : first;
    }
    RegionBuilder inner = out.nested();
    Scope innerScope = scope.inner();
    if (random.nextInt(4) == 0) {
      statements(inner, innerScope, 0, 1);
    }
    Region side = inner.yield(condition(inner, innerScope, depth - 1));
    RegionBuilder constant = out.nested();
    Region other = constant.yield(constant.constant(random.nextBoolean()));
    return random.nextBoolean()
        ? out.iff(first, side, other).getFirst()
        : out.iff(first, other, side).getFirst();
  }

  private BinaryOperator relation() {
    return new BinaryOperator[] {EQUAL, UNEQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL}
        [random.nextInt(6)];
  }

  /** Results for some reals and ints, which go on where a branch or loop ends. */
  private List<Value> results(int reals, int ints) {
    return Stream.concat(
            IntStream.range(0, reals).mapToObj(_ -> values.fresh(Primitive.DOUBLE, name())),
            IntStream.range(0, ints).mapToObj(_ -> values.fresh(Primitive.INT, name())))
        .toList();
  }

  private List<Value> yields(Scope scope, int reals, int ints) {
    return Stream.concat(
            IntStream.range(0, reals).mapToObj(_ -> pick(scope.reals())),
            IntStream.range(0, ints).mapToObj(_ -> pick(scope.ints())))
        .toList();
  }

  private static void publish(Scope scope, List<Value> results) {
    for (Value result : results) {
      (result.type() == Primitive.DOUBLE ? scope.reals() : scope.ints()).add(result);
    }
  }

  private Region side(RegionBuilder out, Scope scope, int depth, int reals, int ints) {
    RegionBuilder inner = out.nested();
    Scope innerScope = scope.inner();
    statements(inner, innerScope, depth - 1, random.nextInt(4));
    if (random.nextInt(12) == 0) {
      Callee make =
          new Callee(
              Callee.Kind.CONSTRUCTOR,
              ((Type.Declared) ERROR).name(),
              "new",
              List.of(),
              Primitive.VOID);
      Value error = inner.call(make, ERROR, List.of());
      return inner.finish(List.of(), new Terminator.Throw(error, Span.NONE));
    }
    return inner.yield(yields(innerScope, reals, ints));
  }

  private void branch(RegionBuilder out, Scope scope, int depth) {
    int reals = random.nextInt(3);
    int ints = random.nextInt(2);
    Value condition = condition(out, scope, depth - 1);
    Region then = side(out, scope, depth, reals, ints);
    Region otherwise = side(out, scope, depth, reals, ints);
    if (!then.completes() && !otherwise.completes()) {
      otherwise = out.nested().yield(yields(scope, reals, ints));
    }
    publish(scope, out.iff(condition, then, otherwise, results(reals, ints)));
  }

  private void attempt(RegionBuilder out, Scope scope, int depth) {
    int reals = random.nextInt(3);
    int ints = random.nextInt(2);
    Region body = side(out, scope, depth, reals, ints);
    Region handler = side(out, scope, depth, reals, ints);
    if (!body.completes() && !handler.completes()) {
      handler = out.nested().yield(yields(scope, reals, ints));
    }
    List<Value> results = results(reals, ints);
    Type type = random.nextBoolean() ? ERROR : Type.declared("java.lang.ArithmeticException");
    out.add(
        new ControlFlow.Try(
            results,
            List.of(type),
            body,
            new Region(
                List.of(values.fresh(type, random.nextBoolean() ? "e" : "")),
                handler.ops(),
                handler.end()),
            Span.NONE));
    publish(scope, results);
  }

  private void choice(RegionBuilder out, Scope scope, int depth) {
    int reals = random.nextInt(3);
    List<ControlFlow.Switch.Labels> cases =
        List.of(
            new ControlFlow.Switch.Labels(List.of(0, 2)),
            new ControlFlow.Switch.Labels(List.of(1)));
    List<Region> regions =
        new ArrayList<>(
            IntStream.range(0, 2).mapToObj(_ -> side(out, scope, depth, reals, 0)).toList());
    regions.add(out.nested().yield(yields(scope, reals, 0)));
    List<Value> results = results(reals, 0);
    out.add(new ControlFlow.Switch(results, pick(scope.ints()), cases, regions, Span.NONE));
    publish(scope, results);
  }

  private void loop(RegionBuilder out, Scope scope, int depth) {
    int reals = random.nextInt(4);
    int ints = random.nextInt(2);
    boolean down = random.nextBoolean();
    List<Value> initial = new ArrayList<>(yields(scope, reals, ints));
    initial.add(out.constant(down ? random.nextInt(4) : 0));
    List<Value> results = new ArrayList<>(results(reals, ints));
    results.add(values.fresh(Primitive.INT, random.nextBoolean() ? "i" : ""));
    List<Value> before = results.stream().map(values::like).toList();
    List<Value> inside = results.stream().map(values::like).toList();

    RegionBuilder condition = out.nested();
    Scope conditionScope = scope.inner();
    publish(conditionScope, before.subList(0, reals + ints));
    if (random.nextInt(4) == 0) {
      statements(condition, conditionScope, 0, 2);
    }
    Value counter = before.getLast();
    Value goesOn =
        condition.binary(
            down ? GREATER : LESS, counter, condition.constant(down ? 0 : random.nextInt(4)));
    if (random.nextInt(4) == 0) {
      RegionBuilder and = condition.nested();
      Region more = and.yield(condition(and, conditionScope, 0));
      RegionBuilder not = condition.nested();
      goesOn = condition.iff(goesOn, more, not.yield(not.constant(false))).getFirst();
    }
    Region head = condition.finish(before, new Terminator.Yield(List.of(goesOn)));

    RegionBuilder body = out.nested();
    Scope bodyScope = scope.inner();
    publish(bodyScope, inside);
    statements(body, bodyScope, depth - 1, 1 + random.nextInt(4));
    List<Value> next = new ArrayList<>(yields(bodyScope, reals, ints));
    if (random.nextInt(3) == 0) {
      List<Value> permuted = new ArrayList<>(inside.subList(0, reals));
      Collections.shuffle(permuted, random);
      next.subList(0, reals).clear();
      next.addAll(0, permuted);
    }
    next.add(body.binary(down ? SUBTRACT : ADD, inside.getLast(), body.constant(1)));
    Region tail = body.finish(inside, new Terminator.Yield(next));
    out.add(new ControlFlow.Loop(results, initial, head, tail, Span.NONE));
    publish(scope, random.nextBoolean() ? results : results.subList(0, reals + ints));
  }

  private void closure(RegionBuilder out, Scope scope, int depth) {
    Value parameter = values.fresh(Primitive.DOUBLE, name());
    RegionBuilder inner = out.nested();
    Scope innerScope = scope.inner();
    innerScope.reals().add(parameter);
    statements(inner, innerScope, depth - 1, random.nextInt(4));
    Region body =
        inner.finish(List.of(parameter), new Terminator.Yield(List.of(real(inner, innerScope))));
    Value function = values.fresh(OPERATOR, random.nextBoolean() ? "" : "f");
    Op op = new Closure(function, body, Span.NONE);
    out.add(op);
    statements(out, scope, 0, random.nextInt(2));
    Callee apply =
        new Callee(
            Callee.Kind.INSTANCE,
            ((Type.Declared) OPERATOR).name(),
            "applyAsDouble",
            List.of(Primitive.DOUBLE),
            Primitive.DOUBLE);
    for (int i = random.nextInt(3); i >= 0; i--) {
      scope.reals().add(out.call(apply, function, pick(scope.reals())));
    }
  }
}
