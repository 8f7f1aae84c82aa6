package dev.martlet.examples.language;

import dev.martlet.annotation.Differentiable;
import dev.martlet.layer.Dense;
import dev.martlet.layer.Embedding;
import dev.martlet.layer.Initializers;
import dev.martlet.layer.Layer;
import dev.martlet.layer.LstmCell;
import dev.martlet.layer.Recurrent;
import dev.martlet.optimizer.Adam;
import dev.martlet.optimizer.Schedule;
import dev.martlet.tensor.Activations;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Losses;
import dev.martlet.tensor.Tensor;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A long short-term memory that says which character comes next, trained on tiny Shakespeare.
 *
 * @param symbols a vector for each character
 * @param memory goes through the text
 * @param scores of each character
 */
@Differentiable
public record CharacterLstm(
    Embedding<Float> symbols, Recurrent<Float, LstmCell<Float>> memory, Dense<Float> scores)
    implements Layer<Tensor<Integer>, Tensor<Float>> {

  static CharacterLstm create(int characters, int size, int units, RandomGenerator random) {
    return new CharacterLstm(
        Embedding.create(DType.FLOAT, characters, size, Initializers.normal(0.1), random),
        Recurrent.of(LstmCell.create(DType.FLOAT, size, units, random)),
        Dense.create(units, characters, Activations.identity, random));
  }

  /** From {@code [batch, time]} to scores of {@code [batch, time, characters]}. */
  @Override
  @Differentiable
  public Tensor<Float> apply(Tensor<Integer> text) {
    return scores.apply(memory.apply(symbols.apply(text)));
  }

  @Differentiable(wrt = "this")
  Tensor<Float> loss(Tensor<Integer> text, Tensor<Integer> next) {
    return Losses.softmaxCrossEntropy(apply(text), next);
  }

  /**
   * Trains 192 units.
   *
   * @param args how many steps; 600 by default
   */
  public static void main(String[] args) throws IOException {
    int steps = args.length > 0 ? Integer.parseInt(args[0]) : 600;
    train(CharacterData.shakespeare(), 64, 192, steps, System.out);
  }

  static double train(String text, int context, int units, int steps, PrintStream out) {
    var random = new SplittableRandom(1);
    var data = new CharacterData(text, context);
    CharacterLstm model = create(data.count(), 32, units, random);
    var optimizer =
        new Adam<>(model, Schedule.cosine(5e-3, 2e-4, steps).warmedUp(Math.max(1, steps / 50)))
            .clippedToNorm(1);
    long started = System.nanoTime();
    double loss = 0;
    for (int step = 1; step <= steps; step++) {
      var batch = data.batch(32, random);
      model =
          optimizer.update(
              model, CharacterLstmDerivatives.loss.gradient(model, batch.text(), batch.next()));
      if (step % Math.max(1, steps / 10) == 0) {
        CharacterLstm now = model;
        loss = data.validationLoss(32, each -> now.loss(each.text(), each.next()).item());
        out.printf(
            Locale.ROOT,
            "step %d  %.0f s  validation loss %.3f%n",
            step,
            (System.nanoTime() - started) / 1e9,
            loss);
      }
    }
    out.println(data.sample(model, 300, random));
    return loss;
  }
}
