package dev.martlet.examples.learning;

import static dev.martlet.tensor.Activations.identity;
import static dev.martlet.tensor.Activations.relu;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.layer.Dense;
import dev.martlet.layer.Sequential;
import dev.martlet.metric.Metrics;
import dev.martlet.optimizer.Adam;
import dev.martlet.optimizer.Schedule;
import dev.martlet.tensor.Losses;
import dev.martlet.tensor.Tensor;
import dev.martlet.training.Trainer;
import dev.martlet.workbench.Pictures;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Two spirals that wind around each other, told apart by a small network. */
public final class Spirals {
  private Spirals() {}

  @Differentiable
  static Tensor<Float> loss(
      Sequential<Float> model,
      @NoDerivative Tensor<Float> places,
      @NoDerivative Tensor<Integer> classes) {
    return Losses.softmaxCrossEntropy(model.apply(places), classes);
  }

  /**
   * Trains, and draws the boundary.
   *
   * @param args where to draw; by default {@code target/spirals.png}
   */
  public static void main(String[] args) throws IOException {
    run(System.out, Path.of(args.length > 0 ? args[0] : "target/spirals.png"), 200);
  }

  static double run(PrintStream out, Path picture, int epochs) throws IOException {
    var random = new SplittableRandom(2);
    Plane<Integer> training = Plane.spirals(random, 1_000);
    Plane<Integer> test = Plane.spirals(random, 500);
    Sequential<Float> model =
        Sequential.of(
            Dense.create(2, 64, relu, random),
            Dense.create(64, 64, relu, random),
            Dense.create(64, 2, identity, random));
    Sequential<Float> trained =
        Trainer.of(
                model,
                new Adam<>(model, Schedule.oneCycle(0.01, 20L * epochs, 0.3)),
                training.shuffled(random).batched(50),
                (m, batch, _) ->
                    SpiralsDerivatives.loss.valueWithGradient(m, batch.places(), batch.targets()))
            .fit(epochs);
    double accuracy = Metrics.accuracy(trained.apply(test.places()), test.targets());
    Pictures.boundary(picture, trained::apply, test.places(), test.targets());
    out.printf("accuracy %.3f; %s shows the boundary%n", accuracy, picture.toAbsolutePath());
    return accuracy;
  }
}
