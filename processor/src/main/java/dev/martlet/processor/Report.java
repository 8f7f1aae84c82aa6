package dev.martlet.processor;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.report.MethodFacts;
import dev.martlet.processor.report.ReportFolder;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The pages that show people what was made of their methods. That they cannot be written is a
 * warning, once: derivatives do not depend on it.
 */
final class Report {
  private final String folder;
  private final Reporter reporter;
  private final Map<String, List<MethodFacts>> facts = new HashMap<>();
  private @Nullable ReportFolder pages;
  private boolean hasFailed;
  private @Nullable TypeElement last;

  Report(String folder, Reporter reporter) {
    this.folder = folder;
    this.reporter = reporter;
  }

  /** Takes what is known of a class; where nothing is written for it, its page goes. */
  void add(Companions.Outcome outcome) {
    String name = outcome.type().getQualifiedName().toString();
    facts.put(name, outcome.facts());
    if (outcome.companion().isEmpty() && !outcome.findings().hasErrors()) {
      write(outcome.type(), "");
    }
  }

  /** Writes the page of a class. */
  void write(TypeElement type, String companion) {
    last = type;
    String name = type.getQualifiedName().toString();
    attempt(type, folder -> folder.write(name, facts.getOrDefault(name, List.of()), companion));
  }

  /** Writes what leads to the pages. */
  void finish() {
    if (last != null) {
      attempt(last, ReportFolder::writeIndex);
    }
  }

  private interface Work {
    void in(ReportFolder folder) throws IOException;
  }

  private void attempt(TypeElement type, Work work) {
    if (hasFailed) {
      return;
    }
    try {
      if (pages == null) {
        pages = new ReportFolder(Path.of(folder));
      }
      work.in(pages);
    } catch (IOException | InvalidPathException | SecurityException failure) {
      hasFailed = true;
      String reason =
          Optional.ofNullable(failure.getMessage()).orElse(failure.getClass().getSimpleName());
      reporter.print(Diagnostic.REPORT_NOT_WRITTEN.at(Span.NONE, folder, reason), type);
    }
  }
}
