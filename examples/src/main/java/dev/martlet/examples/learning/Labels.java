package dev.martlet.examples.learning;

import static dev.martlet.tensor.Activations.identity;
import static dev.martlet.tensor.Activations.relu;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.layer.Dense;
import dev.martlet.layer.Sequential;
import dev.martlet.metric.LabelCounts;
import dev.martlet.metric.Metrics;
import dev.martlet.optimizer.Adam;
import dev.martlet.optimizer.Schedule;
import dev.martlet.tensor.Losses;
import dev.martlet.tensor.Tensor;
import dev.martlet.training.Trainer;
import java.io.PrintStream;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Several labels at once: in which of four discs, which overlap, a point of the plane lies. */
public final class Labels {
  private static final double[][] DISCS = {
    {-0.5, 0.3, 0.8}, {0.5, 0.3, 0.8}, {0, -0.5, 0.8}, {0, 0, 0.35}
  };

  private Labels() {}

  /** Points with 1 for each disc that they are in, else 0. */
  static Plane<Float> points(RandomGenerator random, int count) {
    float[] places = new float[2 * count];
    float[] labels = new float[DISCS.length * count];
    for (int i = 0; i < count; i++) {
      double x = random.nextDouble(-1.5, 1.5);
      double y = random.nextDouble(-1.5, 1.5);
      places[2 * i] = (float) x;
      places[2 * i + 1] = (float) y;
      for (int disc = 0; disc < DISCS.length; disc++) {
        double distance = Math.hypot(x - DISCS[disc][0], y - DISCS[disc][1]);
        labels[DISCS.length * i + disc] = distance < DISCS[disc][2] ? 1 : 0;
      }
    }
    return new Plane<>(Tensor.of(places, count, 2), Tensor.of(labels, count, DISCS.length));
  }

  @Differentiable
  static Tensor<Float> loss(
      Sequential<Float> model,
      @NoDerivative Tensor<Float> places,
      @NoDerivative Tensor<Float> labels) {
    return Losses.sigmoidCrossEntropy(model.apply(places), labels);
  }

  /**
   * Trains, and says how good the labels are.
   *
   * @param args none
   */
  public static void main(String[] args) {
    run(System.out, 60);
  }

  static LabelCounts run(PrintStream out, int epochs) {
    var random = new SplittableRandom(4);
    Plane<Float> training = points(random, 2_000);
    Plane<Float> test = points(random, 1_000);
    Sequential<Float> model =
        Sequential.of(
            Dense.create(2, 64, relu, random),
            Dense.create(64, 32, relu, random),
            Dense.create(32, DISCS.length, identity, random));
    Sequential<Float> trained =
        Trainer.of(
                model,
                new Adam<>(model, Schedule.oneCycle(0.01, 40L * epochs, 0.3)),
                training.shuffled(random).batched(50),
                (m, batch, _) ->
                    LabelsDerivatives.loss.valueWithGradient(m, batch.places(), batch.targets()))
            .fit(epochs);
    Tensor<Float> scores = trained.apply(test.places());
    var counts = LabelCounts.of(scores, test.targets(), 0);
    out.printf(
        Locale.ROOT,
        "all labels right %.3f, each %.3f, micro F1 %.3f, macro F1 %.3f%n",
        Metrics.multilabelAccuracy(scores, test.targets(), 0),
        Metrics.binaryAccuracy(scores, test.targets(), 0),
        counts.microF1(),
        counts.macroF1());
    return counts;
  }
}
