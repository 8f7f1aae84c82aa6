package dev.martlet.examples.learning;

import static dev.martlet.tensor.Activations.identity;
import static dev.martlet.tensor.Activations.relu;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.data.Examples;
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
import java.util.random.RandomGenerator;

/** Two spirals that wind around each other, told apart by a small network. */
public final class Spirals {
  private Spirals() {}

  /**
   * Points in the plane.
   *
   * @param places of shape {@code [count, 2]}
   * @param spirals which spiral each one is on, of shape {@code [count]}
   */
  public record Points(Tensor<Float> places, Tensor<Integer> spirals) implements Examples<Points> {
    @Override
    public int size() {
      return spirals.size();
    }

    @Override
    public Points rows(int... indices) {
      Tensor<Integer> rows = Tensor.of(indices, indices.length);
      return new Points(places.gathered(rows, 0), spirals.gathered(rows, 0));
    }

    static Points random(RandomGenerator random, int count) {
      float[] places = new float[2 * count];
      int[] spirals = new int[count];
      for (int i = 0; i < count; i++) {
        spirals[i] = i % 2;
        double turn = 3 * Math.PI * Math.sqrt(random.nextDouble());
        double angle = turn + spirals[i] * Math.PI;
        places[2 * i] = (float) (turn * Math.cos(angle) / 3 + 0.05 * random.nextGaussian());
        places[2 * i + 1] = (float) (turn * Math.sin(angle) / 3 + 0.05 * random.nextGaussian());
      }
      return new Points(Tensor.of(places, count, 2), Tensor.of(spirals, count));
    }
  }

  @Differentiable
  static Tensor<Float> loss(
      Sequential<Float> model,
      @NoDerivative Tensor<Float> places,
      @NoDerivative Tensor<Integer> spirals) {
    return Losses.softmaxCrossEntropy(model.apply(places), spirals);
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
    Points training = Points.random(random, 1_000);
    Points test = Points.random(random, 500);
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
                    SpiralsDerivatives.loss.valueWithGradient(m, batch.places(), batch.spirals()))
            .fit(epochs);
    double accuracy = Metrics.accuracy(trained.apply(test.places()), test.spirals());
    Pictures.boundary(picture, trained::apply, test.places(), test.spirals());
    out.printf("accuracy %.3f; %s shows the boundary%n", accuracy, picture.toAbsolutePath());
    return accuracy;
  }
}
