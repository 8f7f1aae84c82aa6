package dev.martlet.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The texts of source files, each of them read once. */
final class SourceTexts {
  private final Map<CompilationUnitTree, String> texts = new HashMap<>();

  String of(CompilationUnitTree unit) {
    return texts.computeIfAbsent(unit, SourceTexts::read);
  }

  private static String read(CompilationUnitTree unit) {
    try {
      return unit.getSourceFile().getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
