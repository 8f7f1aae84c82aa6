package dev.martlet.acceptance;

/** Numbers, conditions on them, and text made of them: nothing overflows or is undefined. */
final class NumberGrammar implements Grammar.Part {
  private static final String DOUBLE = "double";
  private static final String FLOAT = "float";
  private static final String INT = "int";
  private static final String BOOLEAN = "boolean";

  @Override
  public void addTo(Grammar grammar) {
    grammar.type(DOUBLE, (_, _) -> "0.5");
    grammar.type(INT, (_, _) -> "2");
    grammar.type(FLOAT, (d, _) -> "(float) (double) (" + d.variable(DOUBLE) + ")");
    grammar.result(DOUBLE);
    grammar.result(DOUBLE);
    grammar.result(DOUBLE);
    grammar.result(FLOAT);
    grammar.argument(DOUBLE, (d, _) -> d.number());
    grammar.argument(FLOAT, (d, _) -> d.number() + "f");
    grammar.argument(INT, (d, _) -> "" + d.choices().below(5));
    doubles(grammar);
    choices(grammar);
    floats(grammar);
    integers(grammar);
    conditions(grammar);
  }

  private static void doubles(Grammar grammar) {
    grammar.leaf(DOUBLE, _ -> true, (draft, _) -> draft.variable(DOUBLE));
    grammar.leaf(DOUBLE, _ -> true, (draft, _) -> draft.number());
    grammar.leaf(DOUBLE, draft -> draft.has(FLOAT), (draft, _) -> draft.variable(FLOAT));
    grammar.expression(DOUBLE, (d, n) -> sum(d, n, " + "));
    grammar.expression(DOUBLE, (d, n) -> sum(d, n, " - "));
    grammar.expression(DOUBLE, (d, n) -> "Math.tanh(" + real(d, n) + ") * " + operand(d, n));
    grammar.expression(DOUBLE, (d, n) -> operand(d, n) + " / (1.3 + " + square(d, n) + ")");
    grammar.expression(DOUBLE, (d, n) -> "Math.sin(" + real(d, n) + ")");
    grammar.expression(DOUBLE, (d, n) -> "Math.exp(-" + square(d, n) + ")");
    grammar.expression(DOUBLE, (d, n) -> "Math.sqrt(1 + " + square(d, n) + ")");
    grammar.expression(
        DOUBLE, (d, n) -> "StrictMath.atan2(" + real(d, n) + ", 1.5 + " + square(d, n) + ")");
    grammar.expression(DOUBLE, (d, n) -> "Math.hypot(" + real(d, n) + ", 0.7)");
    grammar.expression(DOUBLE, (d, n) -> "Math.fma(0.3, " + real(d, n) + ", " + real(d, n) + ")");
    grammar.expression(DOUBLE, (d, n) -> "-" + operand(d, n));
    grammar.expression(DOUBLE, (d, n) -> operand(d, n) + " % 2.5");
    grammar.expression(
        DOUBLE,
        draft -> draft.hasAssignable(DOUBLE),
        (d, n) -> "(" + d.assignable(DOUBLE) + " = " + real(d, n) + ")");
    grammar.expression(DOUBLE, (d, n) -> "0.1 * " + operand(d, INT, n) + " * " + operand(d, n));
    grammar.expression(DOUBLE, (d, n) -> "(1 * Double.valueOf((double) " + operand(d, n) + "))");
  }

  private static void choices(Grammar grammar) {
    grammar.expression(DOUBLE, (d, n) -> "Math.max(" + real(d, n) + ", " + real(d, n) + ")");
    grammar.expression(DOUBLE, (d, n) -> "Math.min(" + real(d, n) + ", " + real(d, n) + ")");
    grammar.expression(DOUBLE, (d, n) -> "Math.clamp(" + real(d, n) + ", -0.5, 0.75)");
    grammar.expression(DOUBLE, (d, n) -> "Math.abs(" + real(d, n) + ")");
    grammar.expression(
        DOUBLE, (d, n) -> "(" + condition(d, n) + " ? " + real(d, n) + " : " + real(d, n) + ")");
    grammar.expression(
        DOUBLE,
        (d, n) -> {
          String name = d.fresh("t");
          return """
          switch (%s & 3) {
            case 0 -> %s;
            case 1 -> { double %s = %s; yield %s * Math.cos(%s); }
            default -> %s;
          }\
          """
              .formatted(operand(d, INT, 0), real(d, n), name, real(d, n), name, name, real(d, n));
        });
  }

  private static void floats(Grammar grammar) {
    grammar.leaf(
        FLOAT, _ -> true, (draft, _) -> "(float) (double) (" + draft.variable(DOUBLE) + ")");
    grammar.leaf(FLOAT, draft -> draft.has(FLOAT), (draft, _) -> draft.variable(FLOAT));
    grammar.expression(FLOAT, (d, n) -> "(float) (double) " + operand(d, n));
    grammar.expression(FLOAT, (d, n) -> "0.5f * " + operand(d, FLOAT, n));
  }

  private static void integers(Grammar grammar) {
    grammar.leaf(INT, _ -> true, (_, _) -> "n");
    grammar.leaf(INT, _ -> true, (draft, _) -> "" + draft.choices().below(4));
    grammar.leaf(INT, draft -> draft.has(INT), (draft, _) -> draft.variable(INT));
    grammar.leaf(INT, _ -> true, (draft, _) -> "counts[" + draft.choices().below(3) + "]");
    grammar.expression(INT, (d, n) -> "(" + operand(d, INT, n) + " + 1) % 5");
    grammar.expression(INT, (d, n) -> "(int) (3 * Math.sin(" + real(d, n) + "))");
    grammar.expression(
        INT, (d, n) -> "(" + condition(d, n) + " ? 1 : " + d.expression(INT, n) + ")");
  }

  private static void conditions(Grammar grammar) {
    grammar.leaf(BOOLEAN, _ -> true, (d, _) -> d.variable(DOUBLE) + " > 0.1");
    grammar.leaf(BOOLEAN, _ -> true, (d, _) -> operand(d, INT, 0) + " % 2 == 0");
    grammar.expression(BOOLEAN, (d, n) -> operand(d, n) + " > " + operand(d, 0));
    grammar.expression(BOOLEAN, (d, n) -> condition(d, n) + " && " + condition(d, n));
    grammar.expression(BOOLEAN, (d, n) -> "(" + condition(d, n) + " || " + condition(d, n) + ")");
    grammar.expression(BOOLEAN, (d, n) -> "!(" + operand(d, n) + " <= 0.2)");
  }

  private static String sum(Draft draft, int depth, String operator) {
    return "0.5 * (" + operand(draft, depth) + operator + operand(draft, depth) + ")";
  }

  private static String real(Draft draft, int depth) {
    return draft.expression(DOUBLE, depth);
  }

  private static String condition(Draft draft, int depth) {
    return draft.expression(BOOLEAN, depth);
  }

  private static String operand(Draft draft, int depth) {
    return draft.operand(DOUBLE, depth);
  }

  private static String operand(Draft draft, String type, int depth) {
    return draft.operand(type, depth);
  }

  private static String square(Draft draft, int depth) {
    return "Math.pow(" + real(draft, depth) + ", 2)";
  }
}
