package dev.martlet.acceptance;

import java.util.List;

/** Functions that are values: lambdas with what they capture, composed, chosen and handed on. */
final class FunctionGrammar implements Grammar.Part {
  private static final String DOUBLE = "double";
  private static final String FUNCTION = "DoubleUnaryOperator";
  private static final String BINARY = "DoubleBinaryOperator";
  private static final String ON_PAIRS = "ToDoubleFunction<Pair>";
  private static final String PAIR_TO_PAIR = "UnaryOperator<Pair>";

  @Override
  public void addTo(Grammar grammar) {
    functions(grammar);
    others(grammar);
    grammar.expression(DOUBLE, (d, n) -> apply(d, FUNCTION, n) + d.operand(DOUBLE, n));
    grammar.expression(
        DOUBLE,
        (d, n) ->
            apply(d, BINARY, n)
                + "(%s, %s)".formatted(d.expression(DOUBLE, n), d.expression(DOUBLE, n)));
    grammar.expression(DOUBLE, (d, n) -> apply(d, ON_PAIRS, n) + d.operand("Pair", n));
    grammar.expression(
        "Pair",
        (d, n) ->
            "((%s) %s).apply(%s)"
                .formatted(PAIR_TO_PAIR, d.operand(PAIR_TO_PAIR, n), d.expression("Pair", n)));
    grammar.expression(
        DOUBLE,
        (d, n) -> "twice(%s, %s)".formatted(d.expression(FUNCTION, n), d.expression(DOUBLE, n)));
    grammar.expression(
        DOUBLE,
        (d, n) ->
            "folded(%s, %s, %s)"
                .formatted(
                    d.expression(BINARY, n), d.expression(DOUBLE, n), d.expression("double[]", n)));
    grammar.expression(DOUBLE, (d, n) -> "BUMP.value(" + d.expression(DOUBLE, n) + ")");
    grammar.statement(
        draft -> !draft.isAttempt(),
        (d, _) -> "apply(%s, %s);".formatted(d.expression(FUNCTION, 1), d.variable("double[]")));
  }

  private static void functions(Grammar grammar) {
    grammar.finalType(FUNCTION, (_, _) -> "Math::sin");
    grammar.leaf(FUNCTION, d -> d.has(FUNCTION), (d, _) -> d.variable(FUNCTION));
    grammar.leaf(FUNCTION, _ -> true, (_, _) -> "Math::sin");
    grammar.leaf(FUNCTION, _ -> true, (_, _) -> "Kit::bent");
    grammar.expression(FUNCTION, (d, n) -> d.lambda(List.of(DOUBLE), DOUBLE, n));
    grammar.expression(FUNCTION, (d, n) -> d.lambda(List.of(DOUBLE), DOUBLE, n));
    grammar.expression(
        FUNCTION,
        (d, n) -> "line(%s, %s)".formatted(d.expression(DOUBLE, n), d.expression(DOUBLE, n)));
    grammar.expression(
        FUNCTION,
        (d, n) ->
            "((%s) %s).andThen(%s)"
                .formatted(FUNCTION, d.operand(FUNCTION, n), d.expression(FUNCTION, n)));
    grammar.expression(
        FUNCTION,
        (d, n) ->
            "((%s) %s).compose(%s)"
                .formatted(FUNCTION, d.operand(FUNCTION, n), d.expression(FUNCTION, n)));
    grammar.expression(
        FUNCTION,
        (d, n) ->
            "(%s ? (%s) %s : (%s) %s)"
                .formatted(
                    d.expression("boolean", 1),
                    FUNCTION,
                    d.operand(FUNCTION, n),
                    FUNCTION,
                    d.operand(FUNCTION, n)));
  }

  private static void others(Grammar grammar) {
    grammar.finalType(BINARY, (_, _) -> "Double::sum");
    grammar.leaf(BINARY, d -> d.has(BINARY), (d, _) -> d.variable(BINARY));
    grammar.leaf(BINARY, _ -> true, (_, _) -> "Math::max");
    grammar.leaf(BINARY, _ -> true, (_, _) -> "Double::sum");
    grammar.expression(BINARY, (d, n) -> d.lambda(List.of(DOUBLE, DOUBLE), DOUBLE, n));
    grammar.finalType(ON_PAIRS, (_, _) -> "Pair::sum");
    grammar.leaf(ON_PAIRS, d -> d.has(ON_PAIRS), (d, _) -> d.variable(ON_PAIRS));
    grammar.leaf(ON_PAIRS, _ -> true, (_, _) -> "Pair::sum");
    grammar.leaf(ON_PAIRS, _ -> true, (_, _) -> "Pair::b");
    grammar.expression(ON_PAIRS, (d, n) -> d.lambda(List.of("Pair"), DOUBLE, n));
    grammar.finalType(PAIR_TO_PAIR, (_, _) -> "r -> r");
    grammar.leaf(PAIR_TO_PAIR, d -> d.has(PAIR_TO_PAIR), (d, _) -> d.variable(PAIR_TO_PAIR));
    grammar.leaf(PAIR_TO_PAIR, _ -> true, (_, _) -> "r -> r");
    grammar.expression(PAIR_TO_PAIR, (d, n) -> d.lambda(List.of("Pair"), "Pair", n));
  }

  private static String apply(Draft draft, String type, int depth) {
    return "((%s) %s).applyAsDouble".formatted(type, draft.operand(type, depth));
  }
}
