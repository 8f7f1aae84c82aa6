package dev.martlet.examples.language;

import static dev.martlet.examples.language.Expression.Function.EXP;
import static dev.martlet.examples.language.Expression.Function.LOG;
import static dev.martlet.examples.language.Expression.Function.NEGATED;
import static dev.martlet.examples.language.Expression.Function.SIN;
import static dev.martlet.examples.language.Expression.Operator.DIVIDED_BY;
import static dev.martlet.examples.language.Expression.Operator.MINUS;
import static dev.martlet.examples.language.Expression.Operator.PLUS;
import static dev.martlet.examples.language.Expression.Operator.TIMES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.martlet.examples.language.Expression.Binary;
import dev.martlet.examples.language.Expression.Constant;
import dev.martlet.examples.language.Expression.Unary;
import dev.martlet.examples.language.Expression.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The interpreter's derivative, held against calculus on the formula. */
final class ExpressionTest {
  private static final List<Expression.Function> FUNCTIONS = List.of(NEGATED, SIN, EXP);
  private static final List<Expression.Operator> OPERATORS = List.of(PLUS, MINUS, TIMES);

  /** The rules of school. */
  private static Expression derivative(Expression expression, String by) {
    return switch (expression) {
      case Constant _ -> new Constant(0);
      case Variable(String name) -> new Constant(name.equals(by) ? 1 : 0);
      case Unary(var function, var x) -> {
        Expression inner = derivative(x, by);
        yield switch (function) {
          case NEGATED -> new Unary(NEGATED, inner);
          case SIN ->
              new Binary(
                  TIMES, new Unary(SIN, new Binary(PLUS, x, new Constant(Math.PI / 2))), inner);
          case EXP -> new Binary(TIMES, expression, inner);
          case LOG -> new Binary(DIVIDED_BY, inner, x);
        };
      }
      case Binary(var operator, var x, var y) -> {
        Expression left = derivative(x, by);
        Expression right = derivative(y, by);
        yield switch (operator) {
          case PLUS, MINUS -> new Binary(operator, left, right);
          case TIMES -> new Binary(PLUS, new Binary(TIMES, left, y), new Binary(TIMES, x, right));
          case DIVIDED_BY ->
              new Binary(
                  DIVIDED_BY,
                  new Binary(MINUS, new Binary(TIMES, left, y), new Binary(TIMES, x, right)),
                  new Binary(TIMES, y, y));
        };
      }
    };
  }

  private static Expression random(int depth, Random random) {
    if (depth == 0 || random.nextInt(6) == 0) {
      return random.nextBoolean()
          ? new Constant(0.5 + random.nextDouble())
          : new Variable(random.nextBoolean() ? "x" : "y");
    }
    return switch (random.nextInt(4)) {
      case 0 -> new Unary(FUNCTIONS.get(random.nextInt(3)), random(depth - 1, random));
      case 1 ->
          new Unary(
              LOG, new Binary(PLUS, new Constant(3), new Unary(SIN, random(depth - 1, random))));
      default ->
          new Binary(
              OPERATORS.get(random.nextInt(3)),
              random(depth - 1, random),
              random(depth - 1, random));
    };
  }

  @Test
  void gradientIsThatOfCalculus() {
    var random = new Random(17);
    Map<String, Double> variables = Map.of("x", 0.7, "y", -0.4);
    for (int i = 0; i < 200; i++) {
      Expression formula = random(4, random);
      var gradient = ExpressionDerivatives.value.valueWithGradient(formula, variables);
      assertEquals(Expression.value(formula, variables), gradient.value());
      for (String name : variables.keySet()) {
        double expected = Expression.value(derivative(formula, name), variables);
        double actual = gradient.gradient().variables().getOrDefault(name, 0.0);
        assertEquals(expected, actual, 1e-12 * (1 + Math.abs(expected)), formula::toString);
      }
    }
  }

  @Test
  void agreesWithDifferences() {
    Expression formula =
        new Binary(
            DIVIDED_BY,
            new Unary(EXP, new Binary(TIMES, new Variable("x"), new Constant(2))),
            new Binary(PLUS, new Variable("y"), new Variable("x")));
    Map<String, Double> variables = new HashMap<>(Map.of("x", 0.7, "y", 1.3));
    double gradient =
        ExpressionDerivatives.value.gradient(formula, variables).variables().getOrDefault("x", 0.0);
    variables.put("x", 0.7 + 1e-5);
    double up = Expression.value(formula, variables);
    variables.put("x", 0.7 - 1e-5);
    double down = Expression.value(formula, variables);
    assertEquals((up - down) / 2e-5, gradient, 1e-8);
  }

  @Test
  void constantsHaveDerivativesToo() {
    Expression line =
        new Binary(PLUS, new Binary(TIMES, new Constant(2), new Variable("x")), new Constant(5));
    var gradient = ExpressionDerivatives.value.gradient(line, Map.of("x", 3.0));
    var tangent = (Expression_BinaryTangentVector) gradient.expression();
    assertEquals(new Expression_ConstantTangentVector(1), tangent.right());
    assertEquals(
        new Expression_ConstantTangentVector(3),
        ((Expression_BinaryTangentVector) tangent.left()).left());
  }

  @Test
  void missingVariableIsMissedByTheDerivativeToo() {
    var expected =
        assertThrows(
            IllegalArgumentException.class,
            () -> ExpressionDerivatives.value.gradient(new Variable("z"), Map.of()));
    assertEquals("no value of z", expected.getMessage());
  }
}
