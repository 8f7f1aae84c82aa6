package dev.martlet.acceptance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A class with one or two differentiable methods and with arguments for them, as its decisions make
 * it up. Its types and helpers are those of {@code Kit}.
 *
 * @param name the class's
 * @param methods how many there are, {@code f0} and so on, each of which can call those before
 * @param points how many methods {@code f0Point0()} and so on there are for each method, which
 *     return arguments
 * @param choices all decisions that led to it
 */
record MadeUpProgram(String name, String source, int methods, int points, List<Integer> choices) {
  private static final String COMPANION = "Derivatives";
  private static final int MOST_DEPTH = 2;

  /** {@code -Dfuzz.twice=true}: for derivatives of derivatives. */
  static final boolean ASKS_TWICE = Boolean.getBoolean("fuzz.twice");

  private static final int POINTS = 2;

  private static final String IMPORTS =
      """
      package made;
      import static made.Kit.*;
      import dev.martlet.DifferentiableSequences;
      import dev.martlet.annotation.Differentiable;
      import java.util.*;
      import java.util.function.*;
      import java.util.stream.*;
      """;

  /** What all of them share. */
  static SourceText kit() {
    return new SourceText(
        "made/Kit.java", Program.read(Program.RESOURCES.resolve("fuzz/Kit.java")));
  }

  /** A program for its own sake. */
  static MadeUpProgram random(String name, long seed) {
    return of(name, Choices.random(seed));
  }

  static MadeUpProgram of(String name, Choices choices) {
    Grammar grammar = Grammar.chosen(choices);
    int methods = 1 + choices.below(2);
    var text = new StringBuilder(IMPORTS + "final class " + name + " {\n");
    List<Signature> signatures = new ArrayList<>();
    for (int i = 0; i < methods; i++) {
      signatures.add(Signature.of(i, grammar, choices));
      for (int point = 0; point < POINTS; point++) {
        var draft = new Draft(grammar, choices, List.of());
        text.append(
            "static Object[] %sPoint%d() { return new Object[] {%s}; }\n"
                .formatted(
                    signatures.get(i).name(), point, signatures.get(i).arguments(grammar, draft)));
      }
      text.append(method(new Draft(grammar, choices, signatures), signatures.get(i)));
    }
    if (ASKS_TWICE && signatures.getLast().result().equals("double")) {
      text.append(twice(name, signatures.getLast(), methods));
      methods++;
    }
    String source = text.append("}\n").toString();
    return new MadeUpProgram(name, source, methods, POINTS, choices.made());
  }

  /** A method that asks for another one's derivative, with the same arguments. */
  private static String twice(String name, Signature of, int number) {
    var twice = new Signature(number, "double", of.parameters());
    var text = new StringBuilder();
    for (int point = 0; point < POINTS; point++) {
      text.append(
          "static Object[] %sPoint%d() { return %sPoint%d(); }\n"
              .formatted(twice.name(), point, of.name(), point));
    }
    String arguments =
        of.parameters().stream().map(Signature.Parameter::name).collect(Collectors.joining(", "));
    return text.append(
            """
            @Differentiable %s {
              var slope = %sDerivatives.%s.gradient(%s);
              double sum = slope.x() + slope.x() * slope.y() - slope.p().a();
              for (double each : slope.w()) {
                sum += each * y;
              }
              return sum;
            }
            """
                .formatted(twice.header(), name, of.name(), arguments))
        .toString();
  }

  private static String method(Draft draft, Signature signature) {
    draft.enter();
    for (Signature.Parameter parameter : signature.parameters()) {
      if (!parameter.name().equals("n")) {
        draft.declare(parameter.type(), parameter.name());
      }
    }
    String body = draft.returning(signature.result(), () -> body(draft, signature));
    draft.leave();
    return "@Differentiable " + signature.header() + " {\n" + body + "}\n";
  }

  private static String body(Draft draft, Signature signature) {
    var text = new StringBuilder("int[] counts = {1, 2, 3};\n");
    for (String type : draft.types()) {
      if (!draft.has(type) && draft.choices().once(4)) {
        text.append(draft.declaration(type)).append('\n');
      }
    }
    int statements = draft.choices().below(5);
    for (int i = 0; i < statements; i++) {
      text.append(draft.statement(MOST_DEPTH)).append('\n');
    }
    String result = draft.expression(signature.result(), 2);
    return text.append("return ").append(result).append(";\n").toString();
  }

  SourceText text() {
    return new SourceText("made/" + name + ".java", source);
  }

  /** Whether all its methods have derivatives in the generated sources, by their names. */
  boolean hasEntries(Map<String, String> generated) {
    String text = generated.getOrDefault("made." + name + COMPANION, "");
    return IntStream.range(0, methods).allMatch(i -> text.contains(" f" + i + " = new "));
  }

  /** Whether a generated class is of one of these programs, or of what they share. */
  static boolean isPartOf(String generated, Collection<MadeUpProgram> programs) {
    return !generated.startsWith("made.Made")
        || programs.stream().anyMatch(each -> generated.equals("made." + each.name + COMPANION));
  }
}
