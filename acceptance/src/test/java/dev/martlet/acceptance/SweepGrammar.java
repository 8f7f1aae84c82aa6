package dev.martlet.acceptance;

/**
 * Loops that the compiler goes through in ways of their own: sums of independent iterations, and
 * arrays that are changed by another one, which may be the same.
 */
final class SweepGrammar implements Grammar.Part {
  private static final String DOUBLE = "double";
  private static final String ARRAY = "double[]";

  @Override
  public void addTo(Grammar grammar) {
    grammar.statement(_ -> true, (draft, _) -> sum(draft));
    grammar.statement(_ -> true, (draft, _) -> rows(draft));
  }

  /** A sum, for what follows to use. */
  private static String sum(Draft draft) {
    String sum = draft.fresh("sum");
    String array = draft.fresh("terms");
    String i = draft.fresh("i");
    String terms = draft.expression(ARRAY, 1);
    draft.enter();
    draft.declareConstant("int", i);
    draft.declareConstant(DOUBLE, array + "[" + i + "]");
    String term = draft.expression(DOUBLE, 2);
    draft.leave();
    draft.declare(DOUBLE, sum);
    String of = draft.choices().below(2) == 0 ? array + "[" + i + "] * " : "";
    return """
    double[] %2$s = %4$s;
    double %1$s = 0;
    for (int %3$s = 0; %3$s < %2$s.length; %3$s++) { %1$s += %5$s(%6$s); }\
    """
        .formatted(sum, array, i, terms, of, term);
  }

  /** An array from which others are subtracted, and perhaps itself. */
  private static String rows(Draft draft) {
    String above = draft.fresh("above");
    String other = draft.fresh("other");
    String m = draft.fresh("m");
    String i = draft.fresh("i");
    String j = draft.fresh("j");
    return """
    double[] %1$s = %6$s;
    double[] %2$s = %7$s;
    int %3$s = Math.min(%1$s.length, %2$s.length);
    for (int %4$s = 0; %4$s < 3; %4$s++) {
    double[] row%4$s = %4$s == n ? %1$s : %2$s;
    double factor%4$s = %8$s;
    for (int %5$s = 0; %5$s < %3$s; %5$s++) { row%4$s[%5$s] -= 0.3 * factor%4$s * %1$s[%5$s]; }
    }\
    """
        .formatted(
            above,
            other,
            m,
            i,
            j,
            draft.expression(ARRAY, 1),
            draft.expression(ARRAY, 1),
            draft.expression(DOUBLE, 1));
  }
}
