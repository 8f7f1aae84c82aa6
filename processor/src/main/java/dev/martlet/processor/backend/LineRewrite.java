package dev.martlet.processor.backend;

import org.jspecify.annotations.Nullable;

/** Replaces parts of a text that begin with a line, in one walk over its lines. */
final class LineRewrite {
  private LineRewrite() {}

  /** What stands for the text up to the end of some line. */
  record Replacement(String text, int end) {}

  /** Says what is to be replaced. */
  interface Rule {

    /**
     * What stands for the text from a line's start; none where the line stays.
     *
     * @param start the index of the line's first character in the source
     * @param end the index behind its last one
     */
    @Nullable Replacement at(String source, int start, int end);
  }

  static String of(String source, Rule rule) {
    var text = new StringBuilder(source.length());
    int start = 0;
    while (start < source.length()) {
      int lineEnd = source.indexOf('\n', start);
      int end = lineEnd < 0 ? source.length() : lineEnd;
      Replacement replacement = rule.at(source, start, end);
      if (replacement == null) {
        text.append(source, start, end);
      } else {
        text.append(replacement.text());
        end = replacement.end();
      }
      if (end < source.length()) {
        text.append('\n');
      }
      start = end + 1;
    }
    return text.toString();
  }
}
