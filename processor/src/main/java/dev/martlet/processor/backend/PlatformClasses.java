package dev.martlet.processor.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Which packages have a class that hides one of {@code java.lang}, a {@code Math} of their own, so
 * that generated classes there have to import the platform's.
 */
final class PlatformClasses {
  private static final List<String> NAMES = names();

  private final Predicate<String> isClass;
  private final Map<String, Boolean> answers = new ConcurrentHashMap<>();

  /** Asks whether there is a class of a binary name. */
  PlatformClasses(Predicate<String> isClass) {
    this.isClass = isClass;
  }

  boolean areHiddenIn(String packageName) {
    String prefix = packageName.isEmpty() ? "" : packageName + ".";
    return answers.computeIfAbsent(
        packageName, _ -> NAMES.stream().anyMatch(name -> isClass.test(prefix + name)));
  }

  private static List<String> names() {
    Path javaLang =
        FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base/java/lang");
    try (var files = Files.list(javaLang)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
