package dev.martlet.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.ValueWithGradient;
import dev.martlet.data.Dataset;
import dev.martlet.optimizer.Adam;
import dev.martlet.optimizer.Optimizer;
import dev.martlet.optimizer.Sgd;
import dev.martlet.safetensors.Models;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model of two numbers that learns the mean of its data, with some noise from its training. */
class TrainerTest {
  private static final Tensor<Double> START = Tensor.of(new double[] {5, -5}, 2);
  private static final List<Double> DATA = List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0);

  @TempDir Path folder;

  private static Trainer<Tensor<Double>, Double> trainer(
      Tensor<Double> model, Optimizer<Tensor<Double>> optimizer) {
    Dataset<Double> data = Dataset.of(DATA).shuffled(new SplittableRandom(7));
    return Trainer.of(
            model,
            optimizer,
            data,
            (m, batch, training) -> {
              Tensor<Double> error = m.minus(batch + 0.1 * training.random().nextDouble());
              return new ValueWithGradient<>(error.squared().sum(), error.times(2));
            })
        .validatedOn(List.of(3.5))
        .measuring("distance", (m, batch) -> m.minus(batch).norm().item());
  }

  @Test
  void learns() {
    List<String> events = new ArrayList<>();
    Tensor<Double> trained =
        trainer(START, new Sgd<>(START, 0.02))
            .with((event, fitting) -> events.add(event + " " + fitting.batch()))
            .fit(40);
    assertEquals(3.55, trained.get(0), 0.3);
    assertEquals("FitStarted[] 0", events.getFirst());
    assertEquals("EpochStarted[epoch=0] 0", events.get(1));
    assertTrue(events.get(2).startsWith("BatchEnded[epoch=0, batch=0, loss="), events.get(2));
    assertEquals("ValidationStarted[epoch=0] 6", events.get(8));
    assertEquals("EpochEnded[epoch=0] 0", events.get(9));
    assertEquals("FitEnded[] 0", events.getLast());
    assertEquals(2 + 40 * 9, events.size());
  }

  @Test
  void theSameSeedsGiveTheSameModel() {
    assertEquals(
        trainer(START, new Adam<>(START, 0.1)).fit(3),
        trainer(START, new Adam<>(START, 0.1)).fit(3));
  }

  /** Stopped in the middle of an epoch, and gone on by another program: the same bits. */
  @Test
  void resumes() throws IOException {
    Tensor<Double> expected = trainer(START, new Adam<>(START, 0.1)).fit(5);
    Path file = folder.resolve("training.safetensors");
    Tensor<Double> stopped =
        trainer(START, new Adam<>(START, 0.1))
            .with(
                (event, fitting) -> {
                  if (event instanceof Event.BatchEnded(int epoch, int batch, _)
                      && epoch == 2
                      && batch == 3) {
                    fitting.stop("enough");
                  }
                })
            .with(new Checkpoints<>(file))
            .fit(5);
    Tensor<Double> blank = Tensor.zeros(DType.DOUBLE, 2);
    var optimizer = new Adam<>(blank, 0.1);
    var saved = Checkpoints.read(file, blank, optimizer);
    assertEquals(stopped, saved.model());
    assertEquals(new Trainer.Position(2, 4), saved.position());
    assertEquals(expected, trainer(saved.model(), optimizer).resumedAt(saved.position()).fit(5));
    assertThrows(IOException.class, () -> Checkpoints.read(file, blank, new Sgd<>(blank, 0.1)));
    var none = Checkpoints.read(folder.resolve("none"), blank, optimizer);
    assertEquals(new Trainer.Position(0, 0), none.position());
  }

  /** Numbers are drawn for the order, for each element, and on another thread. */
  @Test
  void resumesWhereDataIsChangedByChance() throws IOException {
    Path file = folder.resolve("chance.safetensors");
    Tensor<Double> expected = ofChance(START, new Adam<>(START, 0.1)).fit(4);
    ofChance(START, new Adam<>(START, 0.1)).with(new Checkpoints<>(file)).fit(2);
    var optimizer = new Adam<>(START, 0.1);
    var saved = Checkpoints.read(file, START, optimizer);
    assertEquals(expected, ofChance(saved.model(), optimizer).resumedAt(saved.position()).fit(4));
  }

  private static Trainer<Tensor<Double>, Double> ofChance(
      Tensor<Double> model, Optimizer<Tensor<Double>> optimizer) {
    var random = new SplittableRandom(5);
    return Trainer.of(
        model,
        optimizer,
        Dataset.of(DATA)
            .shuffled(random)
            .repeated(2)
            .mapped(number -> number + random.nextDouble())
            .readAhead(2),
        (m, number, _) -> {
          Tensor<Double> error = m.minus(number);
          return new ValueWithGradient<>(error.squared().sum(), error.times(2));
        });
  }

  @Test
  void stopsEarlyWithTheBestModel() {
    List<Tensor<Double>> models = new ArrayList<>();
    var stopping = new EarlyStopping<Tensor<Double>>("distance", false, 1, 0);
    Tensor<Double> best =
        trainer(START, new Sgd<>(START, 0.45))
            .with(
                (event, fitting) -> {
                  if (event instanceof Event.EpochEnded) {
                    models.add(fitting.model());
                  }
                })
            .with(stopping)
            .fit(100);
    assertTrue(models.size() < 100);
    assertEquals(best, models.get(models.size() - 3));
    assertEquals(stopping.best(), best.minus(3.5).norm().item());
    assertThrows(
        IllegalArgumentException.class,
        () ->
            trainer(START, new Sgd<>(START, 0.1))
                .with(new EarlyStopping<>("accuracy", true, 1, 0))
                .fit(1));
  }

  @Test
  void savesTheBestModel() throws IOException {
    Path file = folder.resolve("best/model.safetensors");
    var saving = new BestModel<Tensor<Double>>(file, "distance", false);
    var stopping = new EarlyStopping<Tensor<Double>>("distance", false, 5, 0);
    Tensor<Double> best =
        trainer(START, new Sgd<>(START, 0.45)).with(saving).with(stopping).fit(20);
    assertEquals(best, Models.read(file, START));
    assertEquals(stopping.best(), saving.best());
  }

  @Test
  void logs() throws IOException {
    Path csv = folder.resolve("logs/log.csv");
    var board = new TensorBoardLog<Tensor<Double>>(folder.resolve("board"));
    var printed = new ByteArrayOutputStream();
    trainer(START, new Sgd<>(START, 0.1))
        .with(new CsvLog<>(csv))
        .with(board)
        .with(new ProgressLines<>(new PrintStream(printed, true, StandardCharsets.UTF_8)))
        .fit(2);
    List<String> lines = Files.readAllLines(csv);
    assertEquals(3, lines.size());
    assertEquals("epoch,seconds,loss,distance", lines.getFirst());
    assertEquals(4, lines.get(2).split(",", -1).length);
    String progress = printed.toString(StandardCharsets.UTF_8);
    assertTrue(progress.matches("(?s)epoch 1/2  \\d+\\.\\d s  loss .*"), progress);
    assertEquals(1 + 2 * 2, EventFile.read(Files.readAllBytes(board.file())).size());
  }
}
