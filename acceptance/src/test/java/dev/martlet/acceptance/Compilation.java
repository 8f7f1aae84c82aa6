package dev.martlet.acceptance;

import dev.martlet.TangentVector;
import dev.martlet.annotation.Differentiable;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * What one run of javac made of some sources, all of it in memory.
 *
 * @param diagnostics what javac said
 * @param classes the class files by the classes' binary names
 * @param generated the sources that the processor wrote, by the classes' qualified names
 * @param origins the paths of the files that they were written for, by the same names
 */
record Compilation(
    List<Diagnostic<? extends JavaFileObject>> diagnostics,
    Map<String, byte[]> classes,
    Map<String, String> generated,
    Map<String, Set<String>> origins) {

  /** Where programs find the annotations and the runtime, as a user's class path would have it. */
  static final List<Path> LIBRARIES =
      Stream.of(Differentiable.class, TangentVector.class).map(Compilation::location).toList();

  /** All lint, as our users may have it. */
  static final List<String> STRICT = List.of("-Xlint:all", "-Werror");

  /** A run of javac that is yet to be. */
  record Request(
      List<SourceText> sources,
      List<Path> classPath,
      Map<String, byte[]> classes,
      List<Processor> processors,
      List<String> options) {

    /** With our processor and the runtime. */
    static Request of(List<SourceText> sources, List<String> options) {
      return new Request(
          sources,
          LIBRARIES,
          Map.of(),
          List.of(new dev.martlet.processor.MartletProcessor()),
          options);
    }

    Compilation run() {
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      var collector = new DiagnosticCollector<JavaFileObject>();
      var files = new MemoryFileManager(compiler.getStandardFileManager(null, null, null), classes);
      List<String> arguments = new ArrayList<>(List.of("-g", "-parameters", "-Xmaxerrs", "10000"));
      arguments.addAll(List.of("-Xmaxwarns", "10000"));
      arguments.addAll(List.of("-classpath", joined(classPath)));
      arguments.add(processors.isEmpty() ? "-proc:none" : "-proc:full");
      arguments.addAll(options);
      JavaCompiler.CompilationTask task =
          compiler.getTask(null, files, collector, arguments, null, sources);
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      task.call();
      return new Compilation(
          collector.getDiagnostics(), files.classes(), files.generated(), files.origins());
    }
  }

  boolean hasErrors() {
    return diagnostics.stream().anyMatch(d -> d.getKind() == Diagnostic.Kind.ERROR);
  }

  /** What javac said, as it prints it. */
  String messages() {
    return diagnostics.stream().map(Object::toString).collect(Collectors.joining("\n"));
  }

  private static String joined(List<Path> paths) {
    return paths.stream()
        .map(Path::toString)
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
