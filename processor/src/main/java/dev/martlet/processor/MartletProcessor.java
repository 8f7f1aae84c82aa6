package dev.martlet.processor;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.frontend.Annotations;
import dev.martlet.processor.frontend.OuterCompilation;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/** Javac's way to the compiler: writes the derivatives of {@code @Differentiable} methods. */
public final class MartletProcessor extends AbstractProcessor {
  private final boolean isAlone = isAlone();
  private @Nullable Session session;

  /** For javac's service loader. */
  public MartletProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(
        Annotations.DIFFERENTIABLE,
        Annotations.DERIVATIVE,
        Annotations.NO_DERIVATIVE,
        "dev.martlet.DerivedFrom",
        "javax.annotation.processing.Generated");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(Session.DEBUG_OPTION, Session.REPORT_OPTION);
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    Optional<OuterCompilation> outer = OuterCompilation.of(environment);
    outer.ifPresent(compilation -> session = new Session(compilation));
  }

  // With lint, javac warns of annotations that nobody claims.
  @SuppressWarnings("DoNotClaimAnnotations")
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Session running = session;
    if (running != null) {
      running.add(round.getRootElements());
      running.run(round.processingOver());
    } else if (!annotations.isEmpty()) {
      String compiler = processingEnv.getClass().getName();
      processingEnv
          .getMessager()
          .printMessage(Kind.ERROR, Diagnostic.NOT_JAVAC.at(Span.NONE, compiler).text());
    }
    return isAlone;
  }

  /**
   * Whether no other processor is there. When all annotations are claimed, javac does not ask
   * further processors, which may have something to do with any class.
   */
  private static boolean isAlone() {
    return ServiceLoader.load(Processor.class, MartletProcessor.class.getClassLoader()).stream()
        .allMatch(provider -> provider.type() == MartletProcessor.class);
  }
}
