package dev.martlet.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a made-up method takes and returns. */
record Signature(int number, String result, List<Parameter> parameters) {
  /** How many parameters there are besides those that all methods have. */
  private static final int MOST = 2;

  /** A parameter. */
  record Parameter(String type, String name) {}

  static Signature of(int number, Grammar grammar, Choices choices) {
    List<Parameter> parameters =
        new ArrayList<>(
            List.of(
                new Parameter("double", "x"),
                new Parameter("double", "y"),
                new Parameter("int", "n"),
                new Parameter("Pair", "p"),
                new Parameter("double[]", "w")));
    int more = choices.below(MOST + 1);
    for (int i = 0; i < more; i++) {
      parameters.add(new Parameter(choices.one(grammar.parameterTypes()), "q" + i));
    }
    return new Signature(number, choices.one(grammar.results()), parameters);
  }

  String name() {
    return "f" + number;
  }

  /** The method's head. */
  String header() {
    return parameters.stream()
        .map(parameter -> parameter.type() + " " + parameter.name())
        .collect(Collectors.joining(", ", "static " + result + " " + name() + "(", ")"));
  }

  /** Arguments of a test. */
  String arguments(Grammar grammar, Draft draft) {
    return parameters.stream()
        .map(parameter -> grammar.argument(parameter.type(), draft))
        .collect(Collectors.joining(", "));
  }

  /** A call. */
  String call(Draft draft, int depth) {
    return call(draft, depth, draft.operand("int", depth) + " & 3");
  }

  /** A call with a given number for {@code n}. */
  String call(Draft draft, int depth, String n) {
    return parameters.stream()
        .map(
            parameter ->
                parameter.name().equals("n")
                    ? n
                    : draft.expression(parameter.type(), Math.min(depth, 1)))
        .collect(Collectors.joining(", ", name() + "(", ")"));
  }
}
