package dev.martlet.examples.learning;

import static dev.martlet.tensor.Activations.identity;
import static dev.martlet.tensor.Activations.relu;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.layer.Dense;
import dev.martlet.layer.Layer;
import dev.martlet.layer.Layers;
import dev.martlet.metric.ConfusionMatrix;
import dev.martlet.metric.Metrics;
import dev.martlet.optimizer.Adam;
import dev.martlet.tensor.Losses;
import dev.martlet.tensor.Tensor;
import dev.martlet.training.EarlyStopping;
import dev.martlet.training.Trainer;
import dev.martlet.workbench.CurvesPicture;
import dev.martlet.workbench.Pictures;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Five heaps of points that overlap a little, told apart. */
public final class Blobs {
  private static final int HEAPS = 5;

  private Blobs() {}

  /**
   * The model.
   *
   * @param hidden 32 neurons
   * @param output a score for each heap
   */
  @Differentiable
  record Network(Dense<Float> hidden, Dense<Float> output)
      implements Layer<Tensor<Float>, Tensor<Float>> {

    static Network create(RandomGenerator random) {
      return new Network(
          Dense.create(2, 32, relu, random), Dense.create(32, HEAPS, identity, random));
    }

    @Override
    @Differentiable
    public Tensor<Float> apply(Tensor<Float> places) {
      return Layers.sequenced(places, hidden, output);
    }

    @Differentiable(wrt = "this")
    Tensor<Float> loss(@NoDerivative Tensor<Float> places, @NoDerivative Tensor<Integer> classes) {
      return Losses.softmaxCrossEntropy(apply(places), classes);
    }
  }

  /**
   * Trains, and draws the boundaries, the confusion matrix and the curves of losses.
   *
   * @param args the folder for the pictures; by default {@code target}
   */
  public static void main(String[] args) throws IOException {
    run(System.out, Path.of(args.length > 0 ? args[0] : "target"), 30);
  }

  static double run(PrintStream out, Path folder, int epochs) throws IOException {
    var random = new SplittableRandom(3);
    Plane<Integer> training = Plane.blobs(random, 1_000, HEAPS);
    Plane<Integer> test = Plane.blobs(random, 1_000, HEAPS);
    Network model = Network.create(random);
    out.print(model.summary());
    Network trained =
        Trainer.of(
                model,
                new Adam<>(model, 0.01),
                training.shuffled(random).batched(50),
                (m, batch, _) ->
                    Blobs_NetworkDerivatives.loss.valueWithGradient(
                        m, batch.places(), batch.targets()))
            .validatedOn(test.batched(500))
            .measuring(
                "validation loss", (m, batch) -> m.loss(batch.places(), batch.targets()).item())
            .with(new EarlyStopping<>("validation loss", false, 5, 0))
            .with(
                new CurvesPicture<>(
                    folder.resolve("blobs-curves.png"), List.of("loss", "validation loss")))
            .fit(epochs);
    Tensor<Float> scores = trained.apply(test.places());
    double accuracy = Metrics.accuracy(scores, test.targets());
    var matrix = ConfusionMatrix.of(scores.argmax(1), test.targets(), HEAPS);
    Pictures.confusion(folder.resolve("blobs-confusion.png"), matrix);
    Pictures.boundary(folder.resolve("blobs.png"), trained::apply, test.places(), test.targets());
    out.printf("accuracy %.3f, macro F1 %.3f%n%s", accuracy, matrix.macroF1(), matrix);
    return accuracy;
  }
}
