package dev.martlet.acceptance;

/**
 * Arrays of three numbers: read and written, aliased, copied, and handed to who writes into them.
 */
final class ArrayGrammar implements Grammar.Part {
  private static final String ARRAY = "double[]";
  private static final String DOUBLE = "double";

  @Override
  public void addTo(Grammar grammar) {
    grammar.type(ARRAY);
    grammar.member(
        """
        static void mix(double[] from, double[] to, double weight) {
          for (int i = 0; i < to.length; i++) {
            to[i] = weight * from[2 - i] + 0.5 * to[i];
          }
        }
        """);
    grammar.leaf(ARRAY, _ -> true, (draft, _) -> draft.variable(ARRAY));
    grammar.leaf(ARRAY, _ -> true, (draft, _) -> draft.variable(ARRAY) + ".clone()");
    grammar.leaf(ARRAY, _ -> true, (_, _) -> "new double[3]");
    grammar.expression(
        ARRAY,
        (d, n) ->
            "new double[] {%s, %s, %s}".formatted(real(d, n), d.variable(DOUBLE), d.number()));
    grammar.leaf(DOUBLE, _ -> true, (draft, _) -> element(draft));
    grammar.leaf(DOUBLE, _ -> true, (draft, _) -> "0.5 * " + draft.variable(ARRAY) + ".length");
    statements(grammar);
  }

  private static void statements(Grammar grammar) {
    grammar.statement(_ -> true, (d, n) -> element(d) + " = " + real(d, 2) + ";");
    grammar.statement(_ -> true, (d, n) -> element(d) + " += 0.3 * (" + real(d, 2) + ");");
    grammar.statement(_ -> true, (d, n) -> element(d) + " *= Math.cos(" + real(d, 2) + ");");
    grammar.statement(_ -> true, (d, n) -> element(d) + "++;");
    grammar.statement(
        _ -> true, (d, n) -> d.assignable(ARRAY) + " = " + d.expression(ARRAY, 1) + ";");
    grammar.statement(
        _ -> true,
        (d, n) -> "mix(%s, %s, %s);".formatted(d.variable(ARRAY), d.variable(ARRAY), real(d, 1)));
    grammar.statement(
        _ -> true,
        (d, n) ->
            "System.arraycopy(%s, 0, %s, 1, 2);".formatted(d.variable(ARRAY), d.variable(ARRAY)));
    grammar.compound(
        (draft, depth) -> {
          String element = draft.fresh("w");
          String array = draft.variable(ARRAY);
          draft.enter();
          draft.declare(DOUBLE, element);
          String label = draft.fresh("loop");
          String body = draft.labelled(label, depth);
          draft.leave();
          return "%s: for (double %s : %s) %s".formatted(label, element, array, body);
        });
  }

  private static String element(Draft draft) {
    String array = draft.variable(ARRAY);
    String index =
        draft.choices().below(2) == 0
            ? "" + draft.choices().below(3)
            : "Math.floorMod(" + draft.expression("int", 1) + ", 3)";
    return array + "[" + index + "]";
  }

  private static String real(Draft draft, int depth) {
    return draft.expression(DOUBLE, depth);
  }
}
