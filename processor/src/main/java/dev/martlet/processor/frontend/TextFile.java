package dev.martlet.processor.frontend;

import dev.martlet.processor.diagnostics.Span;
import java.net.URI;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** A class's source as javac reads it, where there is no file. */
final class TextFile extends SimpleJavaFileObject {
  private static final String SCHEME = "text";

  private final String text;

  /**
   * @param name the class's, with its package
   */
  TextFile(String name, String text) {
    super(
        URI.create(SCHEME + ":///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
    this.text = text;
  }

  /** Whether javac has got a source from one of these: it hands out other objects. */
  static boolean isOne(JavaFileObject file) {
    return SCHEME.equals(file.toUri().getScheme());
  }

  /** Whether a place is in one of these. */
  static boolean isIn(Span span) {
    return span.file().startsWith(SCHEME + ":");
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
