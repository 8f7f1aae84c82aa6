package dev.martlet.processor.ir;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types that each op takes and gives, without its regions. */
final class OpRules {
  private static final Set<Type> INTEGERS = Set.of(Type.Primitive.INT, Type.Primitive.LONG);
  private static final Set<Type> NUMBERS =
      Set.of(Type.Primitive.INT, Type.Primitive.LONG, Type.Primitive.FLOAT, Type.Primitive.DOUBLE);

  private OpRules() {}

  /** Equal primitives, or any two references. */
  static boolean agree(Type one, Type other) {
    return one.isReference() && other.isReference() || one.equals(other);
  }

  /** The rule that an op breaks, or null. */
  static @Nullable String brokenRule(Op op) {
    return switch (op) {
      case Constant constant -> constant(constant);
      case Arithmetic arithmetic -> arithmetic(arithmetic);
      case Aggregate.NewRecord record -> reference(record.result(), "a record");
      case Aggregate.ReadComponent read -> reference(read.record(), "a record");
      case Memory memory -> memory(memory);
      case Invocation.Call call -> call(call);
      case Invocation.Opaque opaque -> opaque(opaque);
      case TapeAccess.NewTape tape -> reference(tape.result(), "a tape");
      case TapeAccess.Push push -> reference(push.tape(), "a tape");
      case TapeAccess.Get get ->
          rule(
              get.tape().type().isReference() && get.index().type() == Type.Primitive.INT,
              "a tape is read at an int");
      case Closure closure -> reference(closure.result(), "a closure");
      case ControlFlow.If branch ->
          rule(branch.condition().type() == Type.Primitive.BOOLEAN, "a condition is a boolean");
      case ControlFlow.Loop _ -> null;
      case ControlFlow.Switch choice -> choice(choice);
      case ControlFlow.Locked locked -> reference(locked.lock(), "a lock");
      case ControlFlow.Try attempt ->
          rule(
              !attempt.caught().isEmpty()
                  && attempt.handler().parameters().size() == 1
                  && attempt.exception().type().isReference(),
              "a handler has the caught exception as its parameter");
    };
  }

  private static @Nullable String rule(boolean holds, String rule) {
    return holds ? null : rule;
  }

  private static @Nullable String reference(Value value, String what) {
    return rule(value.type().isReference(), what + " is a reference");
  }

  private static @Nullable String constant(Constant constant) {
    Type type = constant.result().type();
    boolean fits =
        switch (constant.value()) {
          case null -> type.isReference();
          case String _ -> type.isReference();
          case Boolean _ -> type == Type.Primitive.BOOLEAN;
          case Byte _ -> type == Type.Primitive.BYTE;
          case Short _ -> type == Type.Primitive.SHORT;
          case Character _ -> type == Type.Primitive.CHAR;
          case Integer _ -> type == Type.Primitive.INT;
          case Long _ -> type == Type.Primitive.LONG;
          case Float _ -> type == Type.Primitive.FLOAT;
          case Double _ -> type == Type.Primitive.DOUBLE;
          default -> false;
        };
    return rule(fits, "a constant is a primitive of its type, a string or null");
  }

  private static @Nullable String arithmetic(Arithmetic op) {
    return switch (op) {
      case Arithmetic.Unary(var result, var operator, var operand, _) ->
          rule(
              result.type().equals(operand.type())
                  && switch (operator) {
                    case NEGATE -> NUMBERS.contains(operand.type());
                    case COMPLEMENT -> INTEGERS.contains(operand.type());
                    case NOT -> operand.type() == Type.Primitive.BOOLEAN;
                  },
              "the operand has the promoted type of the result, one that the operator takes");
      case Arithmetic.Binary binary -> binary(binary);
      case Arithmetic.Convert(var result, var operand, _) ->
          rule(
              isNumeric(result.type()) && isNumeric(operand.type()),
              "a conversion is between numeric primitives");
      case Arithmetic.Box(var result, var operand, _) ->
          rule(
              result.type().isReference() != operand.type().isReference(),
              "boxing is between a primitive and a reference");
      case Arithmetic.Cast(var result, var operand, _) ->
          rule(
              result.type().isReference() && operand.type().isReference(),
              "a cast is between references");
      case Arithmetic.InstanceOf(var result, var operand, var type, _) ->
          rule(
              result.type() == Type.Primitive.BOOLEAN
                  && operand.type().isReference()
                  && type.isReference(),
              "instanceof asks for the class of a reference");
      case Arithmetic.Concatenation concatenation -> reference(concatenation.result(), "a string");
    };
  }

  private static boolean isNumeric(Type type) {
    return type instanceof Type.Primitive
        && type != Type.Primitive.BOOLEAN
        && type != Type.Primitive.VOID;
  }

