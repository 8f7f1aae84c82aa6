package dev.martlet.processor.optimizer;

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
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Writes random functions in which everything occurs that the optimizer has a rule for: effects,
 * exceptions, nulls, records and tapes in loops and branches, closures, constants to fold.
 */
final class RandomPrograms {
  static final Type.Declared RECORD = Type.declared("p.M");
  private static final Type TAPE = Type.declared("dev.martlet.tape.DoubleTape");
  private static final Type FUNCTION = Type.declared("java.util.function.DoubleUnaryOperator");
  private static final Type EXCEPTION = Type.declared("java.lang.IllegalStateException");
  private static final Type ARRAY = new Type.Array(Primitive.DOUBLE);
  private static final List<Type> CARRIED =
      List.of(Primitive.DOUBLE, Primitive.INT, Primitive.BOOLEAN, RECORD, Type.BOXED_DOUBLE);
  private static final List<BinaryOperator> REAL_OPERATORS =
      List.of(
          BinaryOperator.ADD,
          BinaryOperator.SUBTRACT,
          BinaryOperator.MULTIPLY,
          BinaryOperator.DIVIDE,
          BinaryOperator.REMAINDER);
  private static final List<BinaryOperator> COMPARISONS =
      List.of(
          BinaryOperator.EQUAL,
          BinaryOperator.UNEQUAL,
          BinaryOperator.LESS,
          BinaryOperator.GREATER_OR_EQUAL);
  private static final double[] CONSTANTS = {0.0, -0.0, 1.0, -1.0, 2.0, -2.0, Double.NaN};

  /** What the functions call: one that {@link #callee} writes, where the test has it. */
  static final Callee CALLEE =
      new Callee(
          Callee.Kind.INSTANCE,
          "p.M",
          "g",
          List.of(Primitive.DOUBLE, Primitive.DOUBLE, RECORD),
          Primitive.DOUBLE);

  private final Random random;
  private final Values values = new Values();
  private boolean hasCallee;
  private int budget;

  RandomPrograms(long seed) {
    random = new Random(seed);
  }

  /** The values in scope; what an inner one adds is gone with it. */
  private record Scope(List<Value> values) {
    Scope inner() {
      return new Scope(new ArrayList<>(values));
    }

    void add(Value value) {
      values.add(value);
    }
  }

  Function next() {
    budget = 10 + random.nextInt(50);
    List<Value> parameters =
        List.of(
            values.fresh(RECORD, "this"),
            values.fresh(Primitive.DOUBLE, "x"),
            values.fresh(Primitive.DOUBLE, "y"),
            values.fresh(Primitive.INT, "n"),
            values.fresh(Primitive.BOOLEAN, "c"),
            values.fresh(RECORD, "m"),
            values.fresh(Type.BOXED_DOUBLE, "b"),
            values.fresh(ARRAY, "a"));
    var scope = new Scope(new ArrayList<>(parameters));
    var out = new RegionBuilder(values);
    statements(out, scope, 3);
    List<Value> results = List.of(pick(out, scope, Primitive.DOUBLE), pick(out, scope, RECORD));
    Region body = out.finish(parameters, new Terminator.Yield(results));
    return new Function(
        "p.M.f(...)", List.of(Primitive.DOUBLE, RECORD), List.of(), body, Span.NONE);
  }

  /** The same, with calls of {@link #CALLEE}. */
  Function caller() {
    hasCallee = true;
    return next();
  }

  /** A body for {@link #CALLEE}. */
  Function callee() {
    budget = 1 + random.nextInt(20);
    List<Value> parameters =
        List.of(
            values.fresh(RECORD, "this"),
            values.fresh(Primitive.DOUBLE, "x"),
            values.fresh(Primitive.DOUBLE, "y"),
            values.fresh(RECORD, "m"));
    var scope = new Scope(new ArrayList<>(parameters));
    var out = new RegionBuilder(values);
    statements(out, scope, 2);
    Region body =
        out.finish(parameters, new Terminator.Yield(List.of(pick(out, scope, Primitive.DOUBLE))));
    return new Function(CALLEE.key(), List.of(Primitive.DOUBLE), List.of(), body, Span.NONE);
  }

