package dev.martlet.acceptance;

import java.util.List;

/** What throws where numbers say so, and what catches it. */
final class ExceptionGrammar implements Grammar.Part {
  private static final String DOUBLE = "double";
  private static final List<String> CAUGHT =
      List.of(
          "RuntimeException",
          "IllegalStateException",
          "ArithmeticException",
          "IllegalArgumentException | IndexOutOfBoundsException");

  @Override
  public void addTo(Grammar grammar) {
    grammar.expression(DOUBLE, (d, n) -> "positive(1 + " + d.expression(DOUBLE, n) + ")");
    grammar.leaf("int", _ -> true, (_, _) -> "(4 / n)");
    grammar.expression("int", (d, n) -> "(7 / " + d.operand("int", n) + ")");
    grammar.statement(
        _ -> true,
        (d, _) ->
            "if (%s) { throw new IllegalArgumentException(\"it is \" + %s); }"
                .formatted(d.expression("boolean", 1), d.expression(DOUBLE, 1)));
    grammar.compound(ExceptionGrammar::mayTry, (d, n) -> attempt(d, n) + caught(d, n));
    grammar.compound(ExceptionGrammar::mayTry, (d, n) -> attempt(d, n) + " finally " + d.block(n));
    grammar.compound(
        ExceptionGrammar::mayTry,
        (d, n) -> attempt(d, n) + caught(d, n) + " finally " + d.block(n));
    grammar.compound(
        ExceptionGrammar::mayTry,
        (d, n) -> {
          String door = d.fresh("door");
          String body = d.attempt(n);
          String after = d.choices().once(2) ? caught(d, n) : "";
          return "try (Door %s = new Door(\"%s\")) %s%s".formatted(door, door, body, after);
        });
    grammar.compound((d, n) -> "synchronized (counts) " + d.block(n));
  }

  /** An attempt within an attempt is refused where it writes to arrays: few of them are made. */
  private static boolean mayTry(Draft draft) {
    return !draft.isAttempt();
  }

  private static String attempt(Draft draft, int depth) {
    return "try " + draft.attempt(depth);
  }

  private static String caught(Draft draft, int depth) {
    String exception = draft.fresh("e");
    String type = draft.choices().one(CAUGHT);
    String again =
        draft.choices().once(3)
            ? "if (%s) { throw %s; }\n".formatted(draft.expression("boolean", 1), exception)
            : "";
    String text = draft.choices().once(3) ? "System.out.println(" + exception + ");\n" : "";
    return " catch (%s %s) {\n%s%s%s\n}"
        .formatted(type, exception, text, again, draft.block(depth));
  }
}
