package dev.martlet.metric;

import dev.martlet.tensor.Tensor;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How often each class was taken for each: rows are what is right, columns what was said.
 *
 * {@snippet :
 * var matrix = ConfusionMatrix.of(model.apply(images).argmax(1), labels, 10);
 * System.out.println(matrix.macroF1() + "\n" + matrix);
 * }
 *
 * <p>A precision of what was never said, and a recall of what is never right, is 0.
 */
public final class ConfusionMatrix {
  private final long[][] counts;

  private ConfusionMatrix(long[][] counts) {
    this.counts = counts;
  }

  /**
   * Counts.
   *
   * @param predicted the class that was said, of each example
   * @param labels the one that is right
   * @param classes how many classes there are
   * @return the matrix
   * @throws IllegalArgumentException if there are more or less labels than predictions
   * @throws IndexOutOfBoundsException if there is no such class
   */
  public static ConfusionMatrix of(Tensor<Integer> predicted, Tensor<Integer> labels, int classes) {
    if (predicted.size() != labels.size()) {
      throw new IllegalArgumentException(
          "%d predictions for %d labels".formatted(predicted.size(), labels.size()));
    }
    long[][] counts = new long[classes][classes];
    int[] said = predicted.toIntArray();
    int[] right = labels.toIntArray();
    for (int i = 0; i < said.length; i++) {
      counts[right[i]][said[i]]++;
    }
    return new ConfusionMatrix(counts);
  }

  /**
   * Adds the counts of other examples.
   *
   * @param other a matrix of the same classes
   * @return the sum
   */
  public ConfusionMatrix plus(ConfusionMatrix other) {
    if (other.classes() != classes()) {
      throw new IllegalArgumentException("%d and %d classes".formatted(classes(), other.classes()));
    }
    long[][] sums = new long[classes()][classes()];
    for (int row = 0; row < sums.length; row++) {
      for (int column = 0; column < sums.length; column++) {
        sums[row][column] = counts[row][column] + other.counts[row][column];
      }
    }
    return new ConfusionMatrix(sums);
  }

  /**
   * Counts the classes.
   *
   * @return the number of rows
   */
  public int classes() {
    return counts.length;
  }

  /**
   * Counts the examples.
   *
   * @return the sum of all numbers
   */
  public long total() {
    return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
  }

  /**
   * Gives one number.
   *
   * @param right the class that is right
   * @param said the class that was said
   * @return how often
   */
  public long count(int right, int said) {
    return counts[right][said];
  }

  /**
   * Gives the part that is right, which is also the precision, recall and F1 of all classes taken
   * together (<em>micro</em>).
   *
   * @return from 0 to 1
   */
  public double accuracy() {
    return IntStream.range(0, classes()).mapToLong(i -> counts[i][i]).sum() / (double) total();
  }

  /**
   * Gives the part of those of which a class was said that are of it.
   *
   * @param of the class
   * @return from 0 to 1
   */
  public double precision(int of) {
    long said = Arrays.stream(counts).mapToLong(row -> row[of]).sum();
    return said == 0 ? 0 : (double) counts[of][of] / said;
  }

  /**
   * Gives the part of those of a class of which it was said.
   *
   * @param of the class
   * @return from 0 to 1
   */
  public double recall(int of) {
    long right = Arrays.stream(counts[of]).sum();
    return right == 0 ? 0 : (double) counts[of][of] / right;
  }

  /**
   * Gives the harmonic mean of precision and recall.
   *
   * @param of the class
   * @return from 0 to 1
   */
  public double f1(int of) {
    double sum = precision(of) + recall(of);
    return sum == 0 ? 0 : 2 * precision(of) * recall(of) / sum;
  }

  /**
   * Gives the mean precision.
   *
   * @return of all classes, each counting the same
   */
  public double macroPrecision() {
    return mean(this::precision);
  }

  /**
   * Gives the mean recall.
   *
   * @return of all classes, each counting the same
   */
  public double macroRecall() {
    return mean(this::recall);
  }

  /**
   * Gives the mean F1.
   *
   * @return of all classes, each counting the same
   */
  public double macroF1() {
    return mean(this::f1);
  }

  private double mean(IntToDoubleFunction metric) {
    return IntStream.range(0, classes()).mapToDouble(metric).average().orElse(Double.NaN);
  }

  /** Shows the numbers as a table. */
  @Override
  public String toString() {
    int width =
        1
            + Arrays.stream(counts)
                .flatMapToLong(Arrays::stream)
                .mapToInt(count -> Long.toString(count).length())
                .max()
                .orElse(0);
    var text = new StringBuilder();
    for (long[] row : counts) {
      for (long count : row) {
        text.append((" ".repeat(width) + count).substring(Long.toString(count).length()));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
