package dev.martlet.processor.backend;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.regex.Pattern;

/** What to call the variable of a value that has no name in the source: after what made it. */
final class Hints {
  private static final Pattern QUALIFIER = Pattern.compile(".*[.$_](?=.)");

  private Hints() {}

  static String of(Plan plan, Value value) {
    if (!value.name().isEmpty()) {
      return value.name();
    }
    return switch (plan.uses().definition(value).orElse(null)) {
      case null -> of(value.type());
      case ControlFlow.If branch -> ofYields(plan, branch, value);
      case ControlFlow.Switch choice -> ofYields(plan, choice, value);
      case ControlFlow.Try attempt -> ofYields(plan, attempt, value);
      case ControlFlow.Locked locked -> ofYields(plan, locked, value);
      case Op op -> of(plan, op);
    };
  }

  private static String of(Plan plan, Op op) {
    return switch (op) {
      case Constant _ -> "constant";
      case Arithmetic.Unary unary -> unary.result().type().isReal() ? "negated" : "inverse";
      case Arithmetic.Binary binary -> of(binary.operator());
      case Arithmetic.Convert convert -> of(plan, convert.operand());
      case Arithmetic.Box box -> of(plan, box.operand());
      case Arithmetic.Cast cast -> of(plan, cast.operand());
      case Arithmetic.InstanceOf _ -> "matches";
      case Arithmetic.Concatenation _ -> "text";
      case Aggregate.NewRecord made -> of(made.result().type());
      case Aggregate.ReadComponent read -> read.component();
      case Memory.ReadField read -> read.field();
      case Memory.ReadElement _ -> "element";
      case Memory.ArrayLength _ -> "length";
      case Memory.NewObject made -> of(made.result().type());
      case Memory.NewArray _, Memory.ArrayLiteral _ -> "array";
      case Memory.WriteField _, Memory.WriteElement _ -> "written";
      case Invocation.Call call ->
          call.callee().kind() == Callee.Kind.CONSTRUCTOR
              ? of(call.result().type())
              : ofMethod(call.callee().name());
      case Invocation.Opaque opaque -> of(opaque.result().type());
      case TapeAccess.NewTape _ -> "tape";
      case TapeAccess.Push _ -> "pushed";
      case TapeAccess.Get _ -> "entry";
      case Closure _ -> "function";
      case ControlFlow _ -> of(op.result().type());
    };
  }

  /** What a branch yields, where it is not a constant. */
  private static String ofYields(Plan plan, Op branch, Value result) {
    int index = branch.results().indexOf(result);
    return branch.regions().stream()
        .filter(Region::completes)
        .map(region -> region.yields().get(index))
        .filter(value -> !isConstant(plan, value))
        .findFirst()
        .map(value -> of(plan, value))
        .orElseGet(() -> of(result.type()));
  }

  private static boolean isConstant(Plan plan, Value value) {
    return plan.uses().definition(value).orElse(null) instanceof Constant;
  }

  private static String of(Arithmetic.BinaryOperator operator) {
    return switch (operator) {
      case ADD -> "sum";
      case SUBTRACT -> "difference";
      case MULTIPLY -> "product";
      case DIVIDE -> "quotient";
      case REMAINDER -> "remainder";
      case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> "shifted";
      case AND, OR, XOR -> "bits";
      case EQUAL, UNEQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> "condition";
    };
  }

  /** {@code valueWithPullback} of {@code f.valueWithPullback}; a getter without its verb. */
  private static String ofMethod(String name) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    boolean isGetter =
        simple.startsWith("get") && simple.length() > 3 && Character.isUpperCase(simple.charAt(3));
    return isGetter ? lower(simple.substring(3)) : simple;
  }

  private static String of(Type type) {
    return switch (type) {
      case Type.Primitive.BOOLEAN -> "condition";
      case Type.Primitive.INT, Type.Primitive.LONG -> "number";
      case Type.Primitive _ -> "value";
      // Generated names are those of nested classes with underscores.
      case Type.Declared(var name, _) -> lower(QUALIFIER.matcher(name).replaceFirst(""));
      case Type.Array _ -> "array";
      case Type.Variable _, Type.Wildcard _ -> "value";
    };
  }

  /** {@code oldX} of {@code x}. */
  static String prefixed(String prefix, String name) {
    return name.isEmpty()
        ? prefix
        : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String lower(String name) {
    return name.isEmpty() ? "value" : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
