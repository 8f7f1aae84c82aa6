package dev.martlet.examples.language;

import dev.martlet.annotation.Differentiable;
import java.util.Map;

/**
 * A language of formulas, and its interpreter. The interpreter is differentiated, not the formula:
 * Martlet has never seen that. The tree is differentiable too, so that the gradient also says how
 * the result depends on each of its constants.
 */
@Differentiable
public sealed interface Expression {

  /**
   * A number.
   *
   * @param value of it
   */
  @Differentiable
  record Constant(double value) implements Expression {}

  /**
   * A variable.
   *
   * @param name of it
   */
  record Variable(String name) implements Expression {}

  /**
   * A sign that stands before its operand, or a function.
   *
   * @param function what is done
   * @param operand to what
   */
  @Differentiable
  record Unary(Function function, Expression operand) implements Expression {}

  /**
   * A sign between two operands.
   *
   * @param operator what is done
   * @param left operand
   * @param right operand
   */
  @Differentiable
  record Binary(Operator operator, Expression left, Expression right) implements Expression {}

  /** Functions of one number. */
  enum Function {
    NEGATED,
    SIN,
    EXP,
    LOG
  }

  /** Signs between two operands. */
  enum Operator {
    PLUS,
    MINUS,
    TIMES,
    DIVIDED_BY
  }

  /**
   * What an expression is worth.
   *
   * @param expression the formula
   * @param variables their values
   * @return the value
   * @throws IllegalArgumentException if a variable has no value
   */
  @Differentiable
  static double value(Expression expression, Map<String, Double> variables) {
    return switch (expression) {
      case Constant(double value) -> value;
      case Variable(String name) -> {
        if (!variables.containsKey(name)) {
          throw new IllegalArgumentException("no value of " + name);
        }
        yield variables.get(name);
      }
      case Unary(Function function, Expression operand) -> {
        double x = value(operand, variables);
        yield switch (function) {
          case NEGATED -> -x;
          case SIN -> Math.sin(x);
          case EXP -> Math.exp(x);
          case LOG -> Math.log(x);
        };
      }
      case Binary(Operator operator, Expression left, Expression right) -> {
        double x = value(left, variables);
        double y = value(right, variables);
        yield switch (operator) {
          case PLUS -> x + y;
          case MINUS -> x - y;
          case TIMES -> x * y;
          case DIVIDED_BY -> x / y;
        };
      }
    };
  }
}
