package dev.martlet.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.ValueWithGradient;
import dev.martlet.data.Dataset;
import dev.martlet.optimizer.Sgd;
import dev.martlet.tensor.Tensor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written, read by {@link EventFile}. */
class TensorBoardLogTest {
  @TempDir Path folder;

  private byte[] written() throws IOException {
    Tensor<Double> start = Tensor.of(new double[] {1}, 1);
    var log = new TensorBoardLog<Tensor<Double>>(folder.resolve("runs/one"));
    Trainer.of(
            start,
            new Sgd<>(start, 0.25),
            Dataset.of(List.of(1)),
            (m, _, _) -> new ValueWithGradient<>(m.squared().sum(), m.times(2)))
        .validatedOn(List.of(1))
        .measuring("gr\u00f6\u00dfe", (m, _) -> m.get(0))
        .with(log)
        .fit(2);
    assertTrue(log.file().getFileName().toString().startsWith("events.out.tfevents."));
    return Files.readAllBytes(log.file());
  }

  @Test
  void tellsEachEpoch() throws IOException {
    List<EventFile.Event> events = EventFile.read(written());
    assertEquals("brain.Event:2", events.getFirst().version());
    double now = System.currentTimeMillis() / 1_000.0;
    assertTrue(events.stream().allMatch(event -> Math.abs(event.time() - now) < 600));
    assertEquals(
        List.of("1 loss 1.0", "1 gr\u00f6\u00dfe 0.5", "2 loss 0.25", "2 gr\u00f6\u00dfe 0.25"),
        events.stream()
            .skip(1)
            .map(event -> event.step() + " " + event.tag() + " " + event.value())
            .toList());
  }

  /** The known value of the checksum, and that the reader sees each damaged byte. */
  @Test
  void readerIsStrict() throws IOException {
    byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
    assertEquals(0xe3069283, EventFile.crc32c(digits, 0, 9));
    byte[] bytes = written();
    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 4;
      assertThrows(RuntimeException.class, () -> EventFile.read(damaged), "byte " + i);
    }
  }
}