  private void call(RegionBuilder out, Scope scope) {
    Value receiver = pick(out, scope, RECORD);
    Value x = pick(out, scope, Primitive.DOUBLE);
    Value y = pick(out, scope, Primitive.DOUBLE);
    scope.add(out.call(CALLEE, receiver, x, y, pick(out, scope, RECORD)));
  }

  private void statements(RegionBuilder out, Scope scope, int depth) {
    int count = 2 + random.nextInt(6);
    for (int i = 0; i < count && budget-- > 0; i++) {
      switch (random.nextInt(depth > 0 ? 26 : 17)) {
        case 0, 1, 2, 3 -> scope.add(real(out, scope));
        case 4 -> scope.add(out.negate(pick(out, scope, Primitive.DOUBLE)));
        case 5 -> scope.add(integer(out, scope));
        case 6, 7 -> scope.add(condition(out, scope));
        case 8, 9 -> scope.add(component(out, scope));
        case 10 -> scope.add(record(out, scope));
        case 11 -> scope.add(out.box(pick(out, scope, Primitive.DOUBLE), Type.BOXED_DOUBLE));
        case 12 -> scope.add(out.box(pick(out, scope, Type.BOXED_DOUBLE), Primitive.DOUBLE));
        case 13 -> effect(out, scope);
        case 14 -> {
          element(out, scope);
          element(out, scope);
        }
        case 15 -> scope.add(math(out, scope));
        case 16 -> conversions(out, scope);
        case 17, 18, 19 -> branch(out, scope, depth);
        case 20 -> choice(out, scope, depth);
        case 23, 24 -> attempt(out, scope, depth);
        case 21, 22 -> loop(out, scope, depth);
        default -> closure(out, scope);
      }
    }
  }

  private Value pick(RegionBuilder out, Scope scope, Type type) {
    List<Value> fitting = scope.values().stream().filter(v -> v.type().equals(type)).toList();
    if (!fitting.isEmpty() && random.nextInt(8) > 0) {
      // Recent ones more often.
      int size = fitting.size();
      return fitting.get(Math.max(random.nextInt(size), random.nextInt(size)));
    }
    Value made;
    if (type == Primitive.DOUBLE) {
      made = out.constant(CONSTANTS[random.nextInt(CONSTANTS.length)]);
    } else if (type == Primitive.INT) {
      made = out.constant(random.nextInt(4) - 1);
    } else if (type == Primitive.BOOLEAN) {
      made = out.constant(random.nextBoolean());
    } else if (type.equals(RECORD) && random.nextInt(4) > 0) {
      made = record(out, scope);
    } else {
      made = out.constant(type, null);
    }
    scope.add(made);
    return made;
  }

  private Value real(RegionBuilder out, Scope scope) {
    return out.binary(
        REAL_OPERATORS.get(random.nextInt(REAL_OPERATORS.size())),
        pick(out, scope, Primitive.DOUBLE),
        pick(out, scope, Primitive.DOUBLE));
  }

  private Value integer(RegionBuilder out, Scope scope) {
    List<BinaryOperator> all =
        Arrays.stream(BinaryOperator.values()).filter(o -> !o.isComparison()).toList();
    BinaryOperator operator = all.get(random.nextInt(all.size()));
    return out.binary(operator, pick(out, scope, Primitive.INT), pick(out, scope, Primitive.INT));
  }

  private Value condition(RegionBuilder out, Scope scope) {
    BinaryOperator comparison = COMPARISONS.get(random.nextInt(COMPARISONS.size()));
    return switch (random.nextInt(5)) {
      case 0 ->
          out.binary(BinaryOperator.UNEQUAL, pick(out, scope, RECORD), out.constant(RECORD, null));
      case 1 -> out.not(pick(out, scope, Primitive.BOOLEAN));
      case 2 ->
          out.binary(comparison, pick(out, scope, Primitive.INT), pick(out, scope, Primitive.INT));
      default ->
          out.binary(
              comparison, pick(out, scope, Primitive.DOUBLE), pick(out, scope, Primitive.DOUBLE));
    };
  }

