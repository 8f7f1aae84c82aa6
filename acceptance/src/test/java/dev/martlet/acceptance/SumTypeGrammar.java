package dev.martlet.acceptance;

/** A sealed interface of records, made and taken apart by patterns. */
final class SumTypeGrammar implements Grammar.Part {
  private static final String SHAPE = "Shape";
  private static final String DOUBLE = "double";

  @Override
  public void addTo(Grammar grammar) {
    grammar.type(SHAPE, (d, _) -> "new Disc(" + d.variable(DOUBLE) + ")");
    grammar.result(SHAPE);
    grammar.argument(SHAPE, (d, _) -> literal(d, 2));
    grammar.leaf(SHAPE, _ -> true, (d, _) -> d.variable(SHAPE));
    grammar.expression(SHAPE, (d, n) -> "new Disc(" + d.expression(DOUBLE, n) + ")");
    grammar.expression(
        SHAPE,
        (d, n) -> "new Box(%s, %s)".formatted(d.expression(DOUBLE, n), d.expression("float", n)));
    grammar.expression(
        SHAPE,
        (d, n) ->
            "new Group(%s, %s, %s)"
                .formatted(
                    d.expression(SHAPE, n), d.expression(SHAPE, n), d.expression(DOUBLE, n)));
    grammar.expression(
        SHAPE,
        (d, n) -> "scaled(%s, %s)".formatted(d.expression(SHAPE, n), d.expression(DOUBLE, n)));
    grammar.expression(
        SHAPE,
        (d, n) ->
            "(%s ? %s : %s)"
                .formatted(
                    d.expression("boolean", 1), d.expression(SHAPE, n), d.expression(SHAPE, n)));
    grammar.expression(DOUBLE, (d, n) -> "area(" + d.expression(SHAPE, n) + ")");
    grammar.expression(
        DOUBLE,
        (d, n) -> {
          String disc = d.fresh("disc");
          return "((Shape) %s instanceof Disc %s ? %s.r() : %s)"
              .formatted(d.operand(SHAPE, n), disc, disc, d.expression(DOUBLE, n));
        });
    grammar.expression(DOUBLE, (d, n) -> "((Disc) (Shape) " + d.operand(SHAPE, n) + ").r()");
    grammar.expression(DOUBLE, SumTypeGrammar::taken);
    grammar.compound(SumTypeGrammar::inStatement);
  }

  private static String taken(Draft draft, int depth) {
    String one = draft.fresh("r");
    String other = draft.fresh("r");
    String value = draft.operand(SHAPE, depth);
    var text = new StringBuilder("switch ((Shape) " + value + ") {\n");
    draft.enter();
    draft.declareFinal(DOUBLE, one);
    text.append(
        "case Disc(double %s) when n > 3 || %s -> %s;\n"
            .formatted(one, one + " > 0.4", draft.expression(DOUBLE, depth)));
    text.append("case Disc(var %s) -> %s;\n".formatted(one, draft.expression(DOUBLE, depth)));
    draft.declareFinal("float", other);
    text.append(
        "case Box(var %s, var %s) -> %s;\n".formatted(one, other, draft.expression(DOUBLE, depth)));
    draft.leave();
    draft.enter();
    draft.declareFinal(SHAPE, one);
    draft.declareFinal(DOUBLE, other);
    text.append(
        "case Group(Box _, var %s, var %s) -> %s;\n"
            .formatted(one, other, draft.expression(DOUBLE, depth)));
    text.append(
        "case Group(Shape %s, _, double %s) -> %s;\n"
            .formatted(one, other, draft.expression(DOUBLE, depth)));
    draft.leave();
    return text.append("}").toString();
  }

  private static String inStatement(Draft draft, int depth) {
    String name = draft.fresh("r");
    var text = new StringBuilder("switch ((Shape) " + draft.operand(SHAPE, 1) + ") {\n");
    draft.enter();
    draft.declareFinal(DOUBLE, name);
    text.append("case Disc(double %s) -> %s\n".formatted(name, draft.block(depth)));
    draft.leave();
    draft.enter();
    draft.declareFinal(SHAPE, name);
    text.append("case Group(_, Shape %s, _) -> %s\n".formatted(name, draft.block(depth)));
    text.append("case Shape %s -> %s\n".formatted(name, draft.block(depth)));
    draft.leave();
    return text.append("}").toString();
  }

  private static String literal(Draft draft, int depth) {
    return switch (draft.choices().below(depth > 0 ? 3 : 2)) {
      case 0 -> "new Disc(%s)".formatted(draft.number());
      case 1 -> "new Box(%s, %sf)".formatted(draft.number(), draft.number());
      default ->
          "new Group(%s, %s, %s)"
              .formatted(literal(draft, depth - 1), literal(draft, depth - 1), draft.number());
    };
  }
}
