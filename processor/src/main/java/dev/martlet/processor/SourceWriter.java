package dev.martlet.processor;

import dev.martlet.processor.backend.JavaSource;
import dev.martlet.processor.backend.JavaWriter;
import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.frontend.Contributors;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.optimizer.Outlining;
import dev.martlet.processor.optimizer.Slots;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Turns classes into source files. A text is made while javac's thread goes on with the next class,
 * since it takes nothing but the class itself; whatever asks javac, and the storing, which is in
 * the order of the calls, stays on that thread.
 */
final class SourceWriter implements AutoCloseable {
  /** Statements may be nested as deeply as javac's own thread can follow. */
  private static final long STACK_BYTES = 16 << 20;

  private final ProcessingEnvironment environment;
  private final Subjects subjects;
  private final Reporter reporter;
  private final ExecutorService background =
      Executors.newFixedThreadPool(
          Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
          work -> Thread.ofPlatform().daemon().stackSize(STACK_BYTES).unstarted(work));

  SourceWriter(ProcessingEnvironment environment, Subjects subjects, Reporter reporter) {
    this.environment = environment;
    this.subjects = subjects;
    this.reporter = reporter;
  }

  /**
   * A file in the making.
   *
   * @param name of the class
   * @param origin the class that it is made for
   * @param origins what else it is made from
   */
  record Started(
      String name,
      TypeElement origin,
      Contributors.Origins origins,
      CompletableFuture<JavaSource> source) {}

  /** Starts to make the text of a class. */
  Started start(
      JavaClass written,
      TypeElement origin,
      List<String> suppressedWarnings,
      Contributors.Origins origins) {
    JavaWriter.Options options = options(written, origin, suppressedWarnings, origins);
    Slots.excess(written).ifPresent(finding -> reporter.print(finding, origin));
    return new Started(
        written.name(),
        origin,
        origins,
        CompletableFuture.supplyAsync(() -> source(written, options), background));
  }

  private static JavaSource source(JavaClass written, JavaWriter.Options options) {
    // Last of all stages: only now it is known how large the methods are.
    JavaClass split = Outlining.split(written);
    List<String> warnings = Outlining.unavoidableWarnings(written, split);
    return new JavaWriter(options.suppressing(warnings)).write(split);
  }

  /** Stores the file, whose text this is; none where that failed. */
  Optional<String> store(Started started) {
    TypeElement origin = started.origin();
    String text;
    try {
      JavaSource source = started.source().join();
      text = source.text(name -> subjects.isVisible(name, origin));
    } catch (CompletionException bug) {
      fail("writing", started, bug.getCause() == null ? bug : bug.getCause());
      return Optional.empty();
    }
    try (Writer out =
        environment
            .getFiler()
            .createSourceFile(started.name(), originating(started))
            .openWriter()) {
      out.write(text);
      return Optional.of(text);
    } catch (FilerException taken) {
      reporter.print(
          Diagnostic.NAME_TAKEN.at(
              Span.NONE,
              started.name().substring(started.name().lastIndexOf('.') + 1),
              origin.getSimpleName().toString()),
          origin);
    } catch (IOException failure) {
      fail("storing", started, failure);
    }
    return Optional.empty();
  }

  /** What the companion cannot mention is told to the build tool in this way only. */
  private Element[] originating(Started started) {
    return Stream.concat(
            Stream.of(started.origin()),
            started.origins().hidden().stream()
                .map(environment.getElementUtils()::getTypeElement)
                .filter(TypeElement.class::isInstance))
        .toArray(Element[]::new);
  }

  private JavaWriter.Options options(
      JavaClass written,
      TypeElement origin,
      List<String> suppressedWarnings,
      Contributors.Origins origins) {
    boolean isGeneratedAvailable =
        subjects.isVisible("javax.annotation.processing.Generated", origin);
    List<String> suppressed = new ArrayList<>(suppressedWarnings);
    boolean hasAnnotations = isGeneratedAvailable || !origins.nameable().isEmpty();
    if (hasAnnotations && written.isPublic() && subjects.isInNamedModule(origin)) {
      // An annotation, or a class that it names, may be one that the user's module does not hand
      // on.
      suppressed.add("exports");
    }
    return new JavaWriter.Options(
        isGeneratedAvailable, suppressed, List.copyOf(origins.nameable()));
  }

  private void fail(String stage, Started started, Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    reporter.print(
        Diagnostic.INTERNAL.at(
            Span.NONE,
            stage,
            started.name(),
            failure + (trace.length == 0 ? "" : " at " + trace[0]),
            ""),
        started.origin());
  }

  @Override
  public void close() {
    background.close();
  }
}