  private Value record(RegionBuilder out, Scope scope) {
    Value w = pick(out, scope, Primitive.DOUBLE);
    return out.newRecord(RECORD, List.of(w, pick(out, scope, Primitive.DOUBLE)));
  }

  private Value component(RegionBuilder out, Scope scope) {
    return out.readComponent(
        pick(out, scope, RECORD), random.nextBoolean() ? "w" : "b", Primitive.DOUBLE);
  }

  private Value math(RegionBuilder out, Scope scope) {
    if (random.nextInt(4) == 0) {
      Callee exact = math("incrementExact", Primitive.INT);
      return out.call(exact, pick(out, scope, Primitive.INT));
    }
    return out.call(
        math(random.nextBoolean() ? "sqrt" : "abs", Primitive.DOUBLE),
        pick(out, scope, Primitive.DOUBLE));
  }

  private static Callee math(String name, Type type) {
    return new Callee(Callee.Kind.STATIC, "java.lang.Math", name, List.of(type), type);
  }

  private void conversions(RegionBuilder out, Scope scope) {
    Value there = out.convert(pick(out, scope, Primitive.INT), Primitive.DOUBLE);
    scope.add(there);
    scope.add(
        out.convert(
            random.nextBoolean() ? there : pick(out, scope, Primitive.DOUBLE), Primitive.INT));
  }

  private void effect(RegionBuilder out, Scope scope) {
    if (hasCallee) {
      call(out, scope);
    }
    String owner = Trace.class.getName();
    if (random.nextBoolean()) {
      var see = new Callee(Callee.Kind.STATIC, owner, "see", List.of(Type.OBJECT), Primitive.VOID);
      out.callVoid(see, List.of(pick(out, scope, RECORD)));
    } else {
      var next =
          new Callee(
              Callee.Kind.STATIC, owner, "next", List.of(Primitive.DOUBLE), Primitive.DOUBLE);
      scope.add(out.call(next, pick(out, scope, Primitive.DOUBLE)));
    }
  }

  private void element(RegionBuilder out, Scope scope) {
    Value array = pick(out, scope, ARRAY);
    Value index = random.nextInt(4) > 0 ? out.constant(0) : pick(out, scope, Primitive.INT);
    switch (random.nextInt(3)) {
      case 0 -> scope.add(out.arrayLength(array));
      case 1 -> scope.add(out.readElement(array, index));
      default -> out.writeElement(array, index, pick(out, scope, Primitive.DOUBLE));
    }
  }

  private List<Type> someTypes() {
    return IntStream.range(0, 1 + random.nextInt(3))
        .mapToObj(_ -> CARRIED.get(random.nextInt(CARRIED.size())))
        .toList();
  }

  /** A region that yields such values, or sometimes throws. */
  private Region region(
      RegionBuilder parent, Scope scope, List<Value> parameters, List<Type> types, int depth) {
    var out = parent.nested();
    Scope inner = scope.inner();
    parameters.forEach(inner::add);
    statements(out, inner, depth - 1);
    if (random.nextInt(12) == 0) {
      var constructor =
          new Callee(Callee.Kind.CONSTRUCTOR, EXCEPTION.toString(), "new", List.of(), EXCEPTION);
      return out.finish(parameters, new Terminator.Throw(out.call(constructor), Span.NONE));
    }
    return out.finish(
        parameters,
        new Terminator.Yield(types.stream().map(type -> pick(out, inner, type)).toList()));
  }

  private void branch(RegionBuilder out, Scope scope, int depth) {
    List<Type> types = someTypes();
    Value condition = pick(out, scope, Primitive.BOOLEAN);
    Region then = region(out, scope, List.of(), types, depth);
    Region otherwise = region(out, scope, List.of(), types, depth);
    if (then.completes() || otherwise.completes()) {
      out.iff(condition, then, otherwise).forEach(scope::add);
    }
  }

