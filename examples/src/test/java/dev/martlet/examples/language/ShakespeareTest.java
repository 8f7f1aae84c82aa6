package dev.martlet.examples.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.LeafCombiner;
import dev.martlet.LeafMapper;
import dev.martlet.tensor.Tensor;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The transformer on a text that has but one line. */
final class ShakespeareTest {

  @Test
  void learnsALine() {
    String text = "to be, or not to be: that is the question.\n".repeat(40);
    var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    assertTrue(Shakespeare.train(text, 16, 16, 1, 120, silent) < 1.5);
  }

  /** In a random direction, in single precision. */
  @Test
  void agreesWithDifferences() {
    var random = new Random(3);
    var type = GptDerivatives.differentiableType();
    Gpt start = Gpt.create(7, 5, 8, 2, 2, random);
    Gpt model = type.mapped(start, LeafMapper.unnamed(w -> w + 0.2 * random.nextGaussian()));
    Tensor<Integer> now = Tensor.of(new int[] {0, 1, 2, 3, 4, 6, 5, 4, 3, 2}, 2, 5);
    Tensor<Integer> next = Tensor.of(new int[] {1, 2, 3, 4, 5, 5, 4, 3, 2, 1}, 2, 5);
    var along =
        type.mappedTangent(
            type.zeroTangentVector(model), LeafMapper.unnamed(_ -> random.nextGaussian()));
    double[] product = {0};
    type.combinedTangents(
        GptDerivatives.loss.gradient(model, now, next),
        along,
        LeafCombiner.unnamed(
            (slope, step) -> {
              product[0] += slope * step;
              return 0;
            }));
    double step = 1e-2;
    double difference =
        (type.moved(model, along.scaled(step)).loss(now, next).item()
                - type.moved(model, along.scaled(-step)).loss(now, next).item())
            / (2 * step);
    assertEquals(difference, product[0], 0.02 * (1 + Math.abs(difference)));
  }
}
