package dev.martlet.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Writes classes of differentiable methods of 20 lines: straight lines, loops, branches, records
 * and calls, no two alike, and the same ones each time.
 */
final class ManyMethods {
  private static final int METHODS_OF_A_CLASS = 20;
  private static final int LINES = 20;

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final List<String> variables = new ArrayList<>();
  private int lines;

  private ManyMethods(long seed) {
    this.random = new Random(seed);
  }

  /** So many methods, twenty a class. */
  static List<SourceText> of(int methods) {
    return IntStream.range(0, methods / METHODS_OF_A_CLASS)
        .mapToObj(
            number ->
                new SourceText(
                    "large/Many" + number + ".java", new ManyMethods(number).source(number)))
        .toList();
  }

  private String source(int number) {
    text.append(
        """
        package large;

        import dev.martlet.annotation.Differentiable;
        import dev.martlet.annotation.NoDerivative;

        final class Many%d {
          @Differentiable
          record Model(double weight, double bias) {
            double at(double x) {
              return weight * x + bias;
            }
          }

          private static double smooth(double x, double width) {
            double scaled = x / (1 + width * width);
            return scaled > 0 ? Math.log1p(scaled) : scaled;
          }
        """
            .formatted(number));
    for (int i = 0; i < METHODS_OF_A_CLASS; i++) {
      method("f" + i);
    }
    return text.append("}\n").toString();
  }

  private void method(String name) {
    int kind = random.nextInt(5);
    variables.clear();
    variables.addAll(List.of("x", "y"));
    lines = 0;
    text.append("\n  @Differentiable\n  static double ")
        .append(name)
        .append(
            switch (kind) {
              case 0 -> "(double x) {\n    double y = 0.5;\n";
              case 1 -> "(Model model, double x) {\n    double y = model.at(x);\n";
              case 2 -> "(double x, double y, @NoDerivative double[] data) {\n";
              default -> "(double x, double y, int n) {\n";
            });
    while (lines < LINES - 1) {
      statement(kind);
    }
    line("return " + expression() + ";");
    text.append("  }\n");
  }

  private void statement(int kind) {
    switch (random.nextInt(9)) {
      case 0 -> loop(kind);
      case 1 -> branch();
      case 2 -> choice();
      case 3 -> line(variable() + " += " + expression() + ";");
      default -> {
        String name = "v" + variables.size();
        line("double " + name + " = " + expression() + ";");
        variables.add(name);
      }
    }
  }

  private void loop(int kind) {
    String count = kind == 2 ? "data.length" : kind > 2 ? "n" : "3";
    line("for (int i = 0; i < " + count + "; i++) {");
    line("  double step = " + operation() + ";");
    String changed = variable();
    String read = kind == 2 ? "data[i]" : "0.1 * i";
    line("  " + changed + " = Math.sin(" + changed + ") * step + " + read + ";");
    if (random.nextBoolean()) {
      line("  if (" + changed + " > " + variable() + ") {");
      line("    " + changed + " -= " + operation() + ";");
      line("  }");
    }
    line("}");
  }

  private void branch() {
    String changed = variable();
    line("if (" + variable() + " < " + operation() + ") {");
    line("  " + changed + " = " + expression() + ";");
    if (random.nextBoolean()) {
      line("} else {");
      line("  " + variable() + " *= " + operation() + ";");
    }
    line("}");
  }

  private void choice() {
    line("switch ((int) " + variable() + ") {");
    line("  case 0 -> " + variable() + " = " + operation() + ";");
    line("  case 1 -> " + variable() + " -= " + operation() + ";");
    line("  default -> " + variable() + " *= 0.5;");
    line("}");
  }

  /** Two operations, or three. */
  private String expression() {
    return switch (random.nextInt(4)) {
      case 0 -> "(" + operation() + ") * " + operand();
      case 1 -> operand() + " / (1.5 + " + square() + ")";
      case 2 -> call(operation());
      default -> operation() + " - " + call(operand());
    };
  }

  private String operation() {
    return operand() + (random.nextBoolean() ? " * " : " + ") + operand();
  }

  private String square() {
    String operand = operand();
    return operand + " * " + operand;
  }

  private String call(String argument) {
    return switch (random.nextInt(7)) {
      case 0 -> "Math.exp(-" + square() + ")";
      case 1 -> "Math.sqrt(1 + " + square() + ")";
      case 2 -> "Math.max(" + argument + ", " + operand() + ")";
      case 3 -> "smooth(" + argument + ", " + operand() + ")";
      case 4 -> "Math.abs(" + argument + ")";
      default -> "Math.sin(" + argument + ")";
    };
  }

  private String operand() {
    return random.nextInt(5) == 0 ? "" + (1 + random.nextInt(9)) / 4.0 : variable();
  }

  private String variable() {
    return variables.get(random.nextInt(variables.size()));
  }

  private void line(String line) {
    text.append("    ").append(line).append('\n');
    lines++;
  }

  /** Writes them to a folder, for {@code javac} by hand: {@code ManyMethods folder 1000}. */
  static void main(String[] arguments) throws IOException {
    for (SourceText source : of(Integer.parseInt(arguments[1]))) {
      Path file = Path.of(arguments[0]).resolve(source.path());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getCharContent(true));
    }
  }
}
