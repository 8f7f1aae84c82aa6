package dev.martlet.processor.frontend;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Writes random methods full of nested loops, switches, blocks and jumps between them. */
final class RandomJumps {
  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final Deque<Target> targets = new ArrayDeque<>();
  private int names;

  /** What stands around a place; a switch expression is left by {@code yield} alone. */
  private record Target(String label, boolean isLoop, boolean isExpression) {}

  RandomJumps(long seed) {
    random = new Random(seed);
  }

  /** Static methods {@code m0}, {@code m1}, ... of two ints. */
  String methods(int count) {
    text.append("")
        .append("record Resource(String name, boolean fails) implements AutoCloseable {\n")
        .append("public void close() { System.out.print(\"-\" + name);\n")
        .append("if (fails) throw new IllegalStateException(name); } }\n")
        .append("static Resource resource(String name, boolean fails) {\n")
        .append("System.out.print(\"+\" + name);\n")
        .append("return fails && name.endsWith(\"3\") ? null : new Resource(name, fails); }\n");
    for (int i = 0; i < count; i++) {
      text.append("static int m%d(int x, int y) { int fuel = 60; int z = 1;%n".formatted(i));
      statements(4);
      text.append("return x * 31 + y * 7 + z; }\n");
    }
    return text.toString();
  }

  private void statements(int depth) {
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      statement(depth);
    }
  }

  private void statement(int depth) {
    if (depth == 0) {
      simple();
      return;
    }
    switch (random.nextInt(depth > 2 ? 12 : 13)) {
      case 0, 1 -> simple();
      case 2 -> branch(depth);
      case 3, 4 -> jump();
      case 5 -> loop("for (int %s = 0; %1$s < 3 && fuel-- > 0; %1$s++) {\n", "}\n", depth);
      case 6 -> loop("while (" + condition() + " && fuel-- > 0) {\n", "}\n", depth);
      case 7 -> loop("do {\n", "} while (" + condition() + " && fuel-- > 0);\n", depth);
      case 8 -> loop("while (true) { if (fuel-- <= 0) break;\n", "}\n", depth);
      case 9 -> block(depth);
      case 10 -> choice(depth);
      case 11 -> expressionChoice(depth);
      default -> attempt(depth);
    }
  }

  private void simple() {
    String variable = List.of("x", "y", "z").get(random.nextInt(3));
    switch (random.nextInt(6)) {
      case 5 -> text.append("%s += 12 / (%s & 7);%n".formatted(variable, variable));
      case 0 -> text.append("%s += %d;%n".formatted(variable, random.nextInt(9) - 4));
      case 1 -> text.append("%s = x * 3 - y;%n".formatted(variable));
      case 2 -> text.append("%s++;%n".formatted(variable));
      case 3 -> text.append("%s = %s ? y + 1 : z;%n".formatted(variable, condition()));
      default -> text.append("System.out.print(%s + \" \");%n".formatted(variable));
    }
  }

  private String condition() {
    String variable = List.of("x", "y", "z", "(x + y)").get(random.nextInt(4));
    return switch (random.nextInt(4)) {
      case 0 -> "(%s & 3) == %d".formatted(variable, random.nextInt(4));
      case 1 -> "%s > %d".formatted(variable, random.nextInt(7) - 3);
      case 2 -> "((z = z + 1) & 1) == 0";
      default -> "((%s & 1) == 0 || y-- > 2)".formatted(variable);
    };
  }

  private void branch(int depth) {
    text.append("if (").append(condition()).append(") {\n");
    statements(depth - 1);
    if (random.nextBoolean()) {
      text.append("} else {\n");
      statements(depth - 1);
    }
    text.append("}\n");
  }

  private void loop(String start, String end, int depth) {
    String label = "l" + names++;
    targets.push(new Target(label, true, false));
    text.append(label).append(": ").append(start.formatted("i" + names++));
    statements(depth - 1);
    text.append(end);
    targets.pop();
  }

  private void block(int depth) {
    String label = "l" + names++;
    targets.push(new Target(label, false, false));
    text.append(label).append(": {\n");
    statements(depth - 1);
    text.append("}\n");
    targets.pop();
  }

  private void choice(int depth) {
    String label = "l" + names++;
    targets.push(new Target(label, false, false));
    boolean isRule = random.nextBoolean();
    text.append("%s: switch (x & 3) {%n".formatted(label));
    for (int i = 0; i < 3; i++) {
      text.append((i == 1 && random.nextBoolean() ? "default" : "case " + i));
      text.append(isRule ? " -> {\n" : ":\n");
      statements(depth - 1);
      text.append(isRule ? "}\n" : random.nextBoolean() ? "if (true) break;\n" : "");
    }
    text.append("}\n");
    targets.pop();
  }

  private void expressionChoice(int depth) {
    targets.push(new Target("", false, true));
    text.append("z = switch (y & 3) {\ncase 0 -> x + 1;\ncase 1 -> {\n");
    statements(depth - 1);
    text.append("yield z; }\ndefault -> {\n");
    statements(depth - 1);
    text.append("yield x - y; }\n};\n");
    targets.pop();
  }

  /** With real numbers in it, the statement is looked into. */
  private void attempt(int depth) {
    boolean isReal = random.nextInt(4) > 0;
    boolean isLocked = random.nextInt(5) == 0;
    text.append(isLocked ? "synchronized (x > 9 ? null : \"lock\") {\n" : "");
    String resource = "resource(\"r" + names++ + "\", (x & 7) == " + random.nextInt(8) + ")";
    text.append(random.nextInt(4) == 0 ? "try (var _ = %s) {%n".formatted(resource) : "try {\n");
    text.append(isReal ? "z += (int) 1.5;\n" : "");
    statements(depth - 1);
    text.append("z /= x & 7;\n");
    if (random.nextBoolean()) {
      statements(depth - 1);
    }
    boolean isLast = random.nextInt(3) == 0;
    if (!isLast || random.nextBoolean()) {
      text.append("} catch (ArithmeticException _) {\n");
      statements(depth - 1);
      if (random.nextBoolean()) {
        String e = "e" + names++;
        text.append("} catch (IllegalStateException | NullPointerException %s) {%n".formatted(e));
        text.append(
            "if (%1$s instanceof IllegalStateException) System.out.print(%1$s.getMessage());%n"
                .formatted(e));
        text.append("System.out.print(%s.getSuppressed().length);%n".formatted(e));
        statements(depth - 1);
        text.append(random.nextInt(3) == 0 ? "throw %s;%n".formatted(e) : "");
      }
      text.append("}");
    } else {
      text.append("}");
      isLast = true;
    }
    if (isLast || random.nextBoolean()) {
      text.append(" finally {\n");
      statements(random.nextInt(depth));
      text.append("}\n");
    }
    text.append(isLocked ? "\n}\n" : "");
  }

  private void jump() {
    List<String> jumps = new ArrayList<>();
    boolean isInExpression = false;
    for (Target target : targets) {
      if (target.isExpression()) {
        jumps.add("yield x + %d;".formatted(random.nextInt(5)));
        isInExpression = true;
        break;
      }
      jumps.add("break %s;".formatted(target.label()));
      if (target.isLoop()) {
        jumps.add("continue %s;".formatted(target.label()));
      }
    }
    if (!isInExpression) {
      jumps.add("return x - z;");
    }
    jumps.add("throw new IllegalStateException(\"x\" + x);");
    text.append("if (%s) %s%n".formatted(condition(), jumps.get(random.nextInt(jumps.size()))));
  }
}
