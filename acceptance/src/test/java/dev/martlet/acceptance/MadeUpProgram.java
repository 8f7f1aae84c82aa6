package dev.martlet.acceptance;

import java.util.List;

/**
 * A class with one or two differentiable methods over numbers and a record, and with arguments for
 * them, as its decisions make it up.
 *
 * @param name the class's
 * @param methods how many there are, {@code f0} and so on, each of which can call those before
 * @param points how many methods {@code point0()} and so on there are, which return arguments
 * @param choices all decisions that led to it
 */
record MadeUpProgram(String name, String source, int methods, int points, List<Integer> choices) {
  private static final int MOST_DEPTH = 2;
  private static final int POINTS = 2;

  /** A program for its own sake. */
  static MadeUpProgram random(String name, long seed) {
    return of(name, Choices.random(seed));
  }

  static MadeUpProgram of(String name, Choices choices) {
    int methods = 1 + choices.below(2);
    var text = new StringBuilder("package made;\nimport dev.martlet.annotation.Differentiable;\n");
    text.append("final class ").append(name).append(" {\n");
    Grammar.ALL.members().forEach(text::append);
    for (int i = 0; i < POINTS; i++) {
      var draft = new Draft(Grammar.ALL, choices, 0);
      text.append(
          """
          static Object[] point%d() {
            return new Object[] {%s, %s, %d, new Pair(%s, %s), new double[] {%s, %s, %s}};
          }
          """
              .formatted(
                  i,
                  draft.number(),
                  draft.number(),
                  choices.below(5),
                  draft.number(),
                  draft.number(),
                  draft.number(),
                  draft.number(),
                  draft.number()));
    }
    for (int i = 0; i < methods; i++) {
      text.append(method(i, choices));
    }
    String source = text.append("}\n").toString();
    return new MadeUpProgram(name, source, methods, POINTS, choices.made());
  }

  private static String method(int number, Choices choices) {
    var draft = new Draft(Grammar.ALL, choices, number);
    draft.enter();
    draft.declare("double", "x");
    draft.declare("double", "y");
    draft.declare("Pair", "p");
    draft.declare("double[]", "w");
    var text =
        new StringBuilder(
            "@Differentiable static double f%d(double x, double y, int n, Pair p, double[] w) {\n"
                .formatted(number));
    text.append("int[] counts = {1, 2, 3};\n");
    int statements = choices.below(6);
    for (int i = 0; i < statements; i++) {
      text.append(draft.statement(MOST_DEPTH)).append('\n');
    }
    text.append("return ").append(draft.expression("double", 2)).append(";\n}\n");
    draft.leave();
    return text.toString();
  }

  /** The same program under another name. */
  MadeUpProgram named(String other) {
    return of(other, Choices.of(choices));
  }

  SourceText text() {
    return new SourceText("made/" + name + ".java", source);
  }

  /** The name of the class that is generated for it. */
  String companion() {
    return "made." + name + "Derivatives";
  }
}
