package dev.martlet.processor.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The classes of {@code java.lang} that a source file may mean by their simple names. */
final class PlatformClasses {
  private static final Pattern CAPITALIZED = Pattern.compile("(?<![.\\w$])[A-Z][\\w$]*");
  private static final Set<String> NAMES = names();

  private PlatformClasses() {}

  /** Those whose names occur in some source, in strings and comments too. */
  static Set<String> mentionedIn(String source) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = CAPITALIZED.matcher(source);
    while (matcher.find()) {
      if (NAMES.contains(matcher.group())) {
        found.add(matcher.group());
      }
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
