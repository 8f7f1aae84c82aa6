package dev.martlet.acceptance;

import java.util.List;

/** Pipelines of numbers and records, and the sequences of the runtime. */
final class StreamGrammar implements Grammar.Part {
  private static final String DOUBLE = "double";
  private static final String ARRAY = "double[]";

  @Override
  public void addTo(Grammar grammar) {
    grammar.expression(
        DOUBLE,
        (d, n) ->
            "IntStream.range(0, n)%s.mapToDouble(%s)%s"
                .formatted(
                    d.choices().once(3) ? ".filter(i -> i % 2 == 0)" : "",
                    d.lambda(List.of("int"), DOUBLE, n),
                    end(d, n)));
    grammar.expression(
        DOUBLE,
        (d, n) ->
            "DoubleStream.of(%s, %s)%s%s"
                .formatted(
                    d.expression(DOUBLE, n), d.expression(DOUBLE, n), stage(d, n), end(d, n)));
    grammar.expression(
        DOUBLE,
        (d, n) ->
            "Arrays.stream(%s)%s%s".formatted(d.expression(ARRAY, n), stage(d, n), end(d, n)));
    grammar.expression(
        DOUBLE,
        (d, n) ->
            "Stream.of(%s, %s).mapToDouble(%s)%s"
                .formatted(
                    d.expression("Pair", n),
                    d.expression("Pair", n),
                    d.choices().once(2) ? "Pair::sum" : d.lambda(List.of("Pair"), DOUBLE, n),
                    end(d, n)));
    arrays(grammar);
  }

  private static void arrays(Grammar grammar) {
    grammar.expression(
        ARRAY,
        (d, n) ->
            "DoubleStream.of(%s, %s)%s.toArray()"
                .formatted(d.expression(DOUBLE, n), d.expression(DOUBLE, n), map(d, n)));
    grammar.expression(
        ARRAY,
        (d, n) ->
            "DifferentiableSequences.map(%s, %s)"
                .formatted(d.expression(ARRAY, n), d.lambda(List.of(DOUBLE), DOUBLE, n)));
    grammar.expression(
        ARRAY,
        (d, n) ->
            "DifferentiableSequences.scan(%s, %s, %s)"
                .formatted(
                    d.expression(ARRAY, n),
                    d.expression(DOUBLE, n),
                    d.lambda(List.of(DOUBLE, DOUBLE), DOUBLE, n)));
    grammar.expression(
        DOUBLE,
        (d, n) ->
            "DifferentiableSequences.fold(%s, (double) %s, %s)"
                .formatted(
                    d.expression(ARRAY, n),
                    d.operand(DOUBLE, n),
                    d.lambda(List.of(DOUBLE, DOUBLE), DOUBLE, n)));
    grammar.statement(
        _ -> true,
        (d, _) ->
            "Arrays.setAll(%s, %s);"
                .formatted(d.variable(ARRAY), d.lambda(List.of("int"), DOUBLE, 1)));
  }

  private static String stage(Draft draft, int depth) {
    return switch (draft.choices().below(4)) {
      case 0 -> map(draft, depth);
      case 1 -> ".filter(" + draft.lambda(List.of(DOUBLE), "boolean", depth) + ")";
      case 2 -> ".boxed().mapToDouble(" + draft.lambda(List.of(DOUBLE), DOUBLE, depth) + ")";
      default -> ".peek(t -> System.out.println(t))" + map(draft, depth);
    };
  }

  private static String map(Draft draft, int depth) {
    return ".map(" + draft.lambda(List.of(DOUBLE), DOUBLE, depth) + ")";
  }

  private static String end(Draft draft, int depth) {
    return switch (draft.choices().below(6)) {
      case 0, 1 -> ".sum()";
      case 2 ->
          ".reduce(%s, %s)"
              .formatted(
                  draft.expression(DOUBLE, depth),
                  draft.lambda(List.of(DOUBLE, DOUBLE), DOUBLE, depth));
      case 3 -> ".average().orElse(" + draft.expression(DOUBLE, depth) + ")";
      case 4 -> ".max().orElse(" + draft.expression(DOUBLE, depth) + ")";
      default -> ".min().getAsDouble()";
    };
  }
}
