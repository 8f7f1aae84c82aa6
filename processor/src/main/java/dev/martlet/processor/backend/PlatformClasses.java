package dev.martlet.processor.backend;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The classes of {@code java.lang} that a source file may mean by their simple names. */
final class PlatformClasses {
  private static final Pattern CAPITALIZED = Pattern.compile("(?<![.\\w$])[A-Z][\\w$]*");

  private PlatformClasses() {}

  /** Those whose names occur in some source, in strings and comments too. */
  static Set<String> mentionedIn(String source) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = CAPITALIZED.matcher(source);
    while (matcher.find()) {
      if (isInJavaLang(matcher.group())) {
        found.add(matcher.group());
      }
    }
    return found;
  }

  private static boolean isInJavaLang(String simpleName) {
    return Object.class.getResource(simpleName + ".class") != null;
  }
}
