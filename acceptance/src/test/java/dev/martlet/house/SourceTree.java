package dev.martlet.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the project's own Java files: {@code <module>/src/<set>/java}. */
final class SourceTree {

  /** The folder of the root pom. */
  static final Path ROOT =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("..").normalize();

  private SourceTree() {}

  /** All of them, with their lengths, by path. */
  static List<SourceFile> files() {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .map(module -> module.resolve("src"))
          .filter(Files::isDirectory)
          .flatMap(SourceTree::javaFiles)
          .sorted()
          .map(SourceTree::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> javaFiles(Path sources) {
    try (Stream<Path> paths = Files.walk(sources)) {
      return paths
          .filter(path -> path.toString().endsWith(".java"))
          .filter(path -> sources.relativize(path).getName(1).toString().equals("java"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceFile read(Path path) {
    try (Stream<String> lines = Files.lines(path)) {
      return new SourceFile(
          ROOT.relativize(path).toString().replace('\\', '/'), (int) lines.count());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
