package dev.martlet.processor.diagnostics;

/**
 * A place in the user's source: offsets into one file, so that it survives the compilation whose
 * trees it was read from.
 *
 * @param file the source file's URI, empty where a place has no source
 * @param start offset of the first character
 * @param end offset behind the last character
 * @param preferred offset at which a caret belongs (an operator, a method's name)
 */
public record Span(String file, int start, int end, int preferred) {

  /** The place of what the compiler made itself. */
  public static final Span NONE = new Span("", -1, -1, -1);

  /** Whether there is source to point at. */
  public boolean isKnown() {
    return !file.isEmpty() && start >= 0;
  }
}
