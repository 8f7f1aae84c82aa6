package dev.martlet.examples.language;

import dev.martlet.optimizer.AdamW;
import dev.martlet.optimizer.ParameterGroup;
import dev.martlet.optimizer.Schedule;
import dev.martlet.tensor.Tensor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Learns to write as Shakespeare, character by character, by a loop of its own. */
public final class Shakespeare {
  private final String characters;
  private final int[] training;
  private final int[] validation;
  private final int context;

  private Shakespeare(String text, int context) {
    this.context = context;
    this.characters =
        text.chars()
            .distinct()
            .sorted()
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    int[] numbers = text.chars().map(characters::indexOf).toArray();
    int split = numbers.length * 9 / 10;
    this.training = Arrays.copyOf(numbers, split);
    this.validation = Arrays.copyOfRange(numbers, split, numbers.length);
  }

  /** Some pieces of text, and the same one character further. */
  private record Batch(Tensor<Integer> text, Tensor<Integer> next) {}

  private Batch batch(int[] from, int size, RandomGenerator random) {
    int[] text = new int[size * context];
    int[] next = new int[size * context];
    for (int i = 0; i < size; i++) {
      int start = random.nextInt(from.length - context - 1);
      System.arraycopy(from, start, text, i * context, context);
      System.arraycopy(from, start + 1, next, i * context, context);
    }
    return new Batch(Tensor.of(text, size, context), Tensor.of(next, size, context));
  }

  /**
   * Trains four layers, 128 wide, on tiny Shakespeare.
   *
   * @param args how many steps; 5,000 by default
   */
  public static void main(String[] args) throws IOException {
    Path file =
        Path.of(System.getProperty("martlet.data", "../shared/data"), "tinyshakespeare/input.txt");
    int steps = args.length > 0 ? Integer.parseInt(args[0]) : 5_000;
    train(Files.readString(file), 64, 128, 4, steps, System.out);
  }

  static double train(String text, int context, int width, int layers, int steps, PrintStream out) {
    var random = new SplittableRandom(1);
    var data = new Shakespeare(text, context);
    Gpt model = Gpt.create(data.characters.length(), context, width, layers, 4, random);
    var optimizer =
        new AdamW<>(
                model,
                Schedule.cosine(2e-3, 1e-4, steps).warmedUp(Math.max(1, steps / 50)),
                0.1,
                0.9,
                0.99,
                1e-8)
            .clippedToNorm(1)
            .with(
                ParameterGroup.withWeightDecay(
                    name ->
                        name.endsWith("bias") || name.endsWith("scale") || name.endsWith("shift"),
                    0));
    long started = System.nanoTime();
    double loss = 0;
    for (int step = 1; step <= steps; step++) {
      Batch batch = data.batch(data.training, 16, random);
      model =
          optimizer.update(model, GptDerivatives.loss.gradient(model, batch.text(), batch.next()));
      if (step % Math.max(1, steps / 10) == 0) {
        loss = data.validationLoss(model);
        out.printf(
            Locale.ROOT,
            "step %d  %.0f s  validation loss %.3f%n",
            step,
            (System.nanoTime() - started) / 1e9,
            loss);
      }
    }
    out.println(data.sample(model, 400, random));
    return loss;
  }

  private double validationLoss(Gpt model) {
    var random = new SplittableRandom(7);
    double sum = 0;
    int count = 20;
    for (int i = 0; i < count; i++) {
      Batch batch = batch(validation, 16, random);
      sum += model.loss(batch.text(), batch.next()).item();
    }
    return sum / count;
  }

  /** Text from the model, which draws each character by its probability. */
  private String sample(Gpt model, int length, RandomGenerator random) {
    int[] seen = {characters.indexOf('\n')};
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      Tensor<Float> scores = model.apply(Tensor.of(seen, 1, seen.length));
      float[] chances = scores.at(0, 0).at(0, seen.length - 1).softmax(-1).toFloatArray();
      double drawn = random.nextDouble();
      int next = 0;
      while (next < chances.length - 1 && (drawn -= chances[next]) >= 0) {
        next++;
      }
      text.append(characters.charAt(next));
      int kept = Math.min(seen.length, context - 1);
      int[] longer =
          Arrays.copyOf(Arrays.copyOfRange(seen, seen.length - kept, seen.length), kept + 1);
      longer[kept] = next;
      seen = longer;
    }
    return text.toString();
  }
}
