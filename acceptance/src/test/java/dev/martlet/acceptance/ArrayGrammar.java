package dev.martlet.acceptance;

/**
 * Arrays of a few numbers: read and written, aliased, copied, and handed to who writes into them.
 */
final class ArrayGrammar implements Grammar.Part {
  private static final String ARRAY = "double[]";
  private static final String DOUBLE = "double";

  @Override
  public void addTo(Grammar grammar) {
    grammar.type(ARRAY, (d, _) -> "new double[] {0.5, " + d.variable(DOUBLE) + ", 1.5}");
    grammar.argument(
        ARRAY, (d, _) -> "new double[] {%s, %s, %s}".formatted(d.number(), d.number(), d.number()));
    grammar.result(ARRAY);
    arrays(grammar);
    grammar.leaf(DOUBLE, _ -> true, (draft, _) -> element(draft));
    grammar.leaf(DOUBLE, _ -> true, (draft, _) -> "0.5 * " + draft.variable(ARRAY) + ".length");
    grammar.expression(
        DOUBLE, (d, n) -> "nested(" + d.expression(ARRAY, n) + ", " + d.choices().below(2) + ")");
    statements(grammar);
  }

  private static void arrays(Grammar grammar) {
    grammar.leaf(ARRAY, _ -> true, (draft, _) -> draft.variable(ARRAY));
    grammar.leaf(ARRAY, _ -> true, (draft, _) -> draft.variable(ARRAY) + ".clone()");
    grammar.leaf(ARRAY, _ -> true, (_, _) -> "new double[3]");
    grammar.expression(
        ARRAY,
        (d, n) ->
            "new double[] {%s, %s, %s}".formatted(real(d, n), d.variable(DOUBLE), d.number()));
    grammar.expression(ARRAY, (d, n) -> "new double[] {" + real(d, n) + "}");
    grammar.expression(
        ARRAY,
        (d, n) ->
            "Arrays.copyOf(%s, %d)".formatted(d.expression(ARRAY, n), 1 + d.choices().below(4)));
    grammar.expression(
        ARRAY,
        (d, n) ->
            "Arrays.copyOfRange(%s, 0, %d)"
                .formatted(d.expression(ARRAY, n), 1 + d.choices().below(3)));
    grammar.expression(
        ARRAY, (d, n) -> "larger(" + d.expression(ARRAY, n) + ", " + d.expression(ARRAY, n) + ")");
    grammar.expression(
        ARRAY,
        (d, n) ->
            "(%s ? %s : %s)"
                .formatted(
                    d.expression("boolean", 1), d.expression(ARRAY, n), d.expression(ARRAY, n)));
  }

  private static void statements(Grammar grammar) {
    grammar.statement(_ -> true, (d, n) -> element(d) + " = " + real(d, 2) + ";");
    grammar.statement(_ -> true, (d, n) -> element(d) + " += 0.3 * (" + real(d, 2) + ");");
    grammar.statement(_ -> true, (d, n) -> element(d) + " *= Math.cos(" + real(d, 2) + ");");
    grammar.statement(_ -> true, (d, n) -> element(d) + "++;");
    grammar.statement(
        draft -> draft.hasAssignable(ARRAY),
        (d, n) -> d.assignable(ARRAY) + " = " + d.expression(ARRAY, 1) + ";");
    grammar.statement(
        draft -> !draft.isAttempt(),
        (d, n) ->
            "mix(%s, %s, %s);".formatted(d.expression(ARRAY, 1), d.variable(ARRAY), real(d, 1)));
    grammar.statement(
        draft -> !draft.isAttempt(),
        (d, n) -> "turn(%s, %d, 0.5);".formatted(d.variable(ARRAY), d.choices().below(2)));
    grammar.statement(
        _ -> true,
        (d, n) ->
            "System.arraycopy(%s, 0, %s, 1, %d);"
                .formatted(d.variable(ARRAY), d.variable(ARRAY), d.choices().below(3)));
    grammar.statement(
        _ -> true, (d, n) -> "Arrays.fill(%s, %s);".formatted(d.variable(ARRAY), real(d, 1)));
    grammar.compound(
        (draft, depth) -> {
          String element = draft.fresh("w");
          String array = draft.expression(ARRAY, 1);
          draft.enter();
          draft.declare(DOUBLE, element);
          String label = draft.fresh("loop");
          String body = draft.labelled(label, depth);
          draft.leave();
          return "%s: for (double %s : %s) %s".formatted(label, element, array, body);
        });
    grammar.compound(
        (draft, depth) -> {
          String i = draft.fresh("i");
          String array = draft.variable(ARRAY);
          String label = draft.fresh("loop");
          draft.enter();
          draft.declareConstant("int", i);
          String body = draft.labelled(label, depth);
          draft.leave();
          return "%s: for (int %s = 0; %s < %s.length; %s++) %s"
              .formatted(label, i, i, array, i, body);
        });
  }

  private static String element(Draft draft) {
    return element(draft, draft.variable(ARRAY));
  }

  /** An element of an array; some of few arrays are not there. */
  static String element(Draft draft, String array) {
    return array
        + switch (draft.choices().below(5)) {
          case 0 -> "[0]";
          case 1 -> "[" + draft.choices().below(3) + "]";
          case 2 -> "[" + array + ".length - 1]";
          default -> "[Math.floorMod(%s, %s.length)]".formatted(draft.expression("int", 1), array);
        };
  }

  private static String real(Draft draft, int depth) {
    return draft.expression(DOUBLE, depth);
  }
}
