package dev.martlet.processor.frontend;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sources of classes that an earlier run compiled. A build tool that compiles only what
 * has changed leaves the class files of all else in the output folder; the bodies of their methods
 * are still part of the same program, and stand in the source folders of what is compiled now.
 */
final class PreviousOutput {
  private final Collection<Path> sourceFolders;
  private final @Nullable String output;

  /**
   * @param sourceFolders where the packages of what is compiled now begin
   */
  PreviousOutput(Filer filer, Collection<Path> sourceFolders) {
    this.sourceFolders = List.copyOf(sourceFolders);
    this.output = output(filer);
  }

  private static @Nullable String output(Filer filer) {
    String probe = "martlet.probe";
    try {
      String uri = filer.getResource(StandardLocation.CLASS_OUTPUT, "", probe).toUri().toString();
      return uri.substring(0, uri.length() - probe.length());
    } catch (IOException | RuntimeException noOutput) {
      // Javac answers with several exceptions where there is no single output folder.
      return null;
    }
  }

  /** The source file of a class, if that is from an earlier run. */
  Optional<Path> source(JavaFileObject classFile, String packageName) {
    if (output == null || !classFile.toUri().toString().startsWith(output)) {
      return Optional.empty();
    }
    Path folder = Path.of(packageName.replace('.', '/'));
    return sourceName(classFile).stream()
        .flatMap(name -> sourceFolders.stream().map(root -> root.resolve(folder).resolve(name)))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** A class need not stand in a file of its own name. */
  private static Optional<String> sourceName(JavaFileObject classFile) {
    try (InputStream in = classFile.openInputStream()) {
      return ClassFile.of()
          .parse(in.readAllBytes())
          .findAttribute(Attributes.sourceFile())
          .map(attribute -> attribute.sourceFile().stringValue());
    } catch (IOException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
