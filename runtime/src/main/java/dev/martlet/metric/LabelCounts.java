package dev.martlet.metric;

import dev.martlet.tensor.Tensor;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How often each label was said rightly, wrongly, and was left out, where an example may have
 * several labels or none.
 *
 * {@snippet :
 * var counts = LabelCounts.of(model.apply(texts), truth, 0);   // logits above 0 say yes
 * System.out.println(counts.microF1() + " " + counts.macroF1());
 * }
 *
 * <p>A <em>macro</em> metric is the mean of those of the labels; a <em>micro</em> metric takes all
 * decisions together. A precision of what was never said, and a recall of what is never right, is
 * 0.
 */
public final class LabelCounts {
  private final long[] right;
  private final long[] wrong;
  private final long[] missed;

  private LabelCounts(long[] right, long[] wrong, long[] missed) {
    this.right = right;
    this.wrong = wrong;
    this.missed = missed;
  }

  /**
   * Counts.
   *
   * @param scores of shape {@code [examples, labels]}
   * @param truth 1 or 0 for each score
   * @param threshold scores above it say yes
   * @return the counts
   * @throws IllegalArgumentException if the shapes differ, or are not of two axes
   */
  public static LabelCounts of(Tensor<?> scores, Tensor<?> truth, double threshold) {
    if (scores.rank() != 2 || !Arrays.equals(scores.shape(), truth.shape())) {
      throw new IllegalArgumentException(
          "LabelCounts: shapes %s and %s"
              .formatted(Arrays.toString(scores.shape()), Arrays.toString(truth.shape())));
    }
    int labels = scores.dimension(1);
    var counts = new LabelCounts(new long[labels], new long[labels], new long[labels]);
    double[] given = scores.toDoubleArray();
    double[] expected = truth.toDoubleArray();
    for (int i = 0; i < given.length; i++) {
      boolean isSaid = given[i] > threshold;
      boolean isRight = expected[i] > 0.5;
      if (isSaid || isRight) {
        (isSaid && isRight ? counts.right : isSaid ? counts.wrong : counts.missed)[i % labels]++;
      }
    }
    return counts;
  }

  /**
   * Adds the counts of other examples.
   *
   * @param other counts of the same labels
   * @return the sum
   */
  public LabelCounts plus(LabelCounts other) {
    if (other.labels() != labels()) {
      throw new IllegalArgumentException("%d and %d labels".formatted(labels(), other.labels()));
    }
    return new LabelCounts(
        sum(right, other.right), sum(wrong, other.wrong), sum(missed, other.missed));
  }

  private static long[] sum(long[] one, long[] other) {
    return IntStream.range(0, one.length).mapToLong(i -> one[i] + other[i]).toArray();
  }

  /**
   * Counts the labels.
   *
   * @return the number
   */
  public int labels() {
    return right.length;
  }

  /**
   * Gives the part of those of which a label was said that have it.
   *
   * @param label the label
   * @return from 0 to 1
   */
  public double precision(int label) {
    return part(right[label], right[label] + wrong[label]);
  }

  /**
   * Gives the part of those with a label of which it was said.
   *
   * @param label the label
   * @return from 0 to 1
   */
  public double recall(int label) {
    return part(right[label], right[label] + missed[label]);
  }

  /**
   * Gives the harmonic mean of precision and recall.
   *
   * @param label the label
   * @return from 0 to 1
   */
  public double f1(int label) {
    return part(2 * right[label], 2 * right[label] + wrong[label] + missed[label]);
  }

  /**
   * Gives the mean precision.
   *
   * @return of all labels, each counting the same
   */
  public double macroPrecision() {
    return mean(this::precision);
  }

  /**
   * Gives the mean recall.
   *
   * @return of all labels, each counting the same
   */
  public double macroRecall() {
    return mean(this::recall);
  }

  /**
   * Gives the mean F1.
   *
   * @return of all labels, each counting the same
   */
  public double macroF1() {
    return mean(this::f1);
  }

  /**
   * Gives the precision of all decisions.
   *
   * @return which part of what was said is right
   */
  public double microPrecision() {
    return part(total(right), total(right) + total(wrong));
  }

  /**
   * Gives the recall of all decisions.
   *
   * @return which part of what is right was said
   */
  public double microRecall() {
    return part(total(right), total(right) + total(missed));
  }

  /**
   * Gives the F1 of all decisions.
   *
   * @return the harmonic mean of their precision and recall
   */
  public double microF1() {
    return part(2 * total(right), 2 * total(right) + total(wrong) + total(missed));
  }

  private double mean(IntToDoubleFunction metric) {
    return IntStream.range(0, labels()).mapToDouble(metric).average().orElse(Double.NaN);
  }

  private static long total(long[] counts) {
    return Arrays.stream(counts).sum();
  }

  private static double part(long some, long all) {
    return all == 0 ? 0 : (double) some / all;
  }
}
