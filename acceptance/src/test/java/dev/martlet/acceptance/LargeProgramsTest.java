package dev.martlet.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Long methods stay such that HotSpot compiles them, and many methods do not take long. */
class LargeProgramsTest {

  /** HotSpot interprets longer ones for ever. */
  private static final int MOST_BYTES = 8_000;

  private static final double MOST_SECONDS = 120;

  @Test
  void straightLineOf3000Lines() throws Throwable {
    Program program = straightLine(3_000);
    Suite suite = Suite.of(List.of(program));
    assertEquals("", String.join("", suite.refused().values()));
    List<String> tooLong = new ArrayList<>();
    for (String name : suite.classNames()) {
      if (name.contains("Derivatives")) {
        for (MethodModel method : ClassFile.of().parse(suite.loader().bytes(name)).methods()) {
          int size = method.code().map(code -> ((CodeAttribute) code).codeLength()).orElse(0);
          if (size > MOST_BYTES) {
            tooLong.add(name + "." + method.methodName().stringValue() + ": " + size);
          }
        }
      }
    }
    assertEquals(List.of(), tooLong);
    new CheckRunner(suite.loader(), program).run(0, program.checks().getFirst());
  }

  @Test
  void thousandMethodsOf20Lines() {
    List<SourceText> sources =
        IntStream.range(0, 50).mapToObj(LargeProgramsTest::methodsOf20Lines).toList();
    Compilation.Request with = Compilation.Request.of(sources, List.of("-proc:full"));
    Compilation.Request without =
        new Compilation.Request(sources, with.classPath(), with.classes(), List.of(), List.of());
    double plain = seconds(without);
    double full = seconds(with);
    System.out.printf(
        "1,000 methods of 20 lines: javac %.1f s, with derivatives %.1f s%n", plain, full);
    assertTrue(full - plain < MOST_SECONDS, () -> "took " + (full - plain) + " s more");
  }

  private static double seconds(Compilation.Request request) {
    long start = System.nanoTime();
    Compilation compilation = request.run();
    assertFalse(compilation.hasErrors(), compilation::messages);
    return (System.nanoTime() - start) * 1e-9;
  }

  /** Each line depends on some before it. */
  private static Program straightLine(int lines) {
    var body = new StringBuilder();
    for (int i = 1; i < lines; i++) {
      String before = "v" + (i - 1);
      String other = "v" + i / 2;
      body.append("    double v%d = ".formatted(i));
      body.append(
          switch (i % 5) {
            case 0 -> "Math.sin(%s) + %s * 0.25;\n".formatted(before, other);
            case 1 -> "%s * %s - 0.5;\n".formatted(before, other);
            case 2 -> "%s / (2 + %s * %s);\n".formatted(before, other, other);
            case 3 -> "Math.exp(-%s * %s) + x;\n".formatted(before, before);
            default -> "%s - 0.3 * %s * y;\n".formatted(before, other);
          });
    }
    return new Program(
        "large/StraightLine.java",
        """
        package large;
        import dev.martlet.annotation.Differentiable;
        // check f(0.3, 0.7)
        final class StraightLine {
          @Differentiable
          static double f(double x, double y) {
            double v0 = x * y;
        %s    return v%d;
          }
        }
        """
            .formatted(body, lines - 1));
  }

  private static SourceText methodsOf20Lines(int number) {
    var text = new StringBuilder("package large;\nimport dev.martlet.annotation.Differentiable;\n");
    text.append("final class Many%d {\n".formatted(number));
    for (int i = 0; i < 20; i++) {
      text.append(
          """
            @Differentiable
            static double f%d(double x, double y, int n) {
              double a = x * y + %d;
              double b = Math.sin(a) * x;
              double c = a;
              for (int i = 0; i < n; i++) {
                c = c * b + Math.exp(-c * c);
                if (c > 2) {
                  c = c - y;
                }
              }
              double d = c / (1 + b * b);
              double e = d * a - b;
              if (e > x) {
                e = e * e;
              } else {
                e = Math.sqrt(1 + e * e);
              }
              double g = Math.max(e, y) * d;
              return g + a * b;
            }
          """
              .formatted(i, i));
    }
    return new SourceText("large/Many" + number + ".java", text.append("}\n").toString());
  }
}
