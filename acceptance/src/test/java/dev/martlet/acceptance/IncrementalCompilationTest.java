package dev.martlet.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.processor.MartletProcessor;
import java.io.File;
import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What build tools need that compile only what has changed: one class alone, with the class files
 * of the others around it, gives the same companion as all of them together; and who derives from a
 * class that it does not mention says so.
 */
class IncrementalCompilationTest {
  private static final Map<String, String> SOURCES =
      Map.of(
          "p/Top.java",
          """
          package p;
          import dev.martlet.annotation.Differentiable;
          public final class Top {
            private Top() {}
            @Differentiable
            public static double f(double x) {
              return Middle.twice(x) * x + q.Public.g(x) + Math.cbrt(x) + Beside.h(x);
            }
          }
          """,
          "p/Middle.java",
          """
          package p;
          import dev.martlet.annotation.Differentiable;
          final class Middle {
            private Middle() {}
            static double twice(double x) { return Bottom.FACTOR * Bottom.same(x); }
            @Differentiable static double square(double x) { return x * x; }
          }
          final class Beside {
            private Beside() {}
            static double h(double x) { return x * x * x; }
          }
          """,
          "p/Bottom.java",
          """
          package p;
          final class Bottom {
            private Bottom() {}
            static final double FACTOR = 2;
            static double same(double x) { return 1 * x; }
          }
          """,
          "p/Rules.java",
          """
          package p;
          import dev.martlet.annotation.Derivative;
          final class Rules {
            private Rules() {}
            @Derivative(of = "cbrt", in = Math.class, wrt = "x")
            static double cbrtByX(double x) { return 100; }
          }
          """,
          "q/Public.java",
          """
          package q;
          public final class Public {
            private Public() {}
            public static double g(double x) { return Hidden.h(x); }
          }
          """,
          "q/Hidden.java",
          """
          package q;
          final class Hidden {
            private Hidden() {}
            static double h(double x) { return x * x; }
          }
          """);

  @TempDir Path folder;

  @Test
  void oneClassAlone() {
    SOURCES.forEach(this::write);
    Map<String, String> all = compile(SOURCES.keySet().stream().sorted().toList());
    assertEquals(Set.of("p/TopDerivatives.java", "p/MiddleDerivatives.java"), all.keySet());
    assertTrue(Objects.requireNonNull(all.get("p/TopDerivatives.java")).contains("Rules.cbrtByX"));
    for (String source : SOURCES.keySet()) {
      String companion = source.replace(".java", "Derivatives.java");
      Map<String, String> alone = compile(List.of(source));
      Map<String, String> expected = new TreeMap<>(all);
      expected.keySet().retainAll(Set.of(companion));
      assertEquals(expected, alone, source);
    }
  }

  @Test
  void changesOfWhatIsBelowShow() {
    SOURCES.forEach(this::write);
    compile(SOURCES.keySet().stream().sorted().toList());
    write(
        "p/Bottom.java",
        Objects.requireNonNull(SOURCES.get("p/Bottom.java")).replace("1 * x", "7 * x"));
    compile(List.of("p/Bottom.java"));
    assertTrue(
        Objects.requireNonNull(compile(List.of("p/Top.java")).get("p/TopDerivatives.java"))
            .contains("14.0 * x"));
  }

  @Test
  void companionsMentionWhatTheyWereMadeFrom() throws IOException {
    SOURCES.forEach(this::write);
    compile(SOURCES.keySet().stream().sorted().toList());
    assertEquals(List.of("Lp/Bottom;", "Lp/Rules;"), derivedFrom("p/TopDerivatives.class"));
    assertEquals(List.of(), derivedFrom("p/MiddleDerivatives.class"));
  }

  @Test
  void whatTheyCannotMentionIsAnOriginBesideTheClass() {
    Compilation all =
        Compilation.Request.of(
                SOURCES.entrySet().stream()
                    .map(source -> new SourceText(source.getKey(), source.getValue()))
                    .toList(),
                List.of())
            .run();
    assertEquals(Set.of("/p/Top.java", "/q/Hidden.java"), all.origins().get("p.TopDerivatives"));
    assertEquals(Set.of("/p/Middle.java"), all.origins().get("p.MiddleDerivatives"));
  }

  @Test
  void theProcessorSaysSo() throws IOException {
    try (var declaration =
        MartletProcessor.class.getResourceAsStream(
            "/META-INF/gradle/incremental.annotation.processors")) {
      assertEquals(
          MartletProcessor.class.getName() + ",isolating\n",
          new String(Objects.requireNonNull(declaration).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private List<String> derivedFrom(String classFile) throws IOException {
    return ClassFile.of()
        .parse(Files.readAllBytes(output().resolve(classFile)))
        .findAttribute(Attributes.runtimeInvisibleAnnotations())
        .stream()
        .flatMap(attribute -> attribute.annotations().stream())
        .filter(each -> each.className().equalsString("Ldev/martlet/DerivedFrom;"))
        .flatMap(IncrementalCompilationTest::classes)
        .toList();
  }

  private static Stream<String> classes(Annotation annotation) {
    return annotation.elements().stream()
        .flatMap(element -> ((AnnotationValue.OfArray) element.value()).values().stream())
        .map(value -> ((AnnotationValue.OfClass) value).className().stringValue());
  }

  private Path output() {
    return folder.resolve("classes");
  }

  private void write(String name, String text) {
    try {
      Path file = folder.resolve("source").resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  /** What the processor writes when these files are compiled, as Gradle does. */
  private Map<String, String> compile(List<String> names) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var messages = new DiagnosticCollector<JavaFileObject>();
    Path generated = folder.resolve("generated" + System.nanoTime());
    try (var files = compiler.getStandardFileManager(messages, null, null)) {
      Files.createDirectories(output());
      Files.createDirectories(generated);
      String classPath =
          Stream.concat(Compilation.LIBRARIES.stream(), Stream.of(output()))
              .map(Path::toString)
              .collect(Collectors.joining(File.pathSeparator));
      List<String> options =
          List.of(
              "-implicit:none",
              "-sourcepath",
              "",
              "-classpath",
              classPath,
              "-d",
              output().toString(),
              "-s",
              generated.toString(),
              "-proc:full");
      var task =
          compiler.getTask(
              null,
              files,
              messages,
              options,
              null,
              files.getJavaFileObjectsFromPaths(
                  names.stream().map(folder.resolve("source")::resolve).toList()));
      task.setProcessors(List.of(new MartletProcessor()));
      task.call();
      assertEquals(List.of(), messages.getDiagnostics());
      return read(generated);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }
}
