package dev.martlet.examples.digits;

import dev.martlet.data.LabelledImages;
import dev.martlet.data.Mnist;
import dev.martlet.layer.Sequential;
import dev.martlet.optimizer.Adam;
import dev.martlet.training.ProgressLines;
import dev.martlet.training.Trainer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** MNIST with a convolutional network. */
public final class ConvolutionalDigits {
  private ConvolutionalDigits() {}

  /**
   * Trains for five epochs.
   *
   * @param args the folder with the data; by default that of the property {@code martlet.data}
   */
  public static void main(String[] args) throws IOException {
    Mnist mnist = Mnist.read(DigitTraining.folder(args));
    DigitTraining.report(train(mnist, 5, System.out), mnist.test(), System.out, Path.of("target"));
  }

  static Sequential<Float> train(Mnist mnist, int epochs, PrintStream out) {
    var random = new SplittableRandom(1);
    var model = LeNet.create(random);
    return Trainer.of(
            model,
            new Adam<>(model, DigitTraining.schedule(mnist, epochs)),
            mnist.training().shuffled(random).batched(128),
            (m, batch, _) ->
                LeNetDerivatives.loss.valueWithGradient(m, batch.images(), batch.labels()))
        .validatedOn(mnist.test().batched(1_000))
        .weightedBy(LabelledImages::size)
        .measuring("accuracy", DigitTraining::accuracy)
        .with(new ProgressLines<>(out))
        .fit(epochs);
  }
}
