package dev.martlet.processor.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Parser;
import dev.martlet.processor.ir.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each file in {@code cases/backend} is some functions, and behind {@code =>} the Java that is
 * written of them, for people to read. It compiles without a warning.
 *
 * <p>{@code -Dcases=update} rewrites what is expected.
 */
final class WrittenCasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases/backend");
  private static final String ARROW = "=>\n";

  /** What the cases mention and the JDK does not have. */
  private static final Map<String, String> AROUND =
      Map.of(
          "p.Color",
          "package p; enum Color { RED, GREEN, BLUE }",
          "p.Pair",
          "package p; public record Pair<A, B>(A first, B second) {}",
          "dev.martlet.tape.DoubleTape",
          """
          package dev.martlet.tape;
          public final class DoubleTape {
            public DoubleTape() {}
            public void push(double value) {}
            public double get(int index) { return 0; }
          }
          """);

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .sorted()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> run(file)))
          .toList()
          .stream();
    }
  }

  private static void run(Path file) throws IOException {
    String text = Files.readString(file);
    int arrow = text.indexOf(ARROW);
    boolean isUpdate = "update".equals(System.getProperty("cases"));
    assertTrue(arrow >= 0 || isUpdate, "nothing is expected: run with -Dcases=update");
    String given = arrow < 0 ? text : text.substring(0, arrow);
    List<Function> functions = Parser.parseModule(given.replaceAll("(?m)^#.*$", "")).functions();
    functions.forEach(Verifier::verify);
    String source = Written.text(Written.javaClass(functions));
    Map<String, String> sources = new HashMap<>(AROUND);
    sources.put(Written.NAME, source);
    InMemoryCompiler.compile(sources);
    source.lines().forEach(line -> assertTrue(line.length() <= 100, line));
    String methods =
        source.substring(source.indexOf("private Written() {}") + 22, source.lastIndexOf("}"));
    if (isUpdate) {
      Files.writeString(file, given + ARROW + methods);
    } else {
      assertEquals(text.substring(arrow + ARROW.length()), methods);
    }
  }
}
