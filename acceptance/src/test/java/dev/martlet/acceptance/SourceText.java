package dev.martlet.acceptance;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** Java source in memory, for javac to read. */
final class SourceText extends SimpleJavaFileObject {
  private final String path;
  private final String text;

  /**
   * @param path the file's name with folders: {@code loops/Newton.java}
   */
  SourceText(String path, String text) {
    super(URI.create("memory:///" + path), Kind.SOURCE);
    this.path = path;
    this.text = text;
  }

  static SourceText of(Program program) {
    return new SourceText(program.path(), program.source());
  }

  String path() {
    return path;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
