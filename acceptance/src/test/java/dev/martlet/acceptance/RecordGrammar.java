package dev.martlet.acceptance;

/** A record of two numbers with methods, and one that holds it. */
final class RecordGrammar implements Grammar.Part {
  private static final String PAIR = "Pair";
  private static final String NEST = "Nest";

  @Override
  public void addTo(Grammar grammar) {
    grammar.type(PAIR, (d, _) -> "new Pair(" + d.variable("double") + ", -0.25)");
    grammar.type(NEST, (d, _) -> "new Nest(" + d.variable(PAIR) + ", 0.5, 1)");
    grammar.result(PAIR);
    grammar.argument(PAIR, (d, _) -> "new Pair(%s, %s)".formatted(d.number(), d.number()));
    grammar.argument(
        NEST,
        (d, _) ->
            "new Nest(new Pair(%s, %s), %s, 3)".formatted(d.number(), d.number(), d.number()));
    grammar.leaf(PAIR, _ -> true, (draft, _) -> draft.variable(PAIR));
    grammar.leaf(PAIR, draft -> draft.has(NEST), (draft, _) -> draft.variable(NEST) + ".inner()");
    grammar.expression(PAIR, (draft, depth) -> made(draft, depth));
    grammar.expression(
        PAIR, (draft, depth) -> draft.operand(PAIR, depth) + ".turned(" + real(draft, depth) + ")");
    grammar.expression(
        PAIR,
        (draft, depth) ->
            "("
                + draft.expression("boolean", depth)
                + " ? "
                + draft.expression(PAIR, depth)
                + " : "
                + draft.expression(PAIR, depth)
                + ")");
    grammar.leaf(NEST, _ -> true, (draft, _) -> "new Nest(" + draft.variable(PAIR) + ", 0.5, 3)");
    grammar.expression(
        NEST,
        (draft, depth) ->
            "new Nest("
                + draft.expression(PAIR, depth)
                + ", "
                + real(draft, depth)
                + ", "
                + draft.expression("int", depth)
                + ")");
    grammar.leaf("double", _ -> true, (draft, _) -> draft.variable(PAIR) + ".a()");
    grammar.leaf("double", _ -> true, (draft, _) -> draft.variable(PAIR) + ".b()");
    grammar.leaf("double", draft -> draft.has(NEST), (d, _) -> d.variable(NEST) + ".scale()");
    grammar.expression("double", (draft, depth) -> draft.operand(PAIR, depth) + ".sum()");
    grammar.expression(
        "double",
        (draft, depth) -> {
          String a = draft.fresh("a");
          return "(%s instanceof Nest(Pair(double %s, _), double _, _) ? %s : 0.25)"
              .formatted(draft.operand(NEST, depth), a, a);
        });
  }

  private static String made(Draft draft, int depth) {
    return "new Pair(" + real(draft, depth) + ", " + real(draft, depth) + ")";
  }

  private static String real(Draft draft, int depth) {
    return draft.expression("double", depth);
  }
}
