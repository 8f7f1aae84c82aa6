package dev.martlet.acceptance;

import dev.martlet.processor.diagnostics.Diagnostic;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Turns the catalogue of diagnostics and the example of each into {@code docs/errors.md}: what it
 * means, a program that provokes it, and what the compiler says of that.
 */
final class ErrorsDocument {
  static final Path FILE = Program.RESOURCES.resolve("../../../../docs/errors.md").normalize();

  private static final String HEAD =
      """
      # What Martlet's compiler says, and what to do

      Every message has a code that never changes its meaning: 01xx is about what is asked for, 02xx about
      calls and rules, 03xx about constructs, 04xx about the flow of derivatives, 05xx about what is
      generated, 09xx about the compilation as such. Nothing is generated for a method with an error;
      the other methods of the class still get their entries, so that one compilation shows all errors.

      This page is written by a test from the compiler's catalogue and from the programs in
      `acceptance/src/test/resources/rejected`: the outputs are real.
      """;

  private ErrorsDocument() {}

  static String text() {
    Map<String, Program> examples =
        Program.in("rejected").stream()
            .filter(program -> program.simpleName().equals("Example"))
            .collect(Collectors.toMap(Program::subject, program -> program));
    var text = new StringBuilder(HEAD);
    text.append("\n| code | | |\n|---|---|---|\n");
    for (Diagnostic diagnostic : Diagnostic.values()) {
      text.append(
          "| [%s](#%s) | %s | %s |%n"
              .formatted(
                  diagnostic.code(),
                  diagnostic.code().toLowerCase(Locale.ROOT),
                  diagnostic.severity().toString().toLowerCase(Locale.ROOT),
                  title(diagnostic)));
    }
    for (Diagnostic diagnostic : Diagnostic.values()) {
      text.append("\n## ").append(diagnostic.code()).append("\n\n");
      text.append(title(diagnostic)).append(".\n");
      Program example = examples.get(diagnostic.code());
      if (example != null) {
        text.append(section(example));
      }
    }
    return text.toString();
  }

  /** The catalogue's message with its arguments left open. */
  private static String title(Diagnostic diagnostic) {
    return diagnostic.template().replace("'%s'", "…").replace("%s", "…");
  }

  /** The prose above the class, the program without our comments, and what javac says of that. */
  private static String section(Program example) {
    String source = Refusal.plainSource(example);
    String prose =
        source
            .lines()
            .filter(line -> line.startsWith("// "))
            .map(line -> line.substring(3))
            .collect(Collectors.joining("\n"));
    String code =
        source
            .lines()
            .filter(line -> !line.startsWith("// "))
            .collect(Collectors.joining("\n", "", "\n"));
    String output = Refusal.of(new Program(example.path(), code)).output();
    return "\n%s\n\n```java\n%s```\n\n```\n%s\n```\n"
        .formatted(prose, code, withoutTrailingBlanks(output));
  }

  private static String withoutTrailingBlanks(String text) {
    return Arrays.stream(text.split("\n"))
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n"));
  }
}
