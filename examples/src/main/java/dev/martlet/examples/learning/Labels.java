package dev.martlet.examples.learning;

import static dev.martlet.tensor.Activations.identity;
import static dev.martlet.tensor.Activations.relu;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.data.Examples;
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

  /**
   * Points with their labels.
   *
   * @param places of shape {@code [count, 2]}
   * @param labels 1 for each disc that a point is in, else 0, of shape {@code [count, 4]}
   */
  public record Points(Tensor<Float> places, Tensor<Float> labels) implements Examples<Points> {
    @Override
    public int size() {
      return places.dimension(0);
    }

    @Override
    public Points rows(int... indices) {
      Tensor<Integer> rows = Tensor.of(indices, indices.length);
      return new Points(places.gathered(rows, 0), labels.gathered(rows, 0));
    }

    static Points random(RandomGenerator random, int count) {
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
      return new Points(Tensor.of(places, count, 2), Tensor.of(labels, count, DISCS.length));
    }
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
    Points training = Points.random(random, 2_000);
    Points test = Points.random(random, 1_000);
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
                    LabelsDerivatives.loss.valueWithGradient(m, batch.places(), batch.labels()))
            .fit(epochs);
    Tensor<Float> scores = trained.apply(test.places());
    var counts = LabelCounts.of(scores, test.labels(), 0);
    out.printf(
        Locale.ROOT,
        "all labels right %.3f, each %.3f, micro F1 %.3f, macro F1 %.3f%n",
        Metrics.multilabelAccuracy(scores, test.labels(), 0),
        Metrics.binaryAccuracy(scores, test.labels(), 0),
        counts.microF1(),
        counts.macroF1());
    return counts;
  }
}
