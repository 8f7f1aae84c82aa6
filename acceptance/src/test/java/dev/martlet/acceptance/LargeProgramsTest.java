package dev.martlet.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Long methods stay such that HotSpot compiles them, and many methods do not take long. */
class LargeProgramsTest {

  /** HotSpot interprets longer ones for ever. */
  private static final int MOST_BYTES = 8_000;

  /** Twice what is usual, since javac alone is over too soon to be measured well. */
  private static final double MOST_TIMES_JAVAC = 40;

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

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

  /** The pullback of a long method scales the gradient, but not where that is not the same. */
  @Test
  void pullbacksOfLongMethods() throws Throwable {
    Suite suite = Suite.of(List.of(pullbacks()));
    assertEquals("", String.join("", suite.refused().values()));
    Class<?> compiled = suite.loader().loadClass("large.Pullbacks");
    Object result = compiled.getMethod("results").invoke(null);
    assertEquals(List.of(-12.0, -1.0, 1.0, 0), result);
  }

  @Test
  void manyMethodsOf20Lines() {
    // The first run also warms javac and the processor up.
    Cost few = costOfDerivatives(250);
    Cost many = costOfDerivatives(1_000);
    assertTrue(
        many.added() < MOST_TIMES_JAVAC * many.javac(),
        () -> "%.1f s, where javac alone takes %.1f s".formatted(many.added(), many.javac()));
    assertTrue(
        many.added() < 2 * 4 * few.added(),
        () -> "not linear: %.1f s, then %.1f s".formatted(few.added(), many.added()));
  }

  /**
   * Processor time, which other programs on the machine disturb less than that of the clock.
   *
   * @param javac seconds that javac takes alone
   * @param added seconds more that it takes with derivatives
   */
  private record Cost(double javac, double added) {}

  private static Cost costOfDerivatives(int methods) {
    List<SourceText> sources = ManyMethods.of(methods);
    Compilation.Request with = Compilation.Request.of(sources, List.of("-proc:full"));
    Compilation.Request without =
        new Compilation.Request(sources, with.classPath(), with.classes(), List.of(), List.of());
    double start = clock();
    double plain = processorTime(without);
    double middle = clock();
    double full = processorTime(with);
    System.out.printf(
        "%,d methods of 20 lines: javac %.1f s (processor time %.1f s),"
            + " with derivatives %.1f s (%.1f s)%n",
        methods, middle - start, plain, clock() - middle, full);
    return new Cost(plain, full - plain);
  }

  private static double processorTime(Compilation.Request request) {
    long start = PROCESS.getProcessCpuTime();
    Compilation compilation = request.run();
    assertFalse(compilation.hasErrors(), compilation::messages);
    return (PROCESS.getProcessCpuTime() - start) * 1e-9;
  }

  private static double clock() {
    return System.nanoTime() * 1e-9;
  }

  private static Program pullbacks() {
    var body = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      body.append("    y = y * Math.cos(0 * y) + %d;\n".formatted(i));
    }
    return new Program(
        "large/Pullbacks.java",
        """
        package large;
        import dev.martlet.DifferentialOperators;
        import dev.martlet.annotation.Differentiable;
        import java.util.ArrayList;
        import java.util.List;
        public final class Pullbacks {
          static int calls;
          @Differentiable
          static double plain(double x) {
            double y = 3 * x;
        %1$s    return y;
          }
          @Differentiable
          static double clipped(double x) {
            double y = DifferentialOperators.withDerivative(x, Pullbacks::clip);
        %1$s    return y;
          }
          static double clip(double derivative) {
            calls++;
            return Math.clamp(derivative, -1.0, 1.0);
          }
          public static List<Object> results() {
            List<Object> results = new ArrayList<>();
            results.add(PullbacksDerivatives.plain.pullback(0.5).apply(-4.0));
            var pullback = PullbacksDerivatives.clipped.pullback(0.5);
            int before = calls;
            results.add(pullback.apply(-4.0));
            results.add(pullback.apply(4.0));
            results.add(before);
            return results;
          }
        }
        """
            .formatted(body));
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
}
