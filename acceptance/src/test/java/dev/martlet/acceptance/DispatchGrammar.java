package dev.martlet.acceptance;

/** Methods that are overridden, generic records and methods, wrappers of wrappers. */
final class DispatchGrammar implements Grammar.Part {
  private static final String DOUBLE = "double";
  private static final String LAYER = "Layer";
  private static final String FILTER = "Filter";
  private static final String COUPLE = "Couple<Double>";
  private static final String PAIRS = "Couple<Pair>";

  @Override
  public void addTo(Grammar grammar) {
    layers(grammar);
    filters(grammar);
    couples(grammar);
  }

  private static void layers(Grammar grammar) {
    grammar.type(LAYER, (d, _) -> "new Scale(" + d.variable(DOUBLE) + ")");
    grammar.argument(LAYER, (d, _) -> literal(d, 2));
    grammar.leaf(LAYER, _ -> true, (d, _) -> d.variable(LAYER));
    grammar.expression(LAYER, (d, n) -> "new Scale(" + d.expression(DOUBLE, n) + ")");
    grammar.expression(
        LAYER,
        (d, n) -> "new Shift(%s, %s)".formatted(d.expression(DOUBLE, n), d.expression("float", n)));
    grammar.expression(
        LAYER,
        (d, n) ->
            "new Chain<Layer>(%s, %s)".formatted(d.expression(LAYER, n), d.expression(LAYER, n)));
    grammar.expression(
        LAYER,
        (d, n) ->
            "pick(%s, (Layer) %s, %s)"
                .formatted(
                    d.expression("boolean", 1), d.operand(LAYER, n), d.expression(LAYER, n)));
    grammar.expression(
        DOUBLE, (d, n) -> "%s.apply(%s)".formatted(d.operand(LAYER, n), d.expression(DOUBLE, n)));
    grammar.expression(
        DOUBLE, (d, n) -> "%s.twice(%s)".formatted(d.operand(LAYER, n), d.expression(DOUBLE, n)));
    grammar.expression(
        DOUBLE,
        (d, n) -> "through(%s, %s)".formatted(d.expression(LAYER, n), d.expression(DOUBLE, n)));
    grammar.expression(
        DOUBLE,
        (d, n) ->
            "new Chain<Scale>(new Scale(%s), new Scale(0.5)).apply(%s)"
                .formatted(d.expression(DOUBLE, n), d.expression(DOUBLE, n)));
  }

  private static void filters(Grammar grammar) {
    grammar.type(FILTER, (_, _) -> "new Soft()");
    grammar.argument(
        FILTER,
        (d, _) ->
            d.choices().once(2) ? "new Hard(%d)".formatted(d.choices().below(3)) : "new Soft()");
    grammar.leaf(FILTER, _ -> true, (d, _) -> d.variable(FILTER));
    grammar.leaf(FILTER, _ -> true, (d, _) -> "new Hard(" + d.expression("int", 0) + ")");
    grammar.expression(
        DOUBLE,
        (d, n) ->
            "%s.smooth(%s, %s)"
                .formatted(d.operand(FILTER, n), d.expression(DOUBLE, n), d.expression(DOUBLE, n)));
    grammar.expression(
        DOUBLE,
        (d, n) -> "%s.chained(%s)".formatted(d.operand(FILTER, n), d.expression(DOUBLE, n)));
  }

  private static void couples(Grammar grammar) {
    grammar.type(
        COUPLE, (d, _) -> "new Couple<Double>((double) (" + d.variable(DOUBLE) + "), 0.25)");
    grammar.result(COUPLE);
    grammar.argument(
        COUPLE, (d, _) -> "new Couple<Double>(%s, %s)".formatted(d.number(), d.number()));
    grammar.leaf(COUPLE, _ -> true, (d, _) -> d.variable(COUPLE));
    grammar.leaf(COUPLE, _ -> true, (d, _) -> d.variable(COUPLE) + ".swapped()");
    grammar.expression(
        COUPLE,
        (d, n) ->
            "new Couple<Double>((double) %s, (double) %s)"
                .formatted(d.operand(DOUBLE, n), d.operand(DOUBLE, n)));
    grammar.leaf(DOUBLE, _ -> true, (d, _) -> d.variable(COUPLE) + ".first()");
    grammar.expression(DOUBLE, (d, n) -> "%s.swapped().second()".formatted(d.operand(COUPLE, n)));
    grammar.expression(
        DOUBLE,
        (d, n) ->
            "pick(%s, (double) %s, (double) %s)"
                .formatted(d.expression("boolean", 1), d.operand(DOUBLE, n), d.operand(DOUBLE, n)));
    grammar.type(
        PAIRS, (d, _) -> "new Couple<Pair>(" + d.variable("Pair") + ", new Pair(0.75, -0.5))");
    grammar.argument(
        PAIRS,
        (d, _) ->
            "new Couple<Pair>(new Pair(%s, %s), new Pair(%s, 0.5))"
                .formatted(d.number(), d.number(), d.number()));
    grammar.leaf(PAIRS, _ -> true, (d, _) -> d.variable(PAIRS));
    grammar.expression(
        PAIRS,
        (d, n) ->
            "new Couple<>(%s, %s)".formatted(d.expression("Pair", n), d.expression("Pair", n)));
    grammar.leaf("Pair", _ -> true, (d, _) -> d.variable(PAIRS) + ".second()");
  }

  private static String literal(Draft draft, int depth) {
    return switch (draft.choices().below(depth > 0 ? 3 : 2)) {
      case 0 -> "new Scale(%s)".formatted(draft.number());
      case 1 -> "new Shift(%s, %sf)".formatted(draft.number(), draft.number());
      default ->
          "new Chain<Layer>(%s, %s)"
              .formatted(literal(draft, depth - 1), literal(draft, depth - 1));
    };
  }
}
