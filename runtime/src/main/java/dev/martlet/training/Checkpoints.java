package dev.martlet.training;

import dev.martlet.optimizer.Optimizer;
import dev.martlet.optimizer.OptimizerState;
import dev.martlet.safetensors.Models;
import dev.martlet.safetensors.SafeTensors;
import dev.martlet.safetensors.StoredTensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Saves a training after each epoch, and when it is stopped: the model, what the optimizer
 * remembers, and where it is. A training that goes on from there ends in the same bits as one that
 * was never stopped.
 *
 * {@snippet :
 * Path file = Path.of("training.safetensors");
 * var saved = Checkpoints.read(file, model, optimizer);   // the start, where there is no file
 * Trainer.of(saved.model(), optimizer, batches, step)
 *     .resumedAt(saved.position())
 *     .with(new Checkpoints<>(file))
 *     .fit(20);
 * }
 *
 * @param <M> the type of the model
 */
public final class Checkpoints<M> implements Callback<M> {
  private static final String MODEL = "model.";
  private static final String OPTIMIZER = "optimizer.";

  private final Path file;

  /**
   * Makes one.
   *
   * @param file where to save, each time anew
   */
  public Checkpoints(Path file) {
    this.file = file;
  }

  /**
   * What was saved.
   *
   * @param model the model
   * @param position where to go on
   * @param <M> the type of the model
   */
  public record Saved<M>(M model, Trainer.Position position) {}

  @Override
  public void on(Event event, Fitting<M> fitting) {
    switch (event) {
      case Event.EpochEnded _, Event.FitEnded _ -> {
        try {
          write(
              file,
              fitting.model(),
              fitting.optimizer(),
              new Trainer.Position(fitting.epoch(), fitting.batch()));
        } catch (IOException failure) {
          throw new UncheckedIOException(failure);
        }
      }
      case Event.FitStarted _,
          Event.EpochStarted _,
          Event.BatchEnded _,
          Event.ValidationStarted _ -> {}
    }
  }

  /**
   * Saves a training.
   *
   * @param file where to; it is complete, or as it was before
   * @param model the model
   * @param optimizer the optimizer
   * @param position where the training is
   * @param <M> the type of the model
   * @throws IOException if the file cannot be written
   */
  public static <M> void write(
      Path file, M model, Optimizer<M> optimizer, Trainer.Position position) throws IOException {
    Map<String, StoredTensor> tensors = new LinkedHashMap<>();
    Models.stored(model).forEach((name, tensor) -> tensors.put(MODEL + name, tensor));
    OptimizerState state = optimizer.state();
    state
        .leaves()
        .forEach(
            (name, numbers) -> {
              for (int i = 0; i < numbers.size(); i++) {
                tensors.put(OPTIMIZER + i + "." + name, stored(numbers.get(i)));
              }
            });
    new SafeTensors(
            tensors,
            Map.of(
                "epoch", "" + position.epoch(),
                "batch", "" + position.batch(),
                "updates", "" + state.time(),
                "optimizer", optimizer.getClass().getName()))
        .write(file);
  }

  /**
   * Reads a training.
   *
   * @param file the file; without one, nothing has been trained yet
   * @param model a model of the same form
   * @param optimizer an optimizer of the same kind, which gets the state
   * @param <M> the type of the model
   * @return the model, and where to go on
   * @throws IOException if the file cannot be read or does not fit; says what differs
   */
  public static <M> Saved<M> read(Path file, M model, Optimizer<M> optimizer) throws IOException {
    if (Files.notExists(file)) {
      return new Saved<>(model, new Trainer.Position(0, 0));
    }
    SafeTensors saved = SafeTensors.read(file);
    Map<String, StoredTensor> ofModel = new LinkedHashMap<>();
    Map<String, List<Object>> states = new HashMap<>();
    optimizer.state().leaves().keySet().forEach(name -> states.put(name, new ArrayList<>()));
    saved
        .tensors()
        .forEach(
            (name, tensor) -> {
              if (name.startsWith(MODEL)) {
                ofModel.put(name.substring(MODEL.length()), tensor);
              }
            });
    String kind = saved.metadata().getOrDefault("optimizer", "");
    if (!kind.equals(optimizer.getClass().getName())) {
      throw new IOException(
          "%s is of the optimizer '%s', not of %s"
              .formatted(file, kind, optimizer.getClass().getName()));
    }
    for (var state : states.entrySet()) {
      StoredTensor tensor;
      while ((tensor =
              saved.tensors().get(OPTIMIZER + state.getValue().size() + "." + state.getKey()))
          != null) {
        state.getValue().add(numbers(file, state.getKey(), tensor));
      }
    }
    M restored = Models.restored(file, ofModel, model);
    try {
      optimizer.restore(new OptimizerState(number(file, saved, "updates"), states));
    } catch (IllegalArgumentException different) {
      throw new IOException(
          "%s does not fit: %s".formatted(file, different.getMessage()), different);
    }
    return new Saved<>(
        restored,
        new Trainer.Position(
            (int) number(file, saved, "epoch"), (int) number(file, saved, "batch")));
  }

  private static long number(Path file, SafeTensors saved, String name) throws IOException {
    try {
      return Long.parseLong(saved.metadata().getOrDefault(name, "none"));
    } catch (NumberFormatException wrong) {
      throw new IOException(
          "%s is no training: '%s' is missing in its metadata".formatted(file, name), wrong);
    }
  }

  private static StoredTensor stored(Object numbers) {
    boolean isFloat = numbers instanceof float[];
    int size = isFloat ? ((float[]) numbers).length : ((double[]) numbers).length;
    ByteBuffer bytes = ByteBuffer.allocate(size * (isFloat ? 4 : 8)).order(ByteOrder.LITTLE_ENDIAN);
    if (numbers instanceof float[] floats) {
      bytes.asFloatBuffer().put(floats);
    } else {
      bytes.asDoubleBuffer().put((double[]) numbers);
    }
    return new StoredTensor(isFloat ? "F32" : "F64", List.of((long) size), bytes);
  }

  private static Object numbers(Path file, String name, StoredTensor tensor) throws IOException {
    ByteBuffer bytes = tensor.bytes().duplicate().order(ByteOrder.LITTLE_ENDIAN).rewind();
    return switch (tensor.type()) {
      case "F32" -> {
        float[] floats = new float[bytes.remaining() / 4];
        bytes.asFloatBuffer().get(floats);
        yield floats;
      }
      case "F64" -> {
        double[] doubles = new double[bytes.remaining() / 8];
        bytes.asDoubleBuffer().get(doubles);
        yield doubles;
      }
      default ->
          throw new IOException(
              "%s does not fit: the state of '%s' is of %s".formatted(file, name, tensor.type()));
    };
  }
}
