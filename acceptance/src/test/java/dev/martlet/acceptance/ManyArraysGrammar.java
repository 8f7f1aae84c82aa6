package dev.martlet.acceptance;

/** Arrays of {@code float}, of arrays and of records, and a record with an array in it. */
final class ManyArraysGrammar implements Grammar.Part {
  private static final String DOUBLE = "double";
  private static final String FLOAT = "float";
  private static final String ARRAY = "double[]";
  private static final String FLOATS = "float[]";
  private static final String GRID = "double[][]";
  private static final String PAIRS = "Pair[]";
  private static final String BAG = "Bag";

  @Override
  public void addTo(Grammar grammar) {
    floats(grammar);
    grids(grammar);
    pairs(grammar);
    bags(grammar);
  }

  private static void floats(Grammar grammar) {
    grammar.type(FLOATS, (d, _) -> "new float[] {" + d.variable(FLOAT) + ", -0.5f}");
    grammar.result(FLOATS);
    grammar.argument(
        FLOATS,
        (d, _) -> "new float[] {%sf, %sf, %sf}".formatted(d.number(), d.number(), d.number()));
    grammar.leaf(FLOATS, _ -> true, (d, _) -> d.variable(FLOATS));
    grammar.leaf(FLOATS, _ -> true, (d, _) -> d.variable(FLOATS) + ".clone()");
    grammar.expression(
        FLOATS,
        (d, n) -> "new float[] {%s, %s}".formatted(d.expression(FLOAT, n), d.expression(FLOAT, n)));
    grammar.leaf(FLOAT, _ -> true, (d, _) -> ArrayGrammar.element(d, d.variable(FLOATS)));
    grammar.statement(
        _ -> true,
        (d, _) ->
            ArrayGrammar.element(d, d.variable(FLOATS)) + " = " + d.expression(FLOAT, 1) + ";");
    grammar.statement(
        _ -> true,
        (d, _) ->
            ArrayGrammar.element(d, d.variable(FLOATS)) + " *= " + d.expression(DOUBLE, 1) + ";");
    grammar.statement(
        draft -> !draft.isAttempt(),
        (d, _) -> "soften(%s, %s);".formatted(d.variable(FLOATS), d.expression(FLOAT, 1)));
  }

  private static void grids(Grammar grammar) {
    grammar.type(GRID, (d, _) -> "new double[][] {" + d.variable(ARRAY) + ", {0.25, -0.5}}");
    grammar.result(GRID);
    grammar.argument(
        GRID,
        (d, _) ->
            "new double[][] {{%s, %s}, {%s}, {%s, %s, %s}}"
                .formatted(d.number(), d.number(), d.number(), d.number(), d.number(), d.number()));
    grammar.leaf(GRID, _ -> true, (d, _) -> d.variable(GRID));
    grammar.leaf(GRID, _ -> true, (d, _) -> d.variable(GRID) + ".clone()");
    grammar.leaf(GRID, _ -> true, (_, _) -> "new double[2][3]");
    grammar.expression(
        GRID,
        (d, n) ->
            "new double[][] {%s, %s}".formatted(d.expression(ARRAY, n), d.expression(ARRAY, n)));
    grammar.leaf(ARRAY, _ -> true, (d, _) -> row(d));
    grammar.statement(_ -> true, (d, _) -> row(d) + " = " + d.expression(ARRAY, 1) + ";");
    grammar.statement(
        _ -> true,
        (d, _) -> ArrayGrammar.element(d, row(d)) + " = " + d.expression(DOUBLE, 1) + ";");
    grammar.statement(
        _ -> true,
        (d, _) -> ArrayGrammar.element(d, row(d)) + " -= " + d.expression(DOUBLE, 1) + ";");
    grammar.statement(
        draft -> !draft.isAttempt(),
        (d, _) ->
            "multiply(%s, %s, %s);"
                .formatted(d.variable(GRID), d.expression(ARRAY, 1), d.expression(ARRAY, 1)));
    grammar.statement(
        draft -> !draft.isAttempt(),
        (d, _) -> "swapRows(%s, 0, %d);".formatted(d.variable(GRID), d.choices().below(2)));
    forEach(grammar, GRID, ARRAY);
  }

  private static void pairs(Grammar grammar) {
    grammar.type(PAIRS, (d, _) -> "new Pair[] {" + d.variable("Pair") + ", new Pair(-0.5, 0.75)}");
    grammar.result(PAIRS);
    grammar.argument(
        PAIRS,
        (d, _) ->
            "new Pair[] {new Pair(%s, %s), new Pair(%s, %s)}"
                .formatted(d.number(), d.number(), d.number(), d.number()));
    grammar.leaf(PAIRS, _ -> true, (d, _) -> d.variable(PAIRS));
    grammar.leaf(PAIRS, _ -> true, (d, _) -> d.variable(PAIRS) + ".clone()");
    grammar.expression(
        PAIRS,
        (d, n) ->
            "new Pair[] {%s, %s}".formatted(d.expression("Pair", n), d.expression("Pair", n)));
    grammar.leaf("Pair", _ -> true, (d, _) -> ArrayGrammar.element(d, d.variable(PAIRS)));
    grammar.statement(
        _ -> true,
        (d, _) ->
            ArrayGrammar.element(d, d.variable(PAIRS)) + " = " + d.expression("Pair", 1) + ";");
    grammar.statement(
        draft -> !draft.isAttempt(),
        (d, _) -> "spread(%s, %s);".formatted(d.variable(PAIRS), d.expression(DOUBLE, 1)));
    forEach(grammar, PAIRS, "Pair");
  }

  private static void bags(Grammar grammar) {
    grammar.type(BAG, (d, _) -> "new Bag(" + d.variable(ARRAY) + ", 0.5)");
    grammar.result(BAG);
    grammar.argument(
        BAG,
        (d, _) ->
            "new Bag(new double[] {%s, %s}, %s)".formatted(d.number(), d.number(), d.number()));
    grammar.leaf(BAG, _ -> true, (d, _) -> d.variable(BAG));
    grammar.expression(
        BAG,
        (d, n) -> "new Bag(%s, %s)".formatted(d.expression(ARRAY, n), d.expression(DOUBLE, n)));
    grammar.leaf(ARRAY, _ -> true, (d, _) -> d.variable(BAG) + ".values()");
    grammar.leaf(DOUBLE, _ -> true, (d, _) -> d.variable(BAG) + ".weight()");
    grammar.expression(DOUBLE, (d, n) -> d.operand(BAG, n) + ".total()");
    grammar.statement(
        draft -> !draft.isAttempt(),
        (d, _) -> d.variable(BAG) + ".add(" + d.expression(ARRAY, 1) + ");");
  }

  private static void forEach(Grammar grammar, String type, String elements) {
    grammar.compound(
        (draft, depth) -> {
          String element = draft.fresh("e");
          String array = draft.expression(type, 1);
          draft.enter();
          draft.declare(elements, element);
          String label = draft.fresh("loop");
          String body = draft.labelled(label, depth);
          draft.leave();
          return "%s: for (%s %s : %s) %s".formatted(label, elements, element, array, body);
        });
  }

  private static String row(Draft draft) {
    return draft.variable(GRID) + "[" + draft.choices().below(2) + "]";
  }
}
