package dev.martlet.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/** Writes the text of every stage to a folder, one file a method: for who looks at the compiler. */
final class StageTexts implements Stages.Observer {
  private final Path folder;

  StageTexts(String folder) {
    this.folder = Path.of(folder);
  }

  @Override
  public void see(String stage, String function, Supplier<String> text) {
    String name = function.replaceAll("[^\\w.$,()-]", "_") + ".txt";
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve(name),
          "== " + stage + "\n" + text.get().strip() + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
