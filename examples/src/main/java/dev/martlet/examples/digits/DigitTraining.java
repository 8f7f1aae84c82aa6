package dev.martlet.examples.digits;

import dev.martlet.data.LabelledImages;
import dev.martlet.data.Mnist;
import dev.martlet.layer.Layer;
import dev.martlet.metric.ConfusionMatrix;
import dev.martlet.metric.Metrics;
import dev.martlet.optimizer.Adam;
import dev.martlet.optimizer.Schedule;
import dev.martlet.tensor.Tensor;
import dev.martlet.training.ProgressLines;
import dev.martlet.training.Trainer;
import dev.martlet.workbench.Pictures;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * MNIST with layers and the training loop: a dense network, then a convolutional one with {@code
 * -Dexample=digits.ConvolutionalDigits}.
 */
public final class DigitTraining {
  private static final int BATCH = 128;

  private DigitTraining() {}

  /**
   * Trains the dense network for five epochs.
   *
   * @param args the folder with the data; by default that of the property {@code martlet.data}
   */
  public static void main(String[] args) throws IOException {
    Mnist mnist = Mnist.read(folder(args));
    report(dense(mnist, 5, System.out), mnist.test(), System.out, Path.of("target"));
  }

  static Path folder(String[] args) {
    return args.length > 0
        ? Path.of(args[0])
        : Path.of(System.getProperty("martlet.data", "../shared/data"), "mnist");
  }

  static DenseDigits dense(Mnist mnist, int epochs, PrintStream out) {
    var random = new SplittableRandom(1);
    var model = DenseDigits.create(random);
    return Trainer.of(
            model,
            new Adam<>(model, schedule(mnist, epochs)),
            mnist.training().shuffled(random).batched(BATCH),
            (m, batch, training) ->
                DenseDigitsDerivatives.loss.valueWithGradient(
                    m, batch.images(), batch.labels(), training))
        .validatedOn(mnist.test().batched(1_000))
        .weightedBy(LabelledImages::size)
        .measuring("accuracy", DigitTraining::accuracy)
        .with(new ProgressLines<>(out))
        .fit(epochs);
  }

  /** Up to a rate and down again. */
  static Schedule schedule(Mnist mnist, int epochs) {
    return Schedule.oneCycle(
        0.003, (long) epochs * Math.ceilDiv(mnist.training().size(), BATCH), 0.25);
  }

  static double accuracy(Layer<Tensor<Float>, Tensor<Float>> model, LabelledImages batch) {
    return Metrics.accuracy(model.apply(batch.images()), batch.labels());
  }

  /** Says how good a model is, and draws what it takes for what, and where it is wrong. */
  static void report(
      Layer<Tensor<Float>, Tensor<Float>> model, LabelledImages test, PrintStream out, Path folder)
      throws IOException {
    Tensor<Integer> said = model.apply(test.images()).argmax(1);
    var matrix = ConfusionMatrix.of(said, test.labels(), 10);
    out.printf("accuracy %.4f, macro F1 %.4f%n%s", matrix.accuracy(), matrix.macroF1(), matrix);
    Pictures.confusion(folder.resolve("digits-confusion.png"), matrix);
    int[] given = said.toIntArray();
    int[] right = test.labels().toIntArray();
    int[] wrong =
        IntStream.range(0, given.length).filter(i -> given[i] != right[i]).limit(40).toArray();
    Pictures.images(folder.resolve("digits-wrong.png"), test.rows(wrong).images(), 10);
    out.printf(
        "%s has digits-confusion.png, and digits-wrong.png, where rows were taken for%n", folder);
    for (int from = 0; from < wrong.length; from += 10) {
      out.println(
          Arrays.stream(wrong, from, Math.min(wrong.length, from + 10))
              .mapToObj(i -> given[i] + " (is " + right[i] + ")")
              .collect(Collectors.joining("  ")));
    }
  }
}
