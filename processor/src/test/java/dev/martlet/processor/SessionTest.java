package dev.martlet.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds, other processors, other jars and other people's wrappers. */
final class SessionTest {
  private static final String IMPORT = "import dev.martlet.annotation.*;\n";

  @TempDir Path folder;

  @Test
  void tangentVectorsComeBeforeCompanions() {
    var run = new Processing(folder);
    var file =
        run.write(
            "p/Models.java",
            "package p; "
                + IMPORT
                + "class Models { @Differentiable record Line(double slope) { @Differentiable"
                + " double at(double x) { return slope * x; } } }");
    run.run(List.of(file));
    assertEquals(List.of(), run.messages());
    assertEquals(
        List.of("p/Models_LineDerivatives.java", "p/Models_LineTangentVector.java"),
        run.generated());
    assertTrue(run.text("p/Models_LineDerivatives.java").contains("AtFunction at ="));
  }

  @Test
  void copiedResourcesAreNotWarnedAbout() {
    var run = new Processing(folder);
    var file =
        run.write(
            "p/A.java",
            "package p; "
                + IMPORT
                + "class A { static class Door implements AutoCloseable { public void close() {} }"
                + " @Differentiable static double f(double x) {"
                + " try (Door door = new Door()) { System.out.println(); } return x * x; } }");
    run.run(List.of(file));
    assertEquals(List.of(), run.messages());
    assertTrue(run.text("p/ADerivatives.java").contains("@SuppressWarnings(\"try\")"));
  }

  @Test
  void bodiesWaitForOtherProcessors() {
    var run = new Processing(folder);
    var file =
        run.write(
            "p/A.java",
            "package p; "
                + IMPORT
                + "class A { @Differentiable static double f(double x) { return x * Later.FACTOR; }"
                + " }");
    run.run(
        List.of(file),
        new Generating("p.Later", "package p; class Later { static final double FACTOR = 3; }"),
        new MartletProcessor());
    assertEquals(List.of(), run.messages());
    assertTrue(run.text("p/ADerivatives.java").contains("return 3.0;"));
  }

  @Test
  void bodiesThatNameWhatNeverExistsAreLeftToJavac() {
    var run = new Processing(folder);
    var file =
        run.write(
            "p/A.java",
            "package p; "
                + IMPORT
                + "class A { @Differentiable static double f(double x) { return x * Never.FACTOR; }"
                + " @Differentiable static double g(double x) { return x; } }");
    run.run(List.of(file));
    String companion = run.text("p/ADerivatives.java");
    assertTrue(companion.contains("GFunction g =") && !companion.contains("FFunction"), companion);
  }

  @Test
  void derivativesAreDifferentiatedBeforeTheyExist() {
    var run = new Processing(folder);
    var file =
        run.write(
            "p/A.java",
            "package p;\n"
                + IMPORT
                + "class A {\n  @Differentiable static double f(double x) { return x * x * x; }\n"
                + "  @Differentiable static double g(double x) {\n"
                + "    return ADerivatives.f.gradient(x);\n  }\n}");
    run.run(List.of(file));
    assertEquals(List.of(), run.messages());
    String companion = run.text("p/ADerivatives.java");
    assertTrue(companion.contains("FFunction f ="));
    assertTrue(companion.contains("GFunction g ="));
  }

  /** The derivative that is asked for can be made in the second round only. */
  @Test
  void derivativesThatWaitAreWaitedFor() {
    var run = new Processing(folder);
    var first =
        run.write(
            "p/A.java",
            "package p; "
                + IMPORT
                + "class A { @Differentiable static double f(double x) { return x * x *"
                + " Later.FACTOR; } }");
    var second =
        run.write(
            "p/B.java",
            "package p; "
                + IMPORT
                + "class B { @Differentiable static double g(double x) {"
                + " return ADerivatives.f.gradient(x); } }");
    run.run(
        List.of(first, second),
        new Generating("p.Later", "package p; class Later { static final double FACTOR = 3; }"),
        new MartletProcessor());
    assertEquals(List.of(), run.messages());
    assertTrue(
        run.text("p/BDerivatives.java").contains("return 6.0;"), run.text("p/BDerivatives.java"));
  }

  @Test
  void derivativesOfWhatHasNoneAreRefused() {
    var run = new Processing(folder);
    var file =
        run.write(
            "p/A.java",
            "package p;\n"
                + IMPORT
                + "class A {\n  @Differentiable static double g(double x) {\n"
                + "    return ADerivatives.g.gradient(x);\n  }\n"
                + "  @Differentiable static double f(double x) { return x * x; }\n}");
    run.run(List.of(file));
    assertEquals(1, run.messages().size(), run.messages().toString());
    assertTrue(run.messages().getFirst().startsWith("5:26 [MRT0306]"), run.messages().toString());
    assertTrue(run.text("p/ADerivatives.java").contains("FFunction f ="));
  }

