package dev.martlet.processor.frontend;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.martlet.annotation.NoDerivative;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles source texts in memory: first attributed trees, then classes. */
final class TestCompilation {
  private static final List<String> OPTIONS =
      List.of(
          "-proc:none",
          "-g",
          "-classpath",
          NoDerivative.class.getProtectionDomain().getCodeSource().getLocation().getPath());

  private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
  private final Map<String, byte[]> classes = new HashMap<>();
  private final JavacTask task;
  private final Sources sources;

  /** Parses and attributes; the texts are by qualified class name. */
  TestCompilation(Map<String, String> texts, Map<String, byte[]> earlier) {
    var javac = ToolProvider.getSystemJavaCompiler();
    List<JavaFileObject> units = new ArrayList<>();
    texts.forEach((name, text) -> units.add(new Source(name, text)));
    var files = new Files(javac.getStandardFileManager(diagnostics, null, null), earlier);
    task = (JavacTask) javac.getTask(null, files, diagnostics, OPTIONS, null, units);
    try {
      task.parse();
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    check(texts);
    sources = new Sources(Trees.instance(task), task.getElements(), task.getTypes());
  }

  Sources sources() {
    return sources;
  }

  /** The class files; the trees are of no use afterwards. */
  Map<String, byte[]> generate() {
    try {
      task.generate();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    check(Map.of());
    return classes;
  }

  private void check(Map<String, String> texts) {
    String errors =
        diagnostics.getDiagnostics().stream()
            .filter(each -> each.getKind() == javax.tools.Diagnostic.Kind.ERROR)
            .map(Object::toString)
            .collect(Collectors.joining("\n"));
    if (!errors.isEmpty()) {
      throw new AssertionError(errors + "\n" + String.join("\n", texts.values()));
    }
  }

  /** A fresh loader, so that static variables start anew. */
  static ClassLoader loader(Map<String, byte[]> classes) {
    return new ClassLoader(TestCompilation.class.getClassLoader()) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
          throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
      }
    };
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class ClassBytes extends SimpleJavaFileObject {
    private final String name;
    private final byte[] bytes;

    ClassBytes(String name, byte[] bytes) {
      super(URI.create("bytes:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
      this.name = name;
      this.bytes = bytes;
    }

    @Override
    public java.io.InputStream openInputStream() {
      return new java.io.ByteArrayInputStream(bytes);
    }
  }

  private final class Files extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, byte[]> earlier;

    Files(JavaFileManager manager, Map<String, byte[]> earlier) {
      super(manager);
      this.earlier = earlier;
    }

    @Override
    public Iterable<JavaFileObject> list(
        Location location,
        String packageName,
        java.util.Set<JavaFileObject.Kind> kinds,
        boolean recurse)
        throws IOException {
      List<JavaFileObject> all = new ArrayList<>();
      super.list(location, packageName, kinds, recurse).forEach(all::add);
      if (location == javax.tools.StandardLocation.CLASS_PATH
          && kinds.contains(JavaFileObject.Kind.CLASS)) {
        earlier.forEach(
            (name, bytes) -> {
              if (name.startsWith(packageName + ".")
                  && name.indexOf('.', packageName.length() + 1) < 0) {
                all.add(new ClassBytes(name, bytes));
              }
            });
      }
      return all;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
      return file instanceof ClassBytes known ? known.name : super.inferBinaryName(location, file);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(
          URI.create("bytes:///" + className.replace('.', '/') + kind.extension), kind) {
        @Override
        public OutputStream openOutputStream() {
          return new ByteArrayOutputStream() {
            @Override
            public void close() {
              classes.put(className, toByteArray());
            }
          };
        }
      };
    }
  }
}
