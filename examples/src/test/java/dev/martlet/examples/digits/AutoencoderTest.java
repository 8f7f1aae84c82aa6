package dev.martlet.examples.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.data.LabelledImages;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of a spot, which are two numbers in truth: where it is. */
final class AutoencoderTest {
  private static final int SIZE = 8;

  private static LabelledImages spots(int count) {
    var random = new SplittableRandom(5);
    float[] pixels = new float[count * SIZE * SIZE];
    for (int i = 0; i < count; i++) {
      double left = random.nextDouble(SIZE);
      double top = random.nextDouble(SIZE);
      for (int pixel = 0; pixel < SIZE * SIZE; pixel++) {
        int row = pixel / SIZE;
        double distance = Math.hypot(pixel % SIZE - left, row - top);
        pixels[i * SIZE * SIZE + pixel] = (float) Math.exp(-distance * distance / 4);
      }
    }
    return new LabelledImages(
        Tensor.of(pixels, count, SIZE, SIZE, 1), Tensor.zeros(DType.INTEGER, count));
  }

  @Test
  void spotsComeBack(@TempDir Path folder) throws IOException {
    LabelledImages images = spots(2_000);
    Tensor<Float> flat = images.images().reshaped(2_000, SIZE * SIZE);
    double variance = flat.variance().item();
    var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Autoencoder trained = Autoencoder.train(images, spots(50), 3, 12, silent);
    assertTrue(trained.error(flat) < 0.15 * variance);
    Path picture = folder.resolve("spots.png");
    Autoencoder.draw(trained, images, picture);
    assertEquals(2 * (SIZE + 2), ImageIO.read(picture.toFile()).getHeight());
  }
}
