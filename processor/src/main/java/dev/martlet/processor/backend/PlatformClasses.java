package dev.martlet.processor.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The classes of {@code java.lang} that a source file may mean by their simple names. */
final class PlatformClasses {
  private static final Set<String> NAMES = names();

  private PlatformClasses() {}

  /** Those whose names occur in some source, in strings and comments too. */
  static Set<String> mentionedIn(String source) {
    Set<String> found = new TreeSet<>();
    int start = 0;
    while (start < source.length()) {
      char first = source.charAt(start);
      int end = start + 1;
      if (Character.isJavaIdentifierPart(first)) {
        while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
          end++;
        }
        boolean isQualified = start > 0 && source.charAt(start - 1) == '.';
        if (Character.isUpperCase(first) && !isQualified) {
          String word = source.substring(start, end);
          if (NAMES.contains(word)) {
            found.add(word);
          }
        }
      }
      start = end;
    }
    return found;
  }

  private static Set<String> names() {
    Path javaLang =
        FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base/java/lang");
    try (var files = Files.list(javaLang)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.contains("$"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
