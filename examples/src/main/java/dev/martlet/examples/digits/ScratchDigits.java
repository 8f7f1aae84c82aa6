package dev.martlet.examples.digits;

import dev.martlet.LeafMapper;
import dev.martlet.data.LabelledImages;
import dev.martlet.data.Mnist;
import dev.martlet.metric.Metrics;
import dev.martlet.tensor.Tensor;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * MNIST from scratch: {@link NaiveDense}, a loop by hand, and RMSProp in three lines of vector
 * algebra, with nothing of the library but tensors and derivatives.
 */
public final class ScratchDigits {
  private static final double RATE = 0.001;
  private static final double KEPT = 0.9;

  private ScratchDigits() {}

  /**
   * Trains for five epochs.
   *
   * @param args the folder with the data; by default that of the property {@code martlet.data}
   */
  public static void main(String[] args) throws IOException {
    train(Mnist.read(DigitTraining.folder(args)), 5, System.out);
  }

  static double train(Mnist mnist, int epochs, PrintStream out) {
    var random = new SplittableRandom(1);
    var type = NaiveDense_NetworkDerivatives.differentiableType();
    var model = NaiveDense.Network.create(random);
    var squares = type.zeroTangentVector(model);
    double accuracy = 0;
    for (int epoch = 1; epoch <= epochs; epoch++) {
      double loss = 0;
      int batches = 0;
      for (LabelledImages batch : mnist.training().shuffled(random).batched(128)) {
        var step =
            NaiveDense_NetworkDerivatives.loss.valueWithGradient(
                model, pixels(batch), batch.labels());
        var gradient = step.gradient();
        squares =
            squares
                .scaled(KEPT)
                .plus(type.mappedTangent(gradient, LeafMapper.unnamed(g -> (1 - KEPT) * g * g)));
        var direction =
            type.combinedTangents(
                gradient,
                type.mappedTangent(squares, LeafMapper.unnamed(Math::sqrt)),
                (_, g, root) -> g / (root + 1e-7));
        model = type.moved(model, direction.scaled(-RATE));
        loss += step.value().item();
        batches++;
      }
      accuracy = Metrics.accuracy(model.applied(pixels(mnist.test())), mnist.test().labels());
      out.printf(
          Locale.ROOT, "epoch %d  loss %.4f  accuracy %.4f%n", epoch, loss / batches, accuracy);
    }
    return accuracy;
  }

  private static Tensor<Float> pixels(LabelledImages batch) {
    return batch.images().reshaped(batch.size(), 784);
  }
}