  private static @Nullable String binary(Arithmetic.Binary binary) {
    Type left = binary.left().type();
    Type right = binary.right().type();
    boolean fits =
        switch (binary.operator()) {
          case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER ->
              NUMBERS.contains(left) && left.equals(right);
          case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED ->
              INTEGERS.contains(left) && INTEGERS.contains(right);
          case AND, OR, XOR ->
              (INTEGERS.contains(left) || left == Type.Primitive.BOOLEAN) && left.equals(right);
          case EQUAL, UNEQUAL ->
              left.isReference() && right.isReference()
                  || (NUMBERS.contains(left) || left == Type.Primitive.BOOLEAN)
                      && left.equals(right);
          case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
              NUMBERS.contains(left) && left.equals(right);
        };
    if (!fits) {
      return "the operands have one promoted type, which the operator takes";
    }
    Type due = binary.operator().isComparison() ? Type.Primitive.BOOLEAN : left;
    return rule(binary.result().type().equals(due), "the result is of type " + due);
  }

  private static @Nullable String memory(Memory op) {
    return switch (op) {
      case Memory.ReadField read ->
          rule(
              read.operands().isEmpty()
                  || read.operands().size() == 1 && read.operands().getFirst().type().isReference(),
              "a field is read of one object or of none");
      case Memory.WriteField write ->
          rule(
              write.operands().size() == 1
                  || write.operands().size() == 2
                      && write.operands().getFirst().type().isReference(),
              "a field is written with one value, of one object or of none");
      case Memory.ReadElement read -> element(read.array(), read.index(), read.result());
      case Memory.WriteElement write -> element(write.array(), write.index(), write.value());
      case Memory.ArrayLength length ->
          rule(
              length.array().type() instanceof Type.Array
                  && length.result().type() == Type.Primitive.INT,
              "the length of an array is an int");
      case Memory.NewArray array -> newArray(array);
      case Memory.NewObject made -> call(made.call());
      case Memory.ArrayLiteral literal ->
          rule(
              literal.result().type() instanceof Type.Array(var element)
                  && literal.operands().stream().allMatch(value -> agree(value.type(), element)),
              "the elements have the array's element type");
    };
  }

  private static @Nullable String element(Value array, Value index, Value element) {
    return rule(
        array.type() instanceof Type.Array(var type)
            && index.type() == Type.Primitive.INT
            && agree(type, element.type()),
        "an array is indexed by an int, and its elements have its element type");
  }

  private static @Nullable String newArray(Memory.NewArray array) {
    Type type = array.result().type();
    boolean fits = !array.operands().isEmpty();
    for (Value dimension : array.operands()) {
      fits &= dimension.type() == Type.Primitive.INT;
      if (type instanceof Type.Array(var element)) {
        type = element;
      } else {
        fits = false;
      }
    }
    return rule(fits, "an array is made from one int for each given dimension");
  }

  private static @Nullable String call(Invocation.Call call) {
    Callee callee = call.callee();
    boolean hasReceiver = callee.kind() == Callee.Kind.INSTANCE;
    List<Value> operands = call.operands();
    if (operands.size() != callee.parameters().size() + (hasReceiver ? 1 : 0)) {
      return "a call has one operand for each parameter, and the receiver";
    }
    if (hasReceiver && !operands.getFirst().type().isReference()) {
      return "a receiver is a reference";
    }
    List<Value> arguments = hasReceiver ? operands.subList(1, operands.size()) : operands;
    for (int i = 0; i < arguments.size(); i++) {
      if (!agree(arguments.get(i).type(), callee.parameters().get(i))) {
        return "the argument %s is of type %s where %s is due"
            .formatted(arguments.get(i), arguments.get(i).type(), callee.parameters().get(i));
      }
    }
    return switch (callee.kind()) {
      case CONSTRUCTOR ->
          rule(
              call.results().size() == 1 && call.result().type().isReference(),
              "a constructor's result is the object");
      case STATIC, INSTANCE ->
          callee.result() == Type.Primitive.VOID
              ? rule(call.results().isEmpty(), "a void call has no result")
              : rule(
                  call.results().size() == 1 && agree(call.result().type(), callee.result()),
                  "a call has one result of the callee's type");
    };
  }

  private static @Nullable String opaque(Invocation.Opaque opaque) {
    if (!opaque.isStatement() && opaque.results().size() != 1) {
      return "an opaque expression has one result";
    }
    return rule(
        opaque.initialized() <= Math.min(opaque.results().size(), opaque.operands().size()),
        "initial values are among the operands, for some of the results");
  }

  private static @Nullable String choice(ControlFlow.Switch choice) {
    if (choice.regions().size() != choice.cases().size() + 1) {
      return "a switch has one region for each case, and the default's";
    }
    Type type = choice.selector().type();
    boolean isInt = type == Type.Primitive.INT;
    Set<Object> seen = new HashSet<>();
    for (ControlFlow.Switch.Labels labels : choice.cases()) {
      for (Object label : labels.values()) {
        if (!(isInt ? label instanceof Integer : label instanceof String)) {
          return "labels are ints for an int, strings otherwise";
        }
        if (!seen.add(label)) {
          return "a label leads to one case";
        }
      }
    }
    return rule(isInt || type.isReference(), "a switch is over an int, a string or an enum");
  }
}
