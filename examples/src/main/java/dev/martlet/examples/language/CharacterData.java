package dev.martlet.examples.language;

import dev.martlet.layer.Layer;
import dev.martlet.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * A text as numbers of its characters: nine tenths to learn from, the rest to see what is learned.
 */
final class CharacterData {
  private final String characters;
  private final int[] training;
  private final int[] validation;
  private final int context;

  /**
   * @param context how many characters are seen at once
   */
  CharacterData(String text, int context) {
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
  record Batch(Tensor<Integer> text, Tensor<Integer> next) {}

  /** Tiny Shakespeare. */
  static String shakespeare() throws IOException {
    return Files.readString(
        Path.of(System.getProperty("martlet.data", "../shared/data"), "tinyshakespeare/input.txt"));
  }

  /** How many characters there are. */
  int count() {
    return characters.length();
  }

  Batch batch(int size, RandomGenerator random) {
    return batch(training, size, random);
  }

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

  /** The mean of a loss on text that has not been learned from, always the same pieces of it. */
  double validationLoss(int size, ToDoubleFunction<Batch> loss) {
    var random = new SplittableRandom(7);
    double sum = 0;
    int count = 20;
    for (int i = 0; i < count; i++) {
      sum += loss.applyAsDouble(batch(validation, size, random));
    }
    return sum / count;
  }

  /** Text from a model, which draws each character by its probability. */
  String sample(Layer<Tensor<Integer>, Tensor<Float>> model, int length, RandomGenerator random) {
    int[] seen = {0};
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
