package sealed;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import java.util.Map;

// check value(Expressions.sample(), Map.of("x", 0.7, "y", 1.3))
// check fit(Expressions.sample(), new double[] {0.1, 0.5, 0.9})
// check value(new Expressions.Const(2), Map.of())
// expect ExpressionsDerivatives.value.valueWithGradient(new Expressions.Var("x"), Map.of("x", 2.0)).value() == 2.0
// kink simplified(Expressions.sample(), Map.of("x", 0.7, "y", 1.3))
// throws value(new Expressions.Var("z"), Map.of())
final class Expressions {
  @Differentiable
  sealed interface Expr permits Const, Var, Add, Mul, Call {}

  @Differentiable
  record Const(double value) implements Expr {}

  record Var(String name) implements Expr {}

  @Differentiable
  record Add(Expr left, Expr right) implements Expr {}

  @Differentiable
  record Mul(Expr left, Expr right) implements Expr {}

  @Differentiable
  record Call(String function, Expr argument) implements Expr {}

  static Expr sample() {
    return new Add(
        new Mul(new Const(2), new Call("sin", new Mul(new Const(3), new Var("x")))),
        new Mul(new Add(new Const(0.5), new Var("y")), new Add(new Const(1.5), new Var("x"))));
  }

  @Differentiable
  static double value(Expr expr, @NoDerivative Map<String, Double> variables) {
    return switch (expr) {
      case Const(var value) -> value;
      case Var(var name) -> {
        Double found = variables.get(name);
        if (found == null) {
          throw new IllegalArgumentException("unknown " + name);
        }
        yield found;
      }
      case Add(var left, var right) -> value(left, variables) + value(right, variables);
      case Mul(var left, var right) -> value(left, variables) * value(right, variables);
      case Call(var function, var argument) ->
          switch (function) {
            case "sin" -> Math.sin(value(argument, variables));
            case "exp" -> Math.exp(value(argument, variables));
            default -> throw new IllegalArgumentException(function);
          };
    };
  }

  @Differentiable
  static double fit(Expr expr, @NoDerivative double[] xs) {
    double sum = 0;
    for (double x : xs) {
      double error = value(expr, Map.of("x", x, "y", 2.0)) - x * x;
      sum += error * error;
    }
    return sum;
  }

  static Expr simplify(Expr expr) {
    return switch (expr) {
      case Add(Const(var a), Const(var b)) -> new Const(a + b);
      case Mul(Const(var a), Const(var b)) -> new Const(a * b);
      case Mul(Const(var a), var right) when a == 2 -> new Add(right, right);
      case Add(var left, var right) -> new Add(simplify(left), simplify(right));
      case Mul(var left, var right) -> new Mul(simplify(left), simplify(right));
      case Call call -> new Call(call.function(), simplify(call.argument()));
      case Const _, Var _ -> expr;
    };
  }

  @Differentiable
  static double simplified(Expr expr, @NoDerivative Map<String, Double> variables) {
    return value(simplify(expr), variables) + value(expr, variables);
  }
}
