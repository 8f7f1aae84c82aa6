package dev.martlet.acceptance;

import java.util.List;

/** Lists, maps and optionals as values. */
final class CollectionGrammar implements Grammar.Part {
  private static final String DOUBLE = "double";
  private static final String LIST = "List<Double>";
  private static final String PAIRS = "List<Pair>";
  private static final String MAP = "Map<String, Double>";
  private static final String OPTIONAL = "Optional<Double>";

  @Override
  public void addTo(Grammar grammar) {
    lists(grammar);
    maps(grammar);
    optionals(grammar);
  }

  private static void lists(Grammar grammar) {
    grammar.type(LIST, (d, _) -> "List.of((double) (" + d.variable(DOUBLE) + "), 0.25)");
    grammar.result(LIST);
    grammar.argument(LIST, (d, _) -> "List.of(%s, %s)".formatted(d.number(), d.number()));
    grammar.leaf(LIST, _ -> true, (d, _) -> d.variable(LIST));
    grammar.expression(LIST, (d, n) -> "List.of(%s, %s)".formatted(boxed(d, n), boxed(d, n)));
    grammar.expression(LIST, (d, n) -> "List.of(%s)".formatted(boxed(d, n)));
    grammar.expression(
        LIST,
        (d, n) ->
            "(%s ? %s : %s)"
                .formatted(
                    d.expression("boolean", 1), d.expression(LIST, n), d.expression(LIST, n)));
    grammar.leaf(DOUBLE, _ -> true, (d, _) -> d.variable(LIST) + ".get(0)");
    grammar.leaf(DOUBLE, _ -> true, (d, _) -> d.variable(LIST) + ".getLast()");
    grammar.expression(
        DOUBLE, (d, n) -> "%s.get(%s & 1)".formatted(d.operand(LIST, n), d.operand("int", n)));
    grammar.leaf("int", _ -> true, (d, _) -> d.variable(LIST) + ".size()");
    forEach(grammar, LIST, "double");
    grammar.statement(
        _ -> true,
        (d, _) -> {
          String name = d.fresh("v");
          String text =
              "final List<Double> %s = new ArrayList<>();\n%s.add(%s);\n%s.add(%s);\n%s.set(0, %s);"
                  .formatted(name, name, boxed(d, 1), name, boxed(d, 1), name, boxed(d, 1));
          d.declareFinal(LIST, name);
          return text;
        });
    grammar.type(PAIRS, (d, _) -> "List.of(" + d.variable("Pair") + ")");
    grammar.argument(
        PAIRS,
        (d, _) ->
            "List.of(new Pair(%s, %s), new Pair(%s, 0.5))"
                .formatted(d.number(), d.number(), d.number()));
    grammar.leaf(PAIRS, _ -> true, (d, _) -> d.variable(PAIRS));
    grammar.expression(
        PAIRS,
        (d, n) -> "List.of(%s, %s)".formatted(d.expression("Pair", n), d.expression("Pair", n)));
    grammar.leaf("Pair", _ -> true, (d, _) -> d.variable(PAIRS) + ".getFirst()");
    forEach(grammar, PAIRS, "Pair");
    grammar.expression(
        DOUBLE,
        (d, n) ->
            d.variable(LIST)
                + ".stream().mapToDouble(%s).sum()"
                    .formatted(d.lambda(List.of(DOUBLE), DOUBLE, n)));
    grammar.expression(
        DOUBLE,
        (d, n) ->
            d.variable(PAIRS)
                + ".stream().mapToDouble(%s).sum()"
                    .formatted(d.lambda(List.of("Pair"), DOUBLE, n)));
  }

  private static void maps(Grammar grammar) {
    grammar.type(MAP, (d, _) -> "Map.of(\"one\", (double) (" + d.variable(DOUBLE) + "))");
    grammar.argument(
        MAP, (d, _) -> "Map.of(\"one\", %s, \"two\", %s)".formatted(d.number(), d.number()));
    grammar.leaf(MAP, _ -> true, (d, _) -> d.variable(MAP));
    grammar.expression(
        MAP, (d, n) -> "Map.of(\"one\", %s, \"two\", %s)".formatted(boxed(d, n), boxed(d, n)));
    grammar.leaf(DOUBLE, _ -> true, (d, _) -> d.variable(MAP) + ".get(\"one\")");
    grammar.expression(DOUBLE, (d, n) -> d.operand(MAP, n) + ".get(\"two\")");
    grammar.expression(
        DOUBLE,
        (d, n) ->
            "%s.getOrDefault(\"%s\", %s)"
                .formatted(
                    d.operand(MAP, n), d.choices().one(List.of("one", "three")), boxed(d, n)));
  }

  private static void optionals(Grammar grammar) {
    grammar.type(OPTIONAL, (d, _) -> "Optional.of((double) (" + d.variable(DOUBLE) + "))");
    grammar.argument(
        OPTIONAL,
        (d, _) ->
            d.choices().once(3) ? "Optional.empty()" : "Optional.of(%s)".formatted(d.number()));
    grammar.leaf(OPTIONAL, _ -> true, (d, _) -> d.variable(OPTIONAL));
    grammar.leaf(OPTIONAL, _ -> true, (_, _) -> "Optional.<Double>empty()");
    grammar.expression(OPTIONAL, (d, n) -> "Optional.of(%s)".formatted(boxed(d, n)));
    grammar.expression(
        DOUBLE, (d, n) -> "%s.orElse(%s)".formatted(d.operand(OPTIONAL, n), boxed(d, n)));
    grammar.expression(DOUBLE, (d, n) -> d.operand(OPTIONAL, n) + ".get()");
    grammar.leaf("boolean", _ -> true, (d, _) -> d.variable(OPTIONAL) + ".isPresent()");
  }

  private static void forEach(Grammar grammar, String type, String elements) {
    grammar.compound(
        (draft, depth) -> {
          String element = draft.fresh("e");
          String list = draft.expression(type, 1);
          draft.enter();
          draft.declare(elements, element);
          String label = draft.fresh("loop");
          String body = draft.labelled(label, depth);
          draft.leave();
          return "%s: for (%s %s : %s) %s".formatted(label, elements, element, list, body);
        });
  }

  /** A number that javac makes a {@code Double} of. */
  private static String boxed(Draft draft, int depth) {
    return "(double) " + draft.operand(DOUBLE, depth);
  }
}
