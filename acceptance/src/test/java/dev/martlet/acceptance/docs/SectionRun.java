package dev.martlet.acceptance.docs;

import dev.martlet.TangentVector;
import dev.martlet.annotation.Differentiable;
import dev.martlet.processor.MartletProcessor;
import dev.martlet.workbench.Tables;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a section's sources into a folder as a user would, strictly, and runs it. */
final class SectionRun {
  private final Map<String, String> sources;
  private final Path folder;
  private final List<String> options;

  /**
   * @param folder for all that is written
   * @param options for javac
   */
  SectionRun(Map<String, String> sources, Path folder, String... options) {
    this.sources = sources;
    this.folder = folder;
    this.options = List.of(options);
  }

  /** What the compiler complains of, as it prints it; empty where it does not. */
  String compile() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var collector = new DiagnosticCollector<JavaFileObject>();
    String libraries =
        Stream.of(Differentiable.class, TangentVector.class, Tables.class)
            .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
            .collect(Collectors.joining(File.pathSeparator));
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(
        List.of("-d", folder.toString(), "-cp", libraries, "-Xlint:all", "-Werror", "-parameters"));
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      List<Text> texts = new ArrayList<>();
      sources.forEach((name, text) -> texts.add(new Text(name, text)));
      var task = compiler.getTask(null, files, collector, arguments, null, texts);
      task.setProcessors(List.of(new MartletProcessor()));
      task.call();
    }
    var complaints = new StringJoiner("\n");
    for (Diagnostic<? extends JavaFileObject> diagnostic : collector.getDiagnostics()) {
      if (diagnostic.getSource() != null) {
        complaints.add(shown(diagnostic));
      }
    }
    return complaints.toString();
  }

  /** The message, the line that it is about, and the caret. */
  private static String shown(Diagnostic<? extends JavaFileObject> diagnostic) throws IOException {
    String kind = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error: " : "warning: ";
    String source = diagnostic.getSource().getCharContent(true).toString();
    String line = source.lines().skip(diagnostic.getLineNumber() - 1).findFirst().orElse("");
    String caret = " ".repeat((int) diagnostic.getColumnNumber() - 1) + "^";
    return kind + diagnostic.getMessage(null) + "\n" + line + "\n" + caret + "\n";
  }

  /** What the section's statements print. */
  String run() throws ReflectiveOperationException, IOException {
    PrintStream out = System.out;
    var printed = new ByteArrayOutputStream();
    URL[] path = {folder.toUri().toURL()};
    try (var loader = new URLClassLoader(path, SectionRun.class.getClassLoader())) {
      var main = loader.loadClass(SectionSource.MAIN).getDeclaredMethod("main");
      main.setAccessible(true);
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      main.invoke(null);
    } finally {
      System.setOut(out);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** A method of a class that was generated, without what stands above it. */
  String generated(String type, String method) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(type + ".java"));
    int start = 0;
    while (!lines.get(start).matches(" *public .*\\b" + method + "\\(.*")) {
      start++;
    }
    String indentation = lines.get(start).replaceFirst("\\S.*", "");
    int end = start;
    while (!lines.get(end).equals(indentation + "}")) {
      end++;
    }
    return lines.subList(start, end + 1).stream()
        .map(line -> line.isBlank() ? line : line.substring(indentation.length()))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** A source file that is nowhere. */
  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String type, String text) {
      super(URI.create("string:///" + type + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
