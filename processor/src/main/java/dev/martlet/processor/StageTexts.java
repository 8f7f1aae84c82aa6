package dev.martlet.processor;

import dev.martlet.processor.ir.Function;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BiConsumer;

/** Writes the text of every stage to a folder, one file a method: for who looks at the compiler. */
final class StageTexts implements BiConsumer<String, Function> {
  private final Path folder;

  StageTexts(String folder) {
    this.folder = Path.of(folder);
  }

  @Override
  public void accept(String stage, Function function) {
    String name = function.name().replaceAll("[^\\w.$,()-]", "_") + ".txt";
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve(name),
          "== " + stage + "\n" + function + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
