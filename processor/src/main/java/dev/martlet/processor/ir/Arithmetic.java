package dev.martlet.processor.ir;

import dev.martlet.processor.diagnostics.Span;
import java.util.List;

/** Java's own operators and conversions. All are pure but integer division, which can throw. */
public sealed interface Arithmetic extends Op {

  /** Operators of one operand; its type, already promoted, is the result's. */
  enum UnaryOperator {
    NEGATE("-"),
    COMPLEMENT("~"),
    NOT("!");

    public final String symbol;

    UnaryOperator(String symbol) {
      this.symbol = symbol;
    }
  }

  /**
   * Operators of two operands of one type, already promoted (the right operand of a shift is an int
   * or long of its own). Comparisons give a boolean; EQUAL and UNEQUAL take references too. There
   * is no short circuit: {@code &&} is an {@link ControlFlow.If}.
   */
  enum BinaryOperator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    REMAINDER("%"),
    SHIFT_LEFT("<<"),
    SHIFT_RIGHT(">>"),
    SHIFT_RIGHT_UNSIGNED(">>>"),
    AND("&"),
    OR("|"),
    XOR("^"),
    EQUAL("=="),
    UNEQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    public final String symbol;

    BinaryOperator(String symbol) {
      this.symbol = symbol;
    }

    public boolean isComparison() {
      return switch (this) {
        case EQUAL, UNEQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
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
            false;
      };
    }
  }

  /** {@code -x}, {@code ~x}, {@code !x}. */
  record Unary(Value result, UnaryOperator operator, Value operand, Span span)
      implements Arithmetic {
    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Unary rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new Unary(results.getFirst(), operator, operands.getFirst(), span);
    }
  }

  /** {@code x * y} and its kin. */
  record Binary(Value result, BinaryOperator operator, Value left, Value right, Span span)
      implements Arithmetic {
    @Override
    public List<Value> operands() {
      return List.of(left, right);
    }

    @Override
    public Binary rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new Binary(results.getFirst(), operator, operands.get(0), operands.get(1), span);
    }
  }

  /** A primitive cast or promotion, from the operand's type to the result's. */
  record Convert(Value result, Value operand, Span span) implements Arithmetic {
    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Convert rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new Convert(results.getFirst(), operands.getFirst(), span);
    }
  }

  /** Boxing, where the result is a reference, or unboxing, which throws on null. */
  record Box(Value result, Value operand, Span span) implements Arithmetic {
    public boolean isUnboxing() {
      return operand.type().isReference();
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Box rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new Box(results.getFirst(), operands.getFirst(), span);
    }
  }

  /** A reference cast; it can throw. */
  record Cast(Value result, Value operand, Span span) implements Arithmetic {
    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Cast rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new Cast(results.getFirst(), operands.getFirst(), span);
    }
  }

  /** {@code x instanceof T}, without bindings (the frontend makes them casts). */
  record InstanceOf(Value result, Value operand, Type type, Span span) implements Arithmetic {
    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public InstanceOf rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new InstanceOf(results.getFirst(), operands.getFirst(), type, span);
    }
  }

  /** String concatenation of all operands, left to right; calls their {@code toString}. */
  record Concatenation(Value result, List<Value> operands, Span span) implements Arithmetic {
    public Concatenation {
      operands = List.copyOf(operands);
    }

    @Override
    public Concatenation rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new Concatenation(results.getFirst(), operands, span);
    }
  }

  /** The one result, which each of these ops has. */
  @Override
  Value result();

  @Override
  default List<Value> results() {
    return List.of(result());
  }
}
