package dev.martlet.acceptance;

/** Objects whose fields are read and written, by several names, in arrays and in each other. */
final class ObjectGrammar implements Grammar.Part {
  private static final String DOUBLE = "double";
  private static final String CELL = "Cell";
  private static final String RING = "Ring";
  private static final String CELLS = "Cell[]";

  @Override
  public void addTo(Grammar grammar) {
    grammar.type(CELL, (d, _) -> "new Cell(" + d.variable(DOUBLE) + ", 0.5, 1)");
    grammar.argument(CELL, (d, _) -> "new Cell(%s, %s, 2)".formatted(d.number(), d.number()));
    grammar.leaf(CELL, _ -> true, (d, _) -> d.variable(CELL));
    grammar.expression(
        CELL,
        (d, n) ->
            "new Cell(%s, %s, %s)"
                .formatted(
                    d.expression(DOUBLE, n), d.expression(DOUBLE, n), d.expression("int", n)));
    grammar.expression(
        CELL,
        (d, n) ->
            "(%s ? %s : %s)"
                .formatted(
                    d.expression("boolean", 1), d.expression(CELL, n), d.expression(CELL, n)));
    grammar.leaf(DOUBLE, _ -> true, (d, _) -> field(d));
    grammar.leaf(DOUBLE, _ -> true, (d, _) -> d.variable(CELL) + ".value()");
    grammar.expression(DOUBLE, (d, n) -> d.operand(CELL, n) + ".weighted()");
    grammar.statement(_ -> true, (d, _) -> field(d) + " = " + d.expression(DOUBLE, 2) + ";");
    grammar.statement(
        _ -> true, (d, _) -> field(d) + " *= Math.cos(" + d.expression(DOUBLE, 2) + ");");
    grammar.statement(
        draft -> !draft.isAttempt(),
        (d, _) -> "%s.grow(%s);".formatted(d.variable(CELL), d.expression(DOUBLE, 1)));
    grammar.statement(
        draft -> !draft.isAttempt(),
        (d, _) -> "%s.set(%s);".formatted(d.variable(CELL), d.expression(DOUBLE, 1)));
    grammar.statement(
        draft -> !draft.isAttempt(),
        (d, _) -> "pour(%s, %s);".formatted(d.variable(CELL), d.variable(CELL)));
    rings(grammar);
  }

  private static void rings(Grammar grammar) {
    grammar.type(RING, (d, _) -> "new Ring(" + d.variable(CELL) + ", " + d.variable(CELL) + ")");
    grammar.argument(
        RING,
        (d, _) ->
            "new Ring(new Cell(%s, 0.5, 1), new Cell(%s, 1.5, 2))"
                .formatted(d.number(), d.number()));
    grammar.leaf(RING, _ -> true, (d, _) -> d.variable(RING));
    grammar.leaf(CELL, _ -> true, (d, _) -> d.variable(RING) + ".first");
    grammar.leaf(CELL, _ -> true, (d, _) -> d.variable(RING) + ".second");
    grammar.statement(
        _ -> true, (d, _) -> d.variable(RING) + ".first = " + d.expression(CELL, 1) + ";");
    grammar.statement(draft -> !draft.isAttempt(), (d, _) -> d.variable(RING) + ".turn();");
    grammar.expression(
        DOUBLE,
        draft -> !draft.isAttempt(),
        (d, n) -> "circled(%s, %s & 3)".formatted(d.operand(RING, n), d.operand("int", n)));
    grammar.leaf("double[]", _ -> true, (d, _) -> d.variable(RING) + ".trail");
    grammar.type(CELLS, (d, _) -> "new Cell[] {" + d.variable(CELL) + "}");
    grammar.argument(
        CELLS,
        (d, _) ->
            "new Cell[] {new Cell(%s, 0.5, 1), new Cell(%s, 1.5, 2)}"
                .formatted(d.number(), d.number()));
    grammar.leaf(CELLS, _ -> true, (d, _) -> d.variable(CELLS));
    grammar.expression(
        CELLS,
        (d, n) -> "new Cell[] {%s, %s}".formatted(d.expression(CELL, n), d.expression(CELL, n)));
    grammar.leaf(CELL, _ -> true, (d, _) -> d.variable(CELLS) + "[0]");
    grammar.statement(
        _ -> true, (d, _) -> d.variable(CELLS) + "[0] = " + d.expression(CELL, 1) + ";");
  }

  private static String field(Draft draft) {
    return draft.variable(CELL) + (draft.choices().once(2) ? ".weight" : ".value");
  }
}
