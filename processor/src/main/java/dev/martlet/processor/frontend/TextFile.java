package dev.martlet.processor.frontend;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A class's source as javac reads it, where there is no file. */
final class TextFile extends SimpleJavaFileObject {
  private final String text;

  /**
   * @param name the class's, with its package
   */
  TextFile(String name, String text) {
    super(URI.create("text:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
    this.text = text;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
