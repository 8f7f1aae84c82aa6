package dev.martlet.acceptance;

/** A record of two numbers with methods, and one that holds it. */
final class RecordGrammar implements Grammar.Part {
  private static final String PAIR = "Pair";
  private static final String NEST = "Nest";

  @Override
  public void addTo(Grammar grammar) {
    grammar.type(PAIR);
    grammar.type(NEST);
    grammar.member(
        """
        @Differentiable record Pair(double a, double b) {
          Pair turned(double f) { return new Pair(Math.sin(b * f), a); }
          double sum() { return a + 0.5 * b; }
        }
        @Differentiable record Nest(Pair inner, double scale, int tag) {
          Nest { if (tag > 100) { throw new IllegalArgumentException("tag " + tag); } }
        }
        """);
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
