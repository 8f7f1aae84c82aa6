package dev.martlet.processor.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Throws where a function is not well formed: values defined once and visible where they are used,
 * types that fit, regions of the right shape. Primitive types must agree exactly; between reference
 * types anything goes, since subtyping was javac's business.
 */
public final class Verifier {
  private final Function function;
  private final Map<Integer, Value> defined = new HashMap<>();
  private final Map<Integer, Value> visible = new HashMap<>();

  private Verifier(Function function) {
    this.function = function;
  }

  /** Verifies every function of a module, and that no two have the same name. */
  public static void verify(Module module) {
    Map<String, Function> names = new HashMap<>();
    for (Function function : module.functions()) {
      verify(function);
      if (names.put(function.name(), function) != null) {
        throw new MalformedFunctionException(
            function.name(), "its name", "two functions have one name");
      }
    }
  }

  /**
   * Returns the function itself, for use between stages.
   *
   * @throws MalformedFunctionException names the function, the op and the rule that is broken
   */
  public static Function verify(Function function) {
    var verifier = new Verifier(function);
    verifier.region(function.body(), () -> "the function's end");
    if (function.body().completes()) {
      verifier.agree(
          "results", function.body().yields(), function.resultTypes(), () -> "the function's end");
    }
    return function;
  }

  private void region(Region region, Supplier<String> owner) {
    for (Value parameter : region.parameters()) {
      define(parameter, owner);
    }
    for (Op op : region.ops()) {
      Supplier<String> place = at(op);
      for (Value operand : op.operands()) {
        use(operand, place);
      }
      String brokenRule = OpRules.brokenRule(op);
      if (brokenRule != null) {
        throw broken(brokenRule, place);
      }
      for (Region inner : op.regions()) {
        region(inner, place);
      }
      regionsOf(op);
      for (Value result : op.results()) {
        define(result, place);
      }
    }
    for (Value operand : region.end().operands()) {
      use(operand, () -> region.end() + " of " + owner.get());
    }
    if (region.end() instanceof Terminator.Unreachable && !mayNotComplete(region.ops())) {
      throw broken("what is unreachable follows control flow that never completes", owner);
    }
    if (region.end() instanceof Terminator.Throw(var exception, _)
        && !exception.type().isReference()) {
      throw broken("what is thrown is a reference", owner);
    }
    // Nobody behind the region sees what it defined.
    region.parameters().forEach(this::hide);
    for (Op op : region.ops()) {
      op.results().forEach(this::hide);
    }
  }

  private void hide(Value value) {
    visible.remove(value.id());
  }

  private static boolean mayNotComplete(List<Op> ops) {
    return !ops.isEmpty()
        && switch (ops.getLast()) {
          case ControlFlow.If op -> op.regions().stream().noneMatch(Region::completes);
          case ControlFlow.Switch op -> op.regions().stream().noneMatch(Region::completes);
          case ControlFlow.Try op -> op.regions().stream().noneMatch(Region::completes);
          case ControlFlow.Locked op -> !op.body().completes();
          case ControlFlow.Loop _, Invocation _ -> true;
          case Constant _, Arithmetic _, Aggregate _, Memory _, TapeAccess _, Closure _ -> false;
        };
  }

  private void define(Value value, Supplier<String> place) {
    if (defined.putIfAbsent(value.id(), value) != null) {
      throw broken(value + " is defined twice", place);
    }
    if (value.type() == Type.Primitive.VOID) {
      throw broken(value + " has no type", place);
    }
    visible.put(value.id(), value);
  }

  private void use(Value value, Supplier<String> place) {
    Value definition = visible.get(value.id());
    if (definition == null) {
      throw broken(
          defined.containsKey(value.id())
              ? value + " is out of scope"
              : value + " is used before its definition",
          place);
    }
    if (!definition.type().equals(value.type())) {
      throw broken(
          "%s is defined with type %s and used with type %s"
              .formatted(value, definition.type(), value.type()),
          place);
    }
  }

  /** The shape of an op's regions, and what they yield. */
  private void regionsOf(Op op) {
    switch (op) {
      case ControlFlow.If branch -> {
        branch.regions().forEach(region -> hasNoParameters(region, op));
        branch.regions().forEach(region -> yields(region, types(op.results()), op));
      }
      case ControlFlow.Switch choice -> {
        choice.regions().forEach(region -> hasNoParameters(region, op));
        choice.regions().forEach(region -> yields(region, types(op.results()), op));
      }
      case ControlFlow.Locked locked -> {
        hasNoParameters(locked.body(), op);
        yields(locked.body(), types(op.results()), op);
      }
      case ControlFlow.Try attempt -> {
        hasNoParameters(attempt.body(), op);
        attempt.regions().forEach(region -> yields(region, types(op.results()), op));
      }
      case ControlFlow.Loop(var results, var operands, var condition, var body, _, _) -> {
        List<Type> carried = types(condition.parameters());
        agree("initial values", operands, carried, at(op));
        agree("the body's parameters", body.parameters(), carried, at(op));
        agree("results", results, carried, at(op));
        yields(condition, List.of(Type.Primitive.BOOLEAN), op);
        yields(body, carried, op);
      }
      case Closure(_, var body, _) -> {
        if (body.yields().size() > 1) {
          throw broken("a closure yields at most one value", at(op));
        }
      }
      case Constant _, Arithmetic _, Aggregate _, Memory _, Invocation _, TapeAccess _ -> {}
    }
  }

  private void hasNoParameters(Region region, Op op) {
    if (!region.parameters().isEmpty()) {
      throw broken("a region that is run as it is has no parameters", at(op));
    }
  }

  private void yields(Region region, List<Type> types, Op op) {
    if (region.completes()) {
      agree("yields", region.yields(), types, at(op));
    }
  }

  private void agree(String what, List<Value> values, List<Type> types, Supplier<String> place) {
    boolean agrees = values.size() == types.size();
    for (int i = 0; agrees && i < types.size(); i++) {
      agrees = OpRules.agree(values.get(i).type(), types.get(i));
    }
    if (!agrees) {
      throw broken("%s of types %s where %s are due".formatted(what, types(values), types), place);
    }
  }

  private static List<Type> types(List<Value> values) {
    List<Type> types = new ArrayList<>(values.size());
    values.forEach(value -> types.add(value.type()));
    return types;
  }

  /** The op's first line: enough to find it, however large its regions. */
  private static Supplier<String> at(Op op) {
    return () -> Printer.print(op).lines().findFirst().orElse("");
  }

  private MalformedFunctionException broken(String rule, Supplier<String> place) {
    return new MalformedFunctionException(function.name(), place.get(), rule);
  }
}
