package dev.martlet.processor.backend;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles sources with all warnings as errors, and loads the classes, without files. */
public final class InMemoryCompiler {
  private final Map<String, byte[]> classes = new HashMap<>();

  /**
   * Class files by binary name; throws with javac's messages and the sources where it complains.
   */
  public static Map<String, byte[]> compile(Map<String, String> sources) {
    var compiler = new InMemoryCompiler();
    compiler.run(sources);
    return compiler.classes;
  }

  /** A loader of the compiled classes. */
  public static ClassLoader load(Map<String, String> sources) {
    Map<String, byte[]> classes = compile(sources);
    return new ClassLoader(InMemoryCompiler.class.getClassLoader()) {
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

  private void run(Map<String, String> sources) {
    var javac = ToolProvider.getSystemJavaCompiler();
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    var files = new Files(javac.getStandardFileManager(diagnostics, null, null));
    List<Source> units =
        sources.entrySet().stream().map(one -> new Source(one.getKey(), one.getValue())).toList();
    List<String> options = List.of("-Xlint:all,-processing,-path", "-Werror", "-proc:none");
    boolean succeeded = javac.getTask(null, files, diagnostics, options, null, units).call();
    if (!succeeded || !diagnostics.getDiagnostics().isEmpty()) {
      throw new AssertionError(
          diagnostics.getDiagnostics().stream()
                  .map(Object::toString)
                  .collect(Collectors.joining("\n"))
              + "\n"
              + String.join("\n", sources.values()));
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private final class Files extends ForwardingJavaFileManager<JavaFileManager> {
    Files(JavaFileManager manager) {
      super(manager);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(
          URI.create("string:///" + className.replace('.', '/') + kind.extension), kind) {
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

    @Override
    public boolean hasLocation(Location location) {
      return location != StandardLocation.SOURCE_OUTPUT && super.hasLocation(location);
    }
  }
}
