package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Arithmetic.UnaryOperator;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.JavaArithmetic;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rules that rewrite one operator by what its operands are. Each is exact for every float, which
 * leaves few: {@code x * 0.0} is not always 0.0, {@code x + 0.0} is not always x, and sums are not
 * reassociated. (That a NaN may come out with another sign is invisible to Java's operators.)
 */
final class ArithmeticRules {

  /** What a rule may ask of the function, and how it adds to it. */
  interface Context {
    /** The op that defines a value, or null where that is none. */
    @Nullable Op definition(Value value);

    /** Whether one op only uses the value. */
    boolean isUsedOnce(Value value);

    Value fresh(Type type);

    /** Whether something of one type may be of another as far as Java sees. */
    boolean mayBe(Type one, Type other);

    /** Appends an op before the one at hand, or instead of it where it has its result. */
    void add(Op op);
  }

  private final Context context;
  private final SignRules signs;

  ArithmeticRules(Context context) {
    this.context = context;
    signs = new SignRules(context);
  }

  /**
   * What the op's result is: another value; or itself where an op was added that computes it
   * instead; or null where no rule fits.
   */
  @Nullable Value apply(Arithmetic op) {
    return switch (op) {
      case Arithmetic.Unary unary -> unary(unary);
      case Arithmetic.Binary binary -> binary(binary);
      case Arithmetic.Convert convert -> convert(convert);
      case Arithmetic.Box box -> {
        // Unboxing what was just boxed. The other way round, identity and null would be lost.
        yield box.isUnboxing()
                && context.definition(box.operand()) instanceof Arithmetic.Box(_, var primitive, _)
                && primitive.type().equals(box.result().type())
            ? primitive
            : null;
      }
      case Arithmetic.Cast cast -> cast(cast);
      case Arithmetic.InstanceOf test -> test(test);
      case Arithmetic.Concatenation _ -> null;
    };
  }

  /** A variable's class becomes more special where it turns out what it holds. */
  private @Nullable Value cast(Arithmetic.Cast op) {
    Value operand = op.operand();
    Type type = op.result().type();
    if (operand.type().equals(type)) {
      return operand;
    }
    if (context.definition(operand) instanceof Arithmetic.Cast(_, var original, _)
        && original.type().equals(type)) {
      return original;
    }
    if (context.mayBe(operand.type(), type)) {
      return null;
    }
    // It throws, or it is null; and Java would not take the cast as it stands.
    Value any = context.fresh(Type.OBJECT);
    context.add(new Arithmetic.Cast(any, operand, op.span()));
    context.add(new Arithmetic.Cast(context.fresh(type), any, op.span()));
    context.add(new Constant(op.result(), null, op.span()));
    return op.result();
  }

  private @Nullable Value test(Arithmetic.InstanceOf op) {
    Value operand = op.operand();
    Op definition = context.definition(operand);
    Value original = definition instanceof Arithmetic.Cast(_, var inner, _) ? inner : operand;
    if (!context.mayBe(original.type(), op.type())) {
      return become(op, false);
    }
    boolean isNew = context.definition(original) instanceof Aggregate.NewRecord;
    return isNew && original.type().equals(op.type()) ? become(op, true) : null;
  }

  private @Nullable Value unary(Arithmetic.Unary op) {
    Object constant = constant(op.operand());
    if (constant != null) {
      return become(op, JavaArithmetic.unary(op.operator(), constant));
    }
    Op definition = context.definition(op.operand());
    // -(-x) -> x, and the same for ~ and !
    if (definition instanceof Arithmetic.Unary inner && inner.operator() == op.operator()) {
      return inner.operand();
    }
    if (!(definition instanceof Arithmetic.Binary inner)) {
      return null;
    }
    // -(-a * b) -> a * b
    if (op.operator() == UnaryOperator.NEGATE && signs.isNegativeProduct(inner)) {
      return signs.positive(inner, op.result());
    }
    // !(x == y) -> x != y, for every float; !(x < y) only for integers
    BinaryOperator opposite = op.operator() == UnaryOperator.NOT ? opposite(inner) : null;
    return opposite != null && context.isUsedOnce(op.operand())
        ? become(op, opposite, inner.left(), inner.right())
        : null;
  }

  private static @Nullable BinaryOperator opposite(Arithmetic.Binary comparison) {
    boolean isOrdered = !comparison.left().type().isReal();
    return switch (comparison.operator()) {
      case EQUAL -> BinaryOperator.UNEQUAL;
      case UNEQUAL -> BinaryOperator.EQUAL;
      case LESS -> isOrdered ? BinaryOperator.GREATER_OR_EQUAL : null;
      case LESS_OR_EQUAL -> isOrdered ? BinaryOperator.GREATER : null;
      case GREATER -> isOrdered ? BinaryOperator.LESS_OR_EQUAL : null;
      case GREATER_OR_EQUAL -> isOrdered ? BinaryOperator.LESS : null;
      case ADD,
          SUBTRACT,
          MULTIPLY,
          DIVIDE,
          REMAINDER,
          SHIFT_LEFT,
          SHIFT_RIGHT,
          SHIFT_RIGHT_UNSIGNED,
          AND,
          OR,
          XOR ->
          null;
    };
  }

  private @Nullable Value binary(Arithmetic.Binary op) {
    if (op.left().type().isReference()) {
      return op.left().equals(op.right())
          ? become(op, op.operator() == BinaryOperator.EQUAL)
          : null;
    }
    Object left = constant(op.left());
    Object right = constant(op.right());
    if (left != null && right != null) {
      try {
        return become(op, JavaArithmetic.binary(op.operator(), left, right));
      } catch (ArithmeticException _) {
        return null; // It throws when it runs.
      }
    }
    Value simpler =
        op.left().type() == Type.Primitive.BOOLEAN
            ? booleans(op, left, right)
            : numbers(op, left, right);
    if (simpler == null && (left == null) != (right == null)) {
      simpler = comparedChoice(op, left, right);
    }
    return simpler != null || !op.left().type().isReal() ? simpler : signs.apply(op);
  }

  /** {@code (c ? 0.0 : 1.0) != 0.0} is {@code !c}. */
  private @Nullable Value comparedChoice(
      Arithmetic.Binary op, @Nullable Object left, @Nullable Object right) {
    Value choice = left == null ? op.left() : op.right();
    if (op.result().type() != Type.Primitive.BOOLEAN
        || !(context.definition(choice) instanceof ControlFlow.If branch)
        || !branch.then().completes()
        || !branch.otherwise().completes()) {
      return null;
    }
    int position = branch.results().indexOf(choice);
    Object then = constant(branch.then().yields().get(position));
    Object otherwise = constant(branch.otherwise().yields().get(position));
    if (then == null || otherwise == null) {
      return null;
    }
    boolean ifThen = compared(op, left == null ? then : left, right == null ? then : right);
    boolean ifNot =
        compared(op, left == null ? otherwise : left, right == null ? otherwise : right);
    return ifThen == ifNot
        ? become(op, ifThen)
        : ifThen ? branch.condition() : become(op, UnaryOperator.NOT, branch.condition());
  }

  private static boolean compared(Arithmetic.Binary op, Object left, Object right) {
    return (Boolean) JavaArithmetic.binary(op.operator(), left, right);
  }

  private @Nullable Value booleans(
      Arithmetic.Binary op, @Nullable Object left, @Nullable Object right) {
    if (left == null && right == null) {
      return null;
    }
    boolean constant = (Boolean) Objects.requireNonNull(left == null ? right : left);
    Value other = left == null ? op.left() : op.right();
    return switch (op.operator()) {
      case AND -> constant ? other : become(op, false);
      case OR -> constant ? become(op, true) : other;
      case EQUAL -> constant ? other : become(op, UnaryOperator.NOT, other);
      case XOR, UNEQUAL -> constant ? become(op, UnaryOperator.NOT, other) : other;
      case ADD,
          SUBTRACT,
          MULTIPLY,
          DIVIDE,
          REMAINDER,
          SHIFT_LEFT,
          SHIFT_RIGHT,
          SHIFT_RIGHT_UNSIGNED,
          LESS,
          LESS_OR_EQUAL,
          GREATER,
          GREATER_OR_EQUAL ->
          null;
    };
  }

  private @Nullable Value numbers(
      Arithmetic.Binary op, @Nullable Object left, @Nullable Object right) {
    boolean isReal = op.left().type().isReal();
    return switch (op.operator()) {
      // x + -0.0 -> x; with 0.0 only for integers, since -0.0 + 0.0 is 0.0
      case ADD ->
          isNeutralTerm(right, isReal)
              ? op.left()
              : isNeutralTerm(left, isReal) ? op.right() : null;
      // x - 0.0 -> x, -0.0 - x -> -x
      case SUBTRACT ->
          is(right, 0) && !isNegativeZero(right)
              ? op.left()
              : isNeutralTerm(left, isReal) ? become(op, UnaryOperator.NEGATE, op.right()) : null;
      case MULTIPLY ->
          is(right, 1)
              ? op.left()
              : is(left, 1)
                  ? op.right()
                  : is(right, -1)
                      ? become(op, UnaryOperator.NEGATE, op.left())
                      : is(left, -1) ? become(op, UnaryOperator.NEGATE, op.right()) : null;
      case DIVIDE ->
          is(right, 1)
              ? op.left()
              : is(right, -1) ? become(op, UnaryOperator.NEGATE, op.left()) : null;
      case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> is(right, 0) ? op.left() : null;
      case EQUAL, LESS_OR_EQUAL, GREATER_OR_EQUAL ->
          !isReal && op.left().equals(op.right()) ? become(op, true) : null;
      // NaN != NaN, but it is not less than itself.
      case UNEQUAL -> !isReal && op.left().equals(op.right()) ? become(op, false) : null;
      case LESS, GREATER -> op.left().equals(op.right()) ? become(op, false) : null;
      case REMAINDER, AND, OR, XOR -> null;
    };
  }

  private static boolean isNeutralTerm(@Nullable Object constant, boolean isReal) {
    return is(constant, 0) && (!isReal || isNegativeZero(constant));
  }

  private static boolean is(@Nullable Object constant, int number) {
    return constant instanceof Number value && value.doubleValue() == number;
  }

  private static boolean isNegativeZero(@Nullable Object constant) {
    return constant instanceof Number value
        && Double.doubleToRawLongBits(value.doubleValue()) == Double.doubleToRawLongBits(-0.0);
  }

  private @Nullable Value convert(Arithmetic.Convert op) {
    Value operand = op.operand();
    Type type = op.result().type();
    if (operand.type().equals(type)) {
      return operand;
    }
    Object constant = constant(operand);
    if (constant != null) {
      return become(op, JavaArithmetic.convert(constant, type));
    }
    // There and back again, where the way there keeps every value.
    return context.definition(operand) instanceof Arithmetic.Convert(_, var original, _)
            && original.type().equals(type)
            && isLossless(type, operand.type())
        ? original
        : null;
  }

  private static boolean isLossless(Type from, Type to) {
    return switch ((Type.Primitive) from) {
      case BYTE -> to != Type.Primitive.CHAR;
      case SHORT -> to != Type.Primitive.CHAR && to != Type.Primitive.BYTE;
      case CHAR -> to != Type.Primitive.SHORT && to != Type.Primitive.BYTE;
      case INT -> to == Type.Primitive.LONG || to == Type.Primitive.DOUBLE;
      case FLOAT -> to == Type.Primitive.DOUBLE;
      case LONG, DOUBLE, BOOLEAN, VOID -> false;
    };
  }

  /** The boxed primitive that a value always is, or null. */
  private @Nullable Object constant(Value value) {
    return value.type() instanceof Type.Primitive
            && context.definition(value) instanceof Constant constant
        ? constant.value()
        : null;
  }

  private Value become(Arithmetic op, Object constant) {
    return add(new Constant(op.result(), constant, op.span()));
  }

  private Value become(Arithmetic op, UnaryOperator operator, Value operand) {
    return add(new Arithmetic.Unary(op.result(), operator, operand, op.span()));
  }

  private Value become(Arithmetic op, BinaryOperator operator, Value left, Value right) {
    return add(new Arithmetic.Binary(op.result(), operator, left, right, op.span()));
  }

  private Value add(Op op) {
    context.add(op);
    return op.result();
  }
}
