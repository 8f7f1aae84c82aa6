package dev.martlet.examples.digits;

import static dev.martlet.tensor.Activations.identity;
import static dev.martlet.tensor.Activations.relu;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.data.LabelledImages;
import dev.martlet.data.Mnist;
import dev.martlet.layer.Dense;
import dev.martlet.layer.Layer;
import dev.martlet.layer.Sequential;
import dev.martlet.optimizer.Adam;
import dev.martlet.optimizer.Schedule;
import dev.martlet.tensor.Activations;
import dev.martlet.tensor.Losses;
import dev.martlet.tensor.Tensor;
import dev.martlet.training.ProgressLines;
import dev.martlet.training.Trainer;
import dev.martlet.workbench.Pictures;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Digits through a narrow gate: a picture of 784 pixels becomes 32 numbers, and these a picture
 * again.
 *
 * @param encoder makes the code of a picture
 * @param decoder makes logits of pixels of a code
 */
@Differentiable
public record Autoencoder(Sequential<Float> encoder, Sequential<Float> decoder)
    implements Layer<Tensor<Float>, Tensor<Float>> {

  static Autoencoder create(int pixels, int code, RandomGenerator random) {
    return new Autoencoder(
        Sequential.of(
            Dense.create(pixels, 256, relu, random), Dense.create(256, code, identity, random)),
        Sequential.of(
            Dense.create(code, 256, relu, random), Dense.create(256, pixels, identity, random)));
  }

  @Override
  @Differentiable
  public Tensor<Float> apply(Tensor<Float> pictures) {
    return decoder.apply(encoder.apply(pictures));
  }

  @Differentiable(wrt = "this")
  Tensor<Float> loss(@NoDerivative Tensor<Float> pictures) {
    return Losses.sigmoidCrossEntropy(apply(pictures), pictures);
  }

  /** How far the pixels are from what they were, as a mean of squares. */
  double error(Tensor<Float> pictures) {
    return Losses.meanSquaredError(Activations.sigmoid(apply(pictures)), pictures).item();
  }

  /**
   * Trains on MNIST for five epochs, and draws pictures with what comes back of them.
   *
   * @param args the folder with the data; by default that of the property {@code martlet.data}
   */
  public static void main(String[] args) throws IOException {
    Mnist mnist = Mnist.read(DigitTraining.folder(args));
    Autoencoder trained = train(mnist.training(), mnist.test(), 32, 5, System.out);
    draw(trained, mnist.test(), Path.of("target/autoencoder.png"));
    System.out.println("target/autoencoder.png shows digits, and under them what is left of them");
  }

  static Autoencoder train(
      LabelledImages training, LabelledImages test, int code, int epochs, PrintStream out) {
    var random = new SplittableRandom(1);
    Autoencoder model = create(flat(training).dimension(1), code, random);
    long steps = (long) epochs * Math.ceilDiv(training.size(), 128);
    return Trainer.of(
            model,
            new Adam<>(model, Schedule.oneCycle(0.003, steps, 0.25)),
            training.shuffled(random).batched(128),
            (m, batch, _) -> AutoencoderDerivatives.loss.valueWithGradient(m, flat(batch)))
        .validatedOn(test.batched(1_000))
        .weightedBy(LabelledImages::size)
        .measuring("squared error", (m, batch) -> m.error(flat(batch)))
        .with(new ProgressLines<>(out))
        .fit(epochs);
  }

  static void draw(Autoencoder model, LabelledImages images, Path file) throws IOException {
    LabelledImages some = images.rows(IntStream.range(0, Math.min(10, images.size())).toArray());
    Tensor<Float> back = Activations.sigmoid(model.apply(flat(some)));
    Pictures.images(
        file, some.images().concatenated(back.reshaped(some.images().shape()), 0), some.size());
  }

  private static Tensor<Float> flat(LabelledImages batch) {
    return batch.images().reshaped(batch.size(), batch.images().size() / batch.size());
  }
}
