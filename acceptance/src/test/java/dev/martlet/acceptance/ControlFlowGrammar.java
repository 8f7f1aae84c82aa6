package dev.martlet.acceptance;

import java.util.List;

/** Statements of all kinds, every loop of which ends, and calls of the methods written before. */
final class ControlFlowGrammar implements Grammar.Part {
  private static final String DOUBLE = "double";
  private static final String INT = "int";

  @Override
  public void addTo(Grammar grammar) {
    simple(grammar);
    jumps(grammar);
    grammar.compound((d, n) -> "if (" + condition(d) + ") " + d.block(n));
    grammar.compound((d, n) -> "if (" + condition(d) + ") " + d.block(n) + " else " + d.block(n));
    loops(grammar);
    switches(grammar);
    grammar.compound(
        (d, n) -> {
          String label = d.fresh("block");
          return label + ": " + d.labelled(label, n);
        });
  }

  private static void simple(Grammar grammar) {
    grammar.statement(
        draft -> draft.hasAssignable(DOUBLE),
        (draft, _) -> {
          String target = draft.assignable(DOUBLE);
          String value = draft.expression(DOUBLE, 2);
          return target
              + switch (draft.choices().below(7)) {
                case 0 -> " = " + value;
                case 1 -> " += 0.3 * " + "(" + value + ")";
                case 2 -> " -= Math.tanh(" + value + ")";
                case 3 -> " *= Math.cos(" + value + ")";
                case 4 -> " /= 1.5 + Math.abs(" + value + ")";
                case 5 -> "++";
                default -> "--";
              }
              + ";";
        });
    grammar.statement(
        _ -> true,
        (draft, _) -> {
          return draft.declaration(draft.choices().one(draft.types()));
        });
    grammar.statement(
        _ -> true,
        (draft, _) -> {
          String type = draft.choices().one(draft.types());
          String value = draft.expression(type, 2);
          return draft.hasAssignable(type)
              ? draft.assignable(type) + " = " + value + ";"
              : draft.mention(type, value);
        });
    grammar.statement(
        _ -> true,
        (d, _) -> "counts[" + d.choices().below(3) + "] += " + d.expression(INT, 1) + ";");
    grammar.statement(
        _ -> true,
        (draft, _) -> "System.out.println(\"x: \" + " + draft.expression(DOUBLE, 1) + ");");
  }

  private static void jumps(Grammar grammar) {
    grammar.statement(
        _ -> true,
        (d, _) -> "if (" + condition(d) + ") { return " + d.expression(d.result(), 1) + "; }");
    grammar.statement(
        _ -> true,
        (d, _) ->
            "if (%s > 1.9) { throw new IllegalStateException(\"x is \" + %s); }"
                .formatted(d.variable(DOUBLE), d.variable(DOUBLE)));
    grammar.statement(
        draft -> !draft.labels("").isEmpty(),
        (d, _) -> "if (" + condition(d) + ") { break " + d.choices().one(d.labels("")) + "; }");
    grammar.statement(
        draft -> !draft.labels("loop").isEmpty(),
        (d, _) ->
            "if (" + condition(d) + ") { continue " + d.choices().one(d.labels("loop")) + "; }");
  }

  private static void loops(Grammar grammar) {
    grammar.compound(
        (draft, depth) -> {
          String label = draft.fresh("loop");
          String i = draft.fresh("i");
          String trips = draft.choices().below(2) == 0 ? "n" : "" + draft.choices().below(4);
          String header =
              draft.choices().below(2) == 0
                  ? "for (int %s = 0; %s < %s; %s++) ".formatted(i, i, trips, i)
                  : "for (int %s = %s; %s > 0; %s--) ".formatted(i, trips, i, i);
          draft.enter();
          draft.declareConstant(INT, i);
          String body = draft.labelled(label, depth);
          draft.leave();
          return label + ": " + header + body;
        });
    grammar.compound(
        (draft, depth) -> {
          String label = draft.fresh("loop");
          String guard = draft.fresh("g");
          String condition = condition(draft);
          return "int %s = 0;\n%s: while (%s++ < 4 && %s) %s"
              .formatted(guard, label, guard, condition, draft.labelled(label, depth));
        });
    grammar.compound(
        (draft, depth) -> {
          String label = draft.fresh("loop");
          String guard = draft.fresh("g");
          String body = draft.labelled(label, depth);
          return "int %s = 0;\n%s: do %s while (%s++ < 3 && %s);"
              .formatted(guard, label, body, guard, condition(draft));
        });
    grammar.compound(
        (draft, depth) -> {
          String label = draft.fresh("loop");
          String element = draft.fresh("e");
          draft.enter();
          draft.declare(INT, element);
          String body = draft.labelled(label, depth);
          draft.leave();
          return "%s: for (int %s : new int[] {n, 2, counts[1]}) %s"
              .formatted(label, element, body);
        });
  }

  private static void switches(Grammar grammar) {
    grammar.compound(
        (draft, depth) -> {
          var text = new StringBuilder("switch (" + draft.operand(INT, 1) + " & 3) {\n");
          for (String label : List.of("case 0:\n", "case 1:\n", "default:\n")) {
            text.append(label).append(draft.block(depth)).append('\n');
            text.append(draft.choices().below(3) < 2 ? "break;\n" : "");
          }
          return text.append("}").toString();
        });
    grammar.compound(
        (draft, depth) -> {
          var text = new StringBuilder("switch (" + draft.operand(INT, 1) + " & 3) {\n");
          for (String label : List.of("case 0, 3 -> ", "case 1 -> ", "default -> ")) {
            text.append(label).append(draft.block(depth)).append('\n');
          }
          return text.append("}").toString();
        });
  }

  private static String condition(Draft draft) {
    return draft.expression("boolean", 1);
  }
}
