package dev.martlet.processor.backend;

import com.palantir.javapoet.JavaFile;
import java.util.Set;
import java.util.function.Predicate;

/** A source file that is written but for the answer to one question. */
public final class JavaSource {
  private final JavaFile file;
  private final String text;
  private final Set<String> platformClasses;

  JavaSource(JavaFile.Builder file) {
    this.file = file.skipJavaLangImports(true).build();
    this.text = text(this.file);
    this.platformClasses = PlatformClasses.mentionedIn(text);
  }

  /**
   * The file's text.
   *
   * @param isClass whether there is a class of this binary name; only asked for names in the file's
   *     package that would hide one of {@code java.lang}, unless that is imported
   */
  public String text(Predicate<String> isClass) {
    String prefix = file.packageName().isEmpty() ? "" : file.packageName() + ".";
    return platformClasses.stream().anyMatch(name -> isClass.test(prefix + name))
        ? text(file.toBuilder().skipJavaLangImports(false).build())
        : text;
  }

  private static String text(JavaFile file) {
    return Headers.of(Shortening.of(file.toString()));
  }
}
