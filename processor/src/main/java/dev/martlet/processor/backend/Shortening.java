package dev.martlet.processor.backend;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts on one line what JavaPoet spreads over several: short javadoc, empty constructors. */
final class Shortening {
  private static final Pattern JAVADOC =
      Pattern.compile("( *)/\\*\\*\n *\\* (.*)\n *\\*/$", Pattern.MULTILINE);
  private static final Pattern EMPTY_CONSTRUCTOR =
      Pattern.compile("( *private \\w+\\(\\) \\{)\n *}$", Pattern.MULTILINE);

  private Shortening() {}

  static String of(String source) {
    return LineRewrite.of(source, Shortening::at);
  }

  private static LineRewrite.@Nullable Replacement at(String source, int start, int end) {
    if (source.startsWith("/**", end - 3)) {
      Matcher javadoc = JAVADOC.matcher(source).region(start, source.length());
      if (javadoc.lookingAt()) {
        String line = javadoc.group(1) + "/** " + javadoc.group(2) + " */";
        return line.length() > Document.COLUMNS
            ? null
            : new LineRewrite.Replacement(line, javadoc.end());
      }
    } else if (source.startsWith("() {", end - 4)) {
      Matcher constructor = EMPTY_CONSTRUCTOR.matcher(source).region(start, source.length());
      if (constructor.lookingAt()) {
        return new LineRewrite.Replacement(constructor.group(1) + "}", constructor.end());
      }
    }
    return null;
  }
}
