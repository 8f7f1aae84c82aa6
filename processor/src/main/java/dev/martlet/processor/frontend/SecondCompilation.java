package dev.martlet.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.martlet.processor.diagnostics.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Turns the source files of a compilation into attributed trees, without touching that compilation:
 * javac is run a second time, over the same files, with what the first run knows as class path.
 *
 * <p>Inside of an annotation processor the trees of the running compilation have no types yet, and
 * to ask for them changes the compilation for the worse. Here every expression has its type.
 *
 * <p>All files are compiled into the unnamed module, which sees everything; that what they name is
 * exported and readable is the first compilation's to check. Names that do not exist yet, since a
 * processor is about to generate them, are of an error type.
 */
public final class SecondCompilation {
  private final JavacTask task;
  private final Trees trees;
  private final List<CompilationUnitTree> units;

  private SecondCompilation(JavacTask task, List<CompilationUnitTree> units) {
    this.task = task;
    this.trees = Trees.instance(task);
    this.units = List.copyOf(units);
  }

  /** Whether a place is in a text that no file holds. */
  public static boolean isText(Span span) {
    return TextFile.isIn(span);
  }

  /**
   * Attributes the files.
   *
   * @param outer the running compilation
   * @param files those to attribute; what they mention is found as needed
   * @param compiled by their packages, the outer compilation's source files
   */
  static SecondCompilation of(
      ProcessingEnvironment outer,
      Collection<JavaFileObject> files,
      Map<String, List<JavaFileObject>> compiled) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    // Errors are the first compilation's to report.
    var ignored = new DiagnosticCollector<JavaFileObject>();
    var classPath =
        new OuterClassPath(compiler.getStandardFileManager(ignored, null, null), outer, compiled);
    var task = (JavacTask) compiler.getTask(null, classPath, ignored, options(outer), null, files);
    try {
      var units = new ArrayList<CompilationUnitTree>();
      task.parse().forEach(units::add);
      task.analyze();
      return new SecondCompilation(task, units);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public Sources sources() {
    return new Sources(trees, elements(), types());
  }

  public Elements elements() {
    return task.getElements();
  }

  public Types types() {
    return task.getTypes();
  }

  public List<CompilationUnitTree> units() {
    return units;
  }

  private static List<String> options(ProcessingEnvironment outer) {
    var options = new ArrayList<String>(List.of("-proc:none", "-implicit:none", "-nowarn"));
    // Where class files tell names of parameters, they are read.
    options.add("-parameters");
    options.add(readsOlderJdk(outer.getElementUtils()) ? "--release" : "-source");
    options.add(String.valueOf(outer.getSourceVersion().runtimeVersion().feature()));
    if (outer.isPreviewEnabled()) {
      options.add("--enable-preview");
    }
    String jdkModules =
        outer.getElementUtils().getAllModuleElements().stream()
            .filter(OuterClassPath::isOfJdk)
            .map(ModuleElement::getQualifiedName)
            .sorted((left, right) -> left.toString().compareTo(right.toString()))
            .collect(Collectors.joining(","));
    if (!jdkModules.isEmpty()) {
      options.add("--add-modules");
      options.add(jdkModules);
    }
    return options;
  }

  /** Whether javac was told {@code --release}: the JDK's classes then come from its archive. */
  private static boolean readsOlderJdk(Elements elements) {
    TypeElement object = elements.getTypeElement("java.lang.Object");
    JavaFileObject file = object == null ? null : elements.getFileObjectOf(object);
    return file != null && !"jrt".equals(file.toUri().getScheme());
  }
}
