package dev.martlet.acceptance;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Turns the checks of a program into a class of its package that computes their arguments and
 * compares their expressions: they are Java, and javac reads them.
 */
final class Driver {
  static final String ARGUMENTS = "arguments";
  static final String EXPECTATION = "expectation";
  private static final String SUFFIX = "Driver";

  /** A program with state has this method, which is called before each run. */
  private static final String RESET = "static void reset()";

  private Driver() {}

  static String className(Program program) {
    return program.binaryName(program.simpleName() + SUFFIX);
  }

  /** The source of a program's driver: a method for each check, with the check's number. */
  static SourceText source(Program program) {
    var text = new StringBuilder();
    program.packageName().ifPresent(name -> text.append("package ").append(name).append(";\n"));
    program.imports().forEach(line -> text.append(line).append('\n'));
    program
        .packageName()
        .ifPresent(
            name ->
                text.append("import %s.%s.*;\n".formatted(name, program.simpleName()))
                    .append("import static %s.%s.*;\n".formatted(name, program.simpleName())));
    text.append("final class ").append(program.simpleName()).append(SUFFIX).append(" {\n");
    List<Check> checks = program.checks();
    for (int i = 0; i < checks.size(); i++) {
      text.append(method(i, checks.get(i), program.source().contains(RESET) ? "reset(); " : ""));
    }
    text.append("}\n");
    String folder = program.packageName().map(name -> name.replace('.', '/') + "/").orElse("");
    return new SourceText(folder + program.simpleName() + SUFFIX + ".java", text.toString());
  }

  private static String method(int number, Check check, String reset) {
    return switch (check) {
      case Check.OfCall call ->
          "  static Object[] %s%d() throws Throwable { %sreturn new Object[] {%s}; }\n"
              .formatted(ARGUMENTS, number, reset, call.arguments());
      case Check.Expectation(_, String actual, String expected, boolean exactly) ->
          """
            static void %s%d() throws Throwable {
              %sdev.martlet.acceptance.Expectations.%s(%s, %s);
            }
          """
              .formatted(EXPECTATION, number, reset, exactly ? "same" : "close", actual, expected);
    };
  }

  /** The drivers of several programs. */
  static List<SourceText> sources(List<Program> programs) {
    return programs.stream().map(Driver::source).collect(Collectors.toList());
  }
}
