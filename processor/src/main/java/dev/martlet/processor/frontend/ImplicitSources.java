package dev.martlet.processor.frontend;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Finds source files that javac would compile as a matter of course if somebody asked it what is in
 * a package: they lie on its source path, or on its class path, without being compiled by now.
 */
final class ImplicitSources {
  private final Filer filer;
  private final Set<URI> compiled = new HashSet<>();
  private final Set<Path> roots = new LinkedHashSet<>();

  /**
   * @param compiled by their packages, the files that are compiled already
   */
  ImplicitSources(Filer filer, Map<String, List<JavaFileObject>> compiled) {
    this.filer = filer;
    // Without options, this is javac's class path.
    roots.add(Path.of("").toAbsolutePath());
    compiled.forEach(
        (packageName, files) -> {
          for (JavaFileObject file : files) {
            this.compiled.add(file.toUri());
            addRoot(file, packageName);
          }
        });
  }

  /** Where the packages of the compiled files begin. */
  Set<Path> roots() {
    return roots;
  }

  /** The folders of a package in which such files lie: javac is not to be asked about it then. */
  List<Path> folders(String packageName) {
    return roots.stream()
        .map(root -> root.resolve(packageName.replace('.', '/')))
        .filter(Files::isDirectory)
        .filter(folder -> holdsOthers(folder, packageName))
        .toList();
  }

  /** {@code src} for {@code src/p/q/Foo.java} in the package {@code p.q}. */
  private void addRoot(JavaFileObject file, String packageName) {
    if ("file".equals(file.toUri().getScheme())) {
      Path folder =
          Objects.requireNonNull(Path.of(file.toUri()).getParent(), "a file is in a folder");
      Path packagePath = Path.of(packageName.replace('.', '/'));
      if (packageName.isEmpty()) {
        roots.add(folder);
      } else if (folder.endsWith(packagePath)) {
        Path root = folder.getRoot();
        int depth = folder.getNameCount() - packagePath.getNameCount();
        roots.add(depth == 0 ? root : root.resolve(folder.subpath(0, depth)));
      }
    }
  }

  private boolean holdsOthers(Path folder, String packageName) {
    String prefix = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          // No class is declared there.
          .filter(file -> !file.endsWith("package-info.java"))
          .filter(file -> !compiled.contains(file.toUri()))
          .map(file -> prefix + file.getFileName())
          .anyMatch(
              name ->
                  find(StandardLocation.SOURCE_PATH, name) != null
                      || find(StandardLocation.CLASS_PATH, name) != null);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private @Nullable URI find(JavaFileManager.Location location, String name) {
    try {
      return filer.getResource(location, "", name).toUri();
    } catch (IOException | RuntimeException notThere) {
      // Javac answers with several exceptions where there is no such location.
      return null;
    }
  }
}
