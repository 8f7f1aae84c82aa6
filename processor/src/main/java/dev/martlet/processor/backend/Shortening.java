package dev.martlet.processor.backend;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts on one line what JavaPoet spreads over several: short javadoc, empty constructors. */
final class Shortening {
  private static final Pattern JAVADOC =
      Pattern.compile("^( *)/\\*\\*\n *\\* (.*)\n *\\*/$", Pattern.MULTILINE);
  private static final Pattern EMPTY_CONSTRUCTOR =
      Pattern.compile("^( *private \\w+\\(\\) \\{)\n *}$", Pattern.MULTILINE);

  private Shortening() {}

  static String of(String source) {
    String shorter =
        JAVADOC
            .matcher(source)
            .replaceAll(
                match -> {
                  String line = match.group(1) + "/** " + match.group(2) + " */";
                  return Matcher.quoteReplacement(
                      line.length() <= Document.COLUMNS ? line : match.group());
                });
    return EMPTY_CONSTRUCTOR.matcher(shorter).replaceAll("$1}");
  }
}
