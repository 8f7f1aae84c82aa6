package dev.martlet.acceptance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Keeps what javac writes in memory, and shows it classes of earlier runs on its class path. */
final class MemoryFileManager extends ForwardingJavaFileManager<JavaFileManager> {
  private final Map<String, MemoryFile> inherited = new TreeMap<>();
  private final Map<String, MemoryFile> written = new TreeMap<>();
  private final Map<String, MemoryFile> sources = new TreeMap<>();
  private final Map<String, Set<String>> origins = new TreeMap<>();

  MemoryFileManager(JavaFileManager files, Map<String, byte[]> classes) {
    super(files);
    classes.forEach(
        (name, bytes) ->
            inherited.put(name, new MemoryFile(name, JavaFileObject.Kind.CLASS, bytes)));
  }

  /** The class files that were written, by binary name, and other files by their paths. */
  Map<String, byte[]> classes() {
    var classes = new TreeMap<String, byte[]>();
    written.forEach(
        (name, file) -> {
          if (file.bytes.length > 0) {
            classes.put(name, file.bytes);
          }
        });
    return classes;
  }

  /** The sources that were written, by qualified name. */
  Map<String, String> generated() {
    var texts = new TreeMap<String, String>();
    sources.forEach((name, file) -> texts.put(name, file.text()));
    return texts;
  }

  /** The files that the sources were written for, by qualified name. */
  Map<String, Set<String>> origins() {
    return origins;
  }

  @Override
  public JavaFileObject getJavaFileForOutputForOriginatingFiles(
      Location location, String className, JavaFileObject.Kind kind, FileObject... files) {
    if (kind == JavaFileObject.Kind.SOURCE) {
      origins.put(
          className,
          Arrays.stream(files).map(file -> file.toUri().getPath()).collect(Collectors.toSet()));
    }
    return getJavaFileForOutput(location, className, kind, null);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
    var file = new MemoryFile(className, kind, new byte[0]);
    (kind == JavaFileObject.Kind.SOURCE ? sources : written).put(className, file);
    return file;
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String name, @Nullable FileObject sibling) {
    var file = new MemoryFile(name, JavaFileObject.Kind.OTHER, new byte[0]);
    written.put(name, file);
    return file;
  }

  @Override
  public @Nullable FileObject getFileForInput(Location location, String packageName, String name)
      throws IOException {
    MemoryFile file = inherited.get(name);
    return location == StandardLocation.CLASS_PATH && file != null
        ? file
        : super.getFileForInput(location, packageName, name);
  }

  @Override
  public FileObject getFileForOutputForOriginatingFiles(
      Location location, String packageName, String name, FileObject... files) {
    return getFileForOutput(location, packageName, name, null);
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    List<JavaFileObject> found = new ArrayList<>();
    super.list(location, packageName, kinds, recurse).forEach(found::add);
    if (location == StandardLocation.CLASS_PATH && kinds.contains(JavaFileObject.Kind.CLASS)) {
      inherited.forEach(
          (name, file) -> {
            if (file.getKind() == JavaFileObject.Kind.CLASS
                && packageOf(name).equals(packageName)) {
              found.add(file);
            }
          });
    }
    return found;
  }

  @Override
  public @Nullable String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof MemoryFile memory
        ? memory.className
        : super.inferBinaryName(location, file);
  }

  @Override
  public boolean isSameFile(FileObject first, FileObject second) {
    return first == second || first.toUri().equals(second.toUri());
  }

  private static String packageOf(String className) {
    int dot = className.lastIndexOf('.');
    return dot < 0 ? "" : className.substring(0, dot);
  }

  /** One file, written once. */
  private static final class MemoryFile extends SimpleJavaFileObject {
    private final String className;
    private byte[] bytes;

    MemoryFile(String className, Kind kind, byte[] bytes) {
      super(uri(className, kind), kind);
      this.className = className;
      this.bytes = bytes;
    }

    private static URI uri(String name, Kind kind) {
      String path = kind == Kind.OTHER ? name : name.replace('.', '/') + kind.extension;
      return URI.create("memory:///" + path);
    }

    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
      if (bytes.length == 0) {
        throw new FileNotFoundException(className);
      }
      return text();
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public OutputStream openOutputStream() {
      return new ByteArrayOutputStream() {
        @Override
        public void close() {
          bytes = toByteArray();
        }
      };
    }
  }
}