  @Test
  void sourcesOnTheClassPathAreReadWithoutCompilingTheirNeighbours() {
    var run = new Processing(folder);
    var file =
        run.write(
            "p/A.java",
            "package p; "
                + IMPORT
                + "class A { @Differentiable static double f(double x) { return B.twice(x); } }");
    run.write("p/B.java", "package p; class B { static double twice(double x) { return 2 * x; } }");
    run.write("p/Broken.java", "package p; class Broken { this is no Java }");
    run.withPath(run.sources()).run(List.of(file));
    assertEquals(List.of(), run.messages());
    assertTrue(run.text("p/ADerivatives.java").contains("return 2.0;"));
  }

  @Test
  void rulesAreFoundOnTheClassPath() throws IOException {
    String rules =
        "package %s; "
            + IMPORT
            + "public class Rules { @Derivative(of = \"cbrt\", in = Math.class, wrt = \"x\")"
            + " public static double cbrtByX(double x) { return 1; } }";
    var first = new Processing(folder.resolve("first"));
    first.run(List.of(first.write("a/Rules.java", rules.formatted("a"))));
    assertEquals("martlet/rules/for/java/lang/Math/cbrt-double", first.generated().getFirst());
    var second = new Processing(folder.resolve("second"));
    second.run(List.of(second.write("b/Rules.java", rules.formatted("b"))));

    String user =
        IMPORT + "class U { @Differentiable static double f(double x) { return Math.cbrt(x); } }";
    var one = new Processing(folder.resolve("one"));
    one.withPath(first.output()).withPath(first.sources());
    one.run(List.of(one.write("U.java", user)));
    assertEquals(List.of(), one.messages());
    assertTrue(one.text("UDerivatives.java").contains("Rules.cbrtByX("));

    var both = new Processing(folder.resolve("both"));
    both.withPath(first.output()).withPath(first.sources());
    both.withPath(second.output()).withPath(second.sources());
    both.run(List.of(both.write("U.java", user)));
    assertEquals(1, both.messages().size());
    assertTrue(
        both.messages()
            .getFirst()
            .endsWith(
                "There are two derivatives of 'Math.cbrt(double)': a.Rules.cbrtByX(double) and"
                    + " b.Rules.cbrtByX(double)"),
        both.messages().getFirst());
  }

  @Test
  void wrappedEnvironmentsAreUnwrapped() {
    var run = new Processing(folder);
    var file =
        run.write(
            "A.java",
            IMPORT + "class A { @Differentiable static double f(double x) { return x; } }");
    run.run(List.of(file), new Wrapping(Wrapper::new));
    assertEquals(List.of(), run.messages());
    assertEquals(List.of("ADerivatives.java"), run.generated());
  }

  @Test
  void otherCompilersAreToldSo() {
    var run = new Processing(folder);
    var file =
        run.write(
            "A.java",
            IMPORT + "class A { @Differentiable static double f(double x) { return x; } }");
    run.run(
        List.of(file),
        new Wrapping(
            inner ->
                (ProcessingEnvironment)
                    Proxy.newProxyInstance(
                        SessionTest.class.getClassLoader(),
                        new Class<?>[] {ProcessingEnvironment.class},
                        (_, method, arguments) -> method.invoke(inner, arguments))));
    assertEquals(1, run.messages().size());
    assertTrue(
        run.messages().getFirst().contains("[MRT0901] Martlet reads method bodies through javac"),
        run.messages().getFirst());
  }

  /** Writes one class, in the first round. */
  private static final class Generating extends AbstractProcessor {
    private final String name;
    private final String text;
    private boolean isDone;

    Generating(String name, String text) {
      this.name = name;
      this.text = text;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!isDone) {
        isDone = true;
        try (Writer out = processingEnv.getFiler().createSourceFile(name).openWriter()) {
          out.write(text);
        } catch (IOException failure) {
          throw new UncheckedIOException(failure);
        }
      }
      return false;
    }
  }

  /** The processor, behind somebody's environment. */
  private static final class Wrapping extends AbstractProcessor {
    private final Processor wrapped = new MartletProcessor();
    private final java.util.function.UnaryOperator<ProcessingEnvironment> wrapper;

    Wrapping(java.util.function.UnaryOperator<ProcessingEnvironment> wrapper) {
      this.wrapper = wrapper;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      wrapped.init(wrapper.apply(environment));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return wrapped.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      wrapped.process(annotations, round);
      return false;
    }
  }

  /** As build tools wrap it. */
  private record Wrapper(ProcessingEnvironment delegate) implements ProcessingEnvironment {
    @Override
    public Map<String, String> getOptions() {
      return delegate.getOptions();
    }

    @Override
    public Messager getMessager() {
      return delegate.getMessager();
    }

    @Override
    public Filer getFiler() {
      return delegate.getFiler();
    }

    @Override
    public Elements getElementUtils() {
      return delegate.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return delegate.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return delegate.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return delegate.getLocale();
    }
  }
}