  private void attempt(RegionBuilder out, Scope scope, int depth) {
    List<Type> types = someTypes();
    Region body = region(out, scope, List.of(), types, depth);
    Type caught =
        random.nextBoolean() ? EXCEPTION : Type.declared("java.lang.NullPointerException");
    Region handler = region(out, scope, List.of(values.fresh(caught, "e")), types, depth);
    if (body.completes() || handler.completes()) {
      List<Value> results = types.stream().map(type -> values.fresh(type, "t")).toList();
      out.add(
          new ControlFlow.Try(
              results,
              List.of(caught),
              body,
              handler,
              dev.martlet.processor.diagnostics.Span.NONE));
      results.forEach(scope::add);
    }
  }

  private void choice(RegionBuilder out, Scope scope, int depth) {
    List<Type> types = someTypes();
    Value selector = pick(out, scope, Primitive.INT);
    List<Region> regions =
        IntStream.range(0, 3).mapToObj(_ -> region(out, scope, List.of(), types, depth)).toList();
    if (regions.stream().anyMatch(Region::completes)) {
      var cases =
          List.of(
              new ControlFlow.Switch.Labels(List.of(0, 1)),
              new ControlFlow.Switch.Labels(List.of(2)));
      out.choose(selector, cases, regions).forEach(scope::add);
    }
  }

  /** At most three iterations; pushes to a tape, which may be read behind. */
  private void loop(RegionBuilder out, Scope scope, int depth) {
    List<Type> types = new ArrayList<>(someTypes());
    List<Value> initial = new ArrayList<>();
    types.forEach(type -> initial.add(pick(out, scope, type)));
    initial.add(out.constant(0));
    types.add(Primitive.INT);
    Value tape = out.newTape(TAPE, "tape");

    List<Value> inCondition = types.stream().map(type -> values.fresh(type, "v")).toList();
    var condition = out.nested();
    Scope conditionScope = scope.inner();
    inCondition.forEach(conditionScope::add);
    Value isFirst =
        condition.binary(
            BinaryOperator.LESS, inCondition.getLast(), condition.constant(random.nextInt(4)));
    Value other = random.nextInt(3) > 0 ? isFirst : condition(condition, conditionScope);
    Region test =
        condition.finish(
            inCondition,
            new Terminator.Yield(List.of(condition.binary(BinaryOperator.AND, isFirst, other))));

    List<Value> inBody = types.stream().map(type -> values.fresh(type, "v")).toList();
    Region inner = region(out, scope, inBody, types.subList(0, types.size() - 1), depth);
    if (inner.completes()) {
      var body = out.nested();
      body.addAll(inner.ops());
      List<Value> yields = new ArrayList<>();
      for (int i = 0; i < types.size() - 1; i++) {
        yields.add(random.nextInt(3) == 0 ? inBody.get(i) : inner.yields().get(i));
      }
      Scope bodyScope = scope.inner();
      inBody.forEach(bodyScope::add);
      body.push(tape, pick(body, bodyScope, Primitive.DOUBLE));
      yields.add(body.add(inBody.getLast(), body.constant(1)));
      inner = body.finish(inBody, new Terminator.Yield(yields));
    }
    List<Value> results = out.loop(initial, test, inner);
    results.forEach(scope::add);
    if (random.nextInt(3) == 0) {
      var one = out.nested();
      Region read = one.yield(one.get(tape, one.constant(0), Primitive.DOUBLE, ""));
      Region none = out.nested().yield(pick(out, scope, Primitive.DOUBLE));
      Value ran = out.binary(BinaryOperator.GREATER, results.getLast(), out.constant(0));
      out.iff(ran, read, none).forEach(scope::add);
    }
  }

  private void closure(RegionBuilder out, Scope scope) {
    Value parameter = values.fresh(Primitive.DOUBLE, "v");
    Region body = region(out, scope, List.of(parameter), List.of(Primitive.DOUBLE), 0);
    Value function = out.closure(FUNCTION, body);
    if (random.nextInt(3) > 0) {
      var apply =
          new Callee(
              Callee.Kind.INSTANCE,
              FUNCTION.toString(),
              "applyAsDouble",
              List.of(Primitive.DOUBLE),
              Primitive.DOUBLE);
      scope.add(out.call(apply, function, pick(out, scope, Primitive.DOUBLE)));
    }
  }
}
