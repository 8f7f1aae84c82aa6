package dev.martlet.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Java file of the folder {@code accepted} or {@code rejected}.
 *
 * @param path from that folder, with slashes: {@code loops/Newton.java}
 * @param source its text
 */
record Program(String path, String source) {

  /** Where the programs are. */
  static final Path RESOURCES =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("src/test/resources");

  private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
  private static final Pattern IMPORT = Pattern.compile("^import .*;", Pattern.MULTILINE);

  /** All programs of a folder, by path. */
  static List<Program> in(String folder) {
    Path root = RESOURCES.resolve(folder);
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(path -> path.toString().endsWith(".java"))
          .sorted()
          .map(path -> new Program(root.relativize(path).toString().replace('\\', '/'), read(path)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class that the file is named after. */
  String simpleName() {
    return path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length());
  }

  /** The folder that the file is in. */
  String subject() {
    return path.substring(0, path.lastIndexOf('/'));
  }

  Optional<String> packageName() {
    Matcher matcher = PACKAGE.matcher(source);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** A class of the program's package by its name in the class file: {@code p.Foo$Bar}. */
  String binaryName(String nameInPackage) {
    return packageName().map(name -> name + "." + nameInPackage).orElse(nameInPackage);
  }

  List<String> imports() {
    return IMPORT.matcher(source).results().map(result -> result.group()).toList();
  }

  List<Check> checks() {
    return source.lines().map(Check::of).flatMap(Optional::stream).toList();
  }
}
