package dev.martlet.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.data.Dataset;
import dev.martlet.metric.ConfusionMatrix;
import dev.martlet.optimizer.Sgd;
import dev.martlet.tensor.Tensor;
import dev.martlet.training.Event;
import dev.martlet.training.Trainer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbenchTest {
  @TempDir Path folder;

  @BeforeAll
  static void hasNoScreen() {
    System.setProperty("java.awt.headless", "true");
  }

  @Test
  void fitsByLevenbergAndMarquardt() {
    var fit = LeastSquares.fit(new Decay(1, 1), DecayDerivatives.errors::valueWithDifferential);
    assertEquals(3, fit.model().height(), 1e-9);
    assertEquals(0.7, fit.model().rate(), 1e-9);
    assertEquals(0, fit.rootMeanSquare(), 1e-9);
    assertTrue(fit.iterations() < 50);
  }

  private Trainer<Decay, Integer> trainer() {
    var start = new Decay(1, 1);
    return Trainer.of(
        start,
        new Sgd<>(start, 0.01),
        Dataset.of(List.of(1, 2, 3)),
        (m, _, _) -> DecayDerivatives.loss.valueWithGradient(m));
  }

  @Test
  void showsProgress() {
    for (boolean isTerminal : new boolean[] {true, false}) {
      var printed = new ByteArrayOutputStream();
      var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
      trainer().with(new BarOfProgress<>(out, 3, isTerminal)).fit(2);
      String text = printed.toString(StandardCharsets.UTF_8);
      assertTrue(text.matches("(?s).*epoch 2/2  \\d+\\.\\d s  loss .*"), text);
      assertEquals(isTerminal, text.contains("3/3"), text);
    }
  }

  @Test
  void draws() throws IOException {
    Path curves = folder.resolve("new/curves.png");
    trainer()
        .with(
            (event, fitting) -> {
              if (event instanceof Event.FitEnded) {
                try {
                  Pictures.curves(curves, fitting.history(), List.of("loss"));
                } catch (IOException failure) {
                  throw new IllegalStateException(failure);
                }
              }
            })
        .fit(3);
    assertEquals(800, ImageIO.read(curves.toFile()).getWidth());

    Tensor<Integer> classes = Tensor.of(new int[] {0, 1, 1}, 3);
    Path matrix = folder.resolve("matrix.png");
    Pictures.confusion(matrix, ConfusionMatrix.of(Tensor.of(new int[] {0, 1, 0}, 3), classes, 2));
    assertEquals(800, ImageIO.read(matrix.toFile()).getHeight());

    Path images = folder.resolve("images.png");
    Pictures.images(images, Tensor.of(new float[] {0, 1, 0.5f, 0, 2, -1}, 3, 1, 2, 1), 2);
    var read = ImageIO.read(images.toFile());
    assertEquals(8, read.getWidth());
    assertEquals(6, read.getHeight());
    assertEquals(255, read.getRaster().getSample(1, 0, 0));
    assertEquals(255, read.getRaster().getSample(0, 3, 0));

    Path boundary = folder.resolve("boundary.png");
    Tensor<Float> points = Tensor.of(new float[] {-1, 0, 1, 0, 1, 1}, 3, 2);
    // A point is of the class that is the sign of its first coordinate.
    Pictures.boundary(
        boundary, x -> x.times(Tensor.of(new float[] {-1, 0}, 2)).plus(0), points, classes);
    var plane = ImageIO.read(boundary.toFile());
    assertFalse(plane.getRGB(3, 3) == plane.getRGB(496, 3));

    Path scatter = folder.resolve("scatter.png");
    Pictures.predictions(scatter, classes, classes);
    assertTrue(Files.size(scatter) > 1_000);
  }
}
