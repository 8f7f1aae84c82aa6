package dev.martlet.examples.language;

import dev.martlet.optimizer.AdamW;
import dev.martlet.optimizer.Optimizer;
import dev.martlet.optimizer.ParameterGroup;
import dev.martlet.optimizer.Schedule;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.SplittableRandom;

/** Learns to write as Shakespeare, character by character, by a loop of its own. */
public final class Shakespeare {
  private final CharacterData data;
  private final int batch;

  private Shakespeare(CharacterData data, int batch) {
    this.data = data;
    this.batch = batch;
  }

  /**
   * Trains four layers, 128 wide, on tiny Shakespeare.
   *
   * @param args how many steps; 6,500 by default
   */
  public static void main(String[] args) throws IOException {
    int steps = args.length > 0 ? Integer.parseInt(args[0]) : 6_500;
    var data = new CharacterData(CharacterData.shakespeare(), 64);
    var random = new SplittableRandom(1);
    Gpt start = Gpt.create(data.count(), 64, 128, 4, 4, random);
    System.out.printf(Locale.ROOT, "%,d numbers to learn%n", start.summary().learned());
    Gpt model = new Shakespeare(data, 16).trained(start, steps, random, System.out);
    System.out.println(data.sample(model, 400, random));
  }

  static double train(String text, int context, int width, int layers, int steps, PrintStream out) {
    var random = new SplittableRandom(1);
    var training = new Shakespeare(new CharacterData(text, context), 16);
    Gpt start = Gpt.create(training.data.count(), context, width, layers, 4, random);
    return training.validationLoss(training.trained(start, steps, random, out));
  }

  /** A rate that rises and falls again; no decay of what is no matrix. */
  private static Optimizer<Gpt> optimizer(Gpt model, int steps) {
    return new AdamW<>(
            model,
            Schedule.cosine(3e-3, 1e-4, steps).warmedUp(Math.max(1, steps / 50)),
            0.1,
            0.9,
            0.99,
            1e-8)
        .clippedToNorm(1)
        .with(
            ParameterGroup.withWeightDecay(
                name -> name.endsWith("bias") || name.endsWith("scale") || name.endsWith("shift"),
                0));
  }

  private Gpt trained(Gpt start, int steps, SplittableRandom random, PrintStream out) {
    var optimizer = optimizer(start, steps);
    Gpt model = start;
    long started = System.nanoTime();
    for (int step = 1; step <= steps; step++) {
      var some = data.batch(batch, random);
      model =
          optimizer.update(model, GptDerivatives.loss.gradient(model, some.text(), some.next()));
      if (step % Math.max(1, steps / 10) == 0) {
        out.printf(
            Locale.ROOT,
            "step %d  %.0f s  validation loss %.3f%n",
            step,
            (System.nanoTime() - started) / 1e9,
            validationLoss(model));
      }
    }
    return model;
  }

  private double validationLoss(Gpt model) {
    return data.validationLoss(batch, each -> model.loss(each.text(), each.next()).item());
  }
}
