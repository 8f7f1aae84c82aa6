package dev.martlet.processor.backend;

import java.util.List;

/** How tightly Java's expressions bind, loosest first. */
enum Precedence {
  ANY,
  CONDITIONAL,
  OR_ELSE,
  AND_THEN,
  OR,
  XOR,
  AND,
  EQUALITY,
  RELATION,
  SHIFT,
  SUM,
  PRODUCT,
  UNARY,
  PRIMARY;

  private static final List<Precedence> LOOSEST_FIRST = List.of(values());

  static Precedence of(Expression expression) {
    return switch (expression) {
      case Expression.Lambda _ -> ANY;
      case Expression.Conditional _ -> CONDITIONAL;
      case Expression.Binary binary -> of(binary.symbol());
      case Expression.InstanceOf _ -> RELATION;
      case Expression.Unary _, Expression.Cast _ -> UNARY;
      case Expression.Literal(var text) -> text.startsWith("-") ? UNARY : PRIMARY;
      // It may be any expression, as far as we can tell.
      case Expression.Verbatim _, Expression.Choose _ -> ANY;
      case Expression.PlatformConstant _,
          Expression.Local _,
          Expression.This _,
          Expression.OwnComponent _,
          Expression.Call _,
          Expression.New _,
          Expression.NewInner _,
          Expression.NewArray _,
          Expression.ArrayLiteral _,
          Expression.Select _,
          Expression.StaticField _,
          Expression.Index _ ->
          PRIMARY;
    };
  }

  static Precedence of(String symbol) {
    return switch (symbol) {
      case "||" -> OR_ELSE;
      case "&&" -> AND_THEN;
      case "|" -> OR;
      case "^" -> XOR;
      case "&" -> AND;
      case "==", "!=" -> EQUALITY;
      case "<", "<=", ">", ">=" -> RELATION;
      case "<<", ">>", ">>>" -> SHIFT;
      case "+", "-" -> SUM;
      case "*", "/", "%" -> PRODUCT;
      default -> throw new IllegalArgumentException(symbol);
    };
  }

  /** The next tighter one. */
  Precedence tighter() {
    return LOOSEST_FIRST.get(LOOSEST_FIRST.indexOf(this) + 1);
  }
}
