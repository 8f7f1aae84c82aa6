package dev.martlet.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the numbers of each epoch to a file, with commas between them.
 *
 * @param <M> the type of the model
 */
public final class CsvLog<M> implements Callback<M> {
  private final Path file;

  /**
   * Makes one.
   *
   * @param file where to; what is there is replaced
   */
  public CsvLog(Path file) {
    this.file = file;
  }

  @Override
  public void on(Event event, Fitting<M> fitting) {
    if (!(event instanceof Event.EpochEnded)) {
      return;
    }
    History history = fitting.history();
    Stream<String> head =
        Stream.of(
            "epoch,seconds,"
                + history.names().stream().map(CsvLog::quoted).collect(Collectors.joining(",")));
    Stream<String> lines =
        history.epochs().stream()
            .map(
                epoch ->
                    epoch.number()
                        + ","
                        + epoch.seconds()
                        + ","
                        + history.names().stream()
                            .map(name -> String.valueOf(epoch.value(name).orElse(Double.NaN)))
                            .collect(Collectors.joining(",")));
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(file, Stream.concat(head, lines).toList());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String quoted(String name) {
    return name.matches("[^\",\\r\\n]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
  }
}
