package dev.martlet.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.ValueWithGradient;
import dev.martlet.data.Dataset;
import dev.martlet.layer.BatchNorm;
import dev.martlet.layer.BatchNormDerivatives;
import dev.martlet.optimizer.Adam;
import dev.martlet.optimizer.Optimizer;
import dev.martlet.safetensors.Models;
import dev.martlet.safetensors.SafeTensors;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a normalization has seen is in files, and no two models have it by accident. */
class CarriedStateTest {
  private static final List<Tensor<Double>> BATCHES =
      IntStream.range(0, 5)
          .mapToObj(i -> Tensor.randomNormal(DType.DOUBLE, new Random(i), 6, 2).plus(i))
          .toList();

  @TempDir Path folder;

  private static BatchNorm<Double> start() {
    return BatchNorm.create(DType.DOUBLE, 2);
  }

  private static Trainer<BatchNorm<Double>, Tensor<Double>> trainer(
      BatchNorm<Double> model, Optimizer<BatchNorm<Double>> optimizer) {
    return Trainer.of(
        model,
        optimizer,
        Dataset.of(BATCHES),
        (m, batch, training) -> {
          var result = BatchNormDerivatives.apply.valueWithPullback(m, batch, training);
          Tensor<Double> error = result.value().minus(batch);
          return new ValueWithGradient<>(
              error.squared().sum(), result.pullback().apply(error.times(2)).self());
        });
  }

  @Test
  void resumesInTheSameBits() throws IOException {
    var whole = start();
    BatchNorm<Double> expected = trainer(whole, new Adam<>(whole, 0.1)).fit(4);
    Path file = folder.resolve("training.safetensors");
    var first = start();
    trainer(first, new Adam<>(first, 0.1)).with(new Checkpoints<>(file)).fit(2);
    var blank = start();
    var optimizer = new Adam<>(blank, 0.1);
    var saved = Checkpoints.read(file, blank, optimizer);
    BatchNorm<Double> resumed =
        trainer(saved.model(), optimizer).resumedAt(saved.position()).fit(4);
    assertEquals(expected.scale(), resumed.scale());
    assertEquals(expected.statistics().moments(), resumed.statistics().moments());
    assertEquals(expected.apply(BATCHES.getFirst()), resumed.apply(BATCHES.getFirst()));
    assertEquals(start().statistics().moments(), blank.statistics().moments());
  }

  @Test
  void isInFilesOfModels() throws IOException {
    var model = start();
    BatchNorm<Double> trained = trainer(model, new Adam<>(model, 0.1)).fit(1);
    assertSame(model.statistics(), trained.statistics());
    Path file = folder.resolve("model.safetensors");
    Models.write(file, trained);
    assertEquals(
        List.of("scale", "shift", "statistics.mean", "statistics.variance"),
        List.copyOf(SafeTensors.read(file).tensors().keySet()));
    BatchNorm<Double> read = Models.read(file, start());
    assertEquals(trained.statistics().moments(), read.statistics().moments());
    Models.write(file, List.of(1.0));
    String message =
        String.valueOf(
            assertThrows(IOException.class, () -> Models.read(file, start())).getMessage());
    assertTrue(message.contains("statistics.mean"), message);
  }

  /** The best model keeps what it had seen, though training goes on. */
  @Test
  void bestModelHasItsOwn() {
    var model = start();
    int[] epoch = {0};
    BatchNorm<Double> best =
        trainer(model, new Adam<>(model, 0.1))
            .validatedOn(BATCHES)
            .measuring("epoch", (_, _) -> epoch[0])
            .with(
                (event, _) -> {
                  if (event instanceof Event.EpochEnded(int number)) {
                    epoch[0] = number + 1;
                  }
                })
            .with(new EarlyStopping<>("epoch", false, 2, 0))
            .fit(10);
    assertNotSame(model.statistics(), best.statistics());
    assertNotEquals(model.statistics().moments(), best.statistics().moments());
    var once = start();
    assertEquals(
        trainer(once, new Adam<>(once, 0.1)).fit(1).statistics().moments(),
        best.statistics().moments());
  }
}
