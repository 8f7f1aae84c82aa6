package dev.martlet.processor;

import dev.martlet.annotation.NoDerivative;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Runs annotation processors over files in a folder, without compiling what comes out. */
final class Processing {
  private final Path folder;
  private final List<Path> classPath = new ArrayList<>();
  private final List<String> messages = new ArrayList<>();

  Processing(Path folder) {
    this.folder = folder;
    classPath.add(
        Path.of(NoDerivative.class.getProtectionDomain().getCodeSource().getLocation().getPath()));
  }

  /** A folder or jar to find classes and sources in. */
  Processing withPath(Path path) {
    classPath.add(path);
    return this;
  }

  /** Writes a file. */
  Path write(String name, String text) {
    try {
      Path file = folder.resolve("src").resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Path sources() {
    return folder.resolve("src");
  }

  Path output() {
    return folder.resolve("out");
  }

  /** Processes these files, by default with the processor alone. */
  Processing run(List<Path> files, Processor... processors) {
    var collector = new DiagnosticCollector<JavaFileObject>();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(collector, null, null)) {
      Files.createDirectories(output());
      var task =
          compiler.getTask(
              null,
              manager,
              collector,
              List.of(
                  "-proc:only",
                  "-Xlint:all,-processing,-path",
                  "-d",
                  output().toString(),
                  "-cp",
                  String.join(
                      java.io.File.pathSeparator, classPath.stream().map(Path::toString).toList())),
              null,
              manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(
          processors.length == 0 ? List.of(new MartletProcessor()) : List.of(processors));
      task.call();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    // The runtime is not here, so that javac does not find the types of what is generated.
    collector.getDiagnostics().stream()
        .filter(each -> each.getMessage(null).contains("[MRT"))
        .forEach(
            each ->
                messages.add(
                    each.getLineNumber()
                        + ":"
                        + each.getColumnNumber()
                        + " "
                        + each.getMessage(null).lines().findFirst().orElse("")));
    return this;
  }

  /** Line, column and first line of each message of the processor. */
  List<String> messages() {
    return messages;
  }

  /** What was generated, relative to the output. */
  List<String> generated() {
    try (Stream<Path> files = Files.walk(output())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> output().relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  String text(String generated) {
    try {
      return Files.readString(output().resolve(generated));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
