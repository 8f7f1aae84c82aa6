package dev.martlet.metric;

import dev.martlet.tensor.Tensor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Metrics that are one number. Those of no example are {@code NaN}. */
public final class Metrics {
  private Metrics() {}

  /**
   * Counts how often the greatest score is that of the right class.
   *
   * @param scores of shape {@code [..., classes]}: logits or probabilities
   * @param labels the right class of each row
   * @return the part that is right, from 0 to 1
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public static double accuracy(Tensor<?> scores, Tensor<Integer> labels) {
    return topKAccuracy(scores, labels, 1);
  }

  /**
   * Counts how often the right class is among those with the greatest scores.
   *
   * @param scores of shape {@code [..., classes]}
   * @param labels the right class of each row
   * @param k how many classes may be named; of equal scores, those that come first
   * @return the part that is right, from 0 to 1
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public static double topKAccuracy(Tensor<?> scores, Tensor<Integer> labels, int k) {
    int classes = scores.rank() == 0 ? 0 : scores.dimension(-1);
    if (classes == 0 ? labels.size() != 0 : scores.size() / classes != labels.size()) {
      throw new IllegalArgumentException(
          "accuracy: labels of shape %s for scores of shape %s"
              .formatted(Arrays.toString(labels.shape()), Arrays.toString(scores.shape())));
    }
    double[] numbers = scores.toDoubleArray();
    int[] right = labels.toIntArray();
    int count = 0;
    for (int row = 0; row < right.length; row++) {
      double score = numbers[row * classes + right[row]];
      int better = 0;
      for (int other = 0; other < classes; other++) {
        double given = numbers[row * classes + other];
        if (given > score || given == score && other < right[row]) {
          better++;
        }
      }
      count += better < k && !Double.isNaN(score) ? 1 : 0;
    }
    return (double) count / right.length;
  }

  /**
   * Counts how often a score is on the right side of a threshold. Where examples have several
   * labels, each label counts for itself.
   *
   * @param scores the scores
   * @param truth 1 or 0 for each score
   * @param threshold scores above it say yes
   * @return the part that is right, from 0 to 1
   * @throws IllegalArgumentException if the shapes differ
   */
  public static double binaryAccuracy(Tensor<?> scores, Tensor<?> truth, double threshold) {
    checkShapes("binaryAccuracy", scores, truth);
    double[] given = scores.toDoubleArray();
    double[] right = truth.toDoubleArray();
    int count = 0;
    for (int i = 0; i < given.length; i++) {
      count += given[i] > threshold == right[i] > 0.5 ? 1 : 0;
    }
    return (double) count / given.length;
  }

  /**
   * Counts how often all labels of an example are right.
   *
   * @param scores of shape {@code [examples, labels]}
   * @param truth 1 or 0 for each score
   * @param threshold scores above it say yes
   * @return the part of the examples that is right in all labels, from 0 to 1
   * @throws IllegalArgumentException if the shapes differ
   */
  public static double multilabelAccuracy(Tensor<?> scores, Tensor<?> truth, double threshold) {
    checkShapes("multilabelAccuracy", scores, truth);
    double[] given = scores.toDoubleArray();
    double[] right = truth.toDoubleArray();
    int labels = scores.dimension(-1);
    int examples = labels == 0 ? 0 : given.length / labels;
    long count =
        IntStream.range(0, examples)
            .filter(
                example ->
                    IntStream.range(example * labels, (example + 1) * labels)
                        .allMatch(i -> given[i] > threshold == right[i] > 0.5))
            .count();
    return (double) count / examples;
  }

  /**
   * Measures how well scores tell two classes apart: the probability that an example of one class
   * has a greater score than one of the other, where equal scores count half.
   *
   * @param scores the scores
   * @param truth 1 or 0 for each score
   * @return the area under the receiver operating characteristic, 0.5 for guessing; {@code NaN} if
   *     one class is missing
   * @throws IllegalArgumentException if the shapes differ
   */
  public static double rocAuc(Tensor<?> scores, Tensor<?> truth) {
    checkShapes("rocAuc", scores, truth);
    double[] given = scores.toDoubleArray();
    double[] right = truth.toDoubleArray();
    Integer[] order = IntStream.range(0, given.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> given[i]));
    double positives = 0;
    double ranks = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && given[order[to]] == given[order[from]]) {
        to++;
      }
      if (to == from) {
        return Double.NaN;
      }
      for (int i = from; i < to; i++) {
        if (right[order[i]] > 0.5) {
          positives++;
          ranks += (from + 1 + to) / 2.0;
        }
      }
      from = to;
    }
    double negatives = given.length - positives;
    return (ranks - positives * (positives + 1) / 2) / (positives * negatives);
  }

  /**
   * Measures which part of the variance predictions explain.
   *
   * @param prediction the predictions
   * @param truth what is right
   * @return 1 for perfect predictions, 0 for the mean, less than 0 for worse
   * @throws IllegalArgumentException if the shapes differ
   */
  public static double r2(Tensor<?> prediction, Tensor<?> truth) {
    checkShapes("r2", prediction, truth);
    double[] given = prediction.toDoubleArray();
    double[] right = truth.toDoubleArray();
    double mean = Arrays.stream(right).average().orElse(Double.NaN);
    double residuals = 0;
    double deviations = 0;
    for (int i = 0; i < given.length; i++) {
      residuals += (given[i] - right[i]) * (given[i] - right[i]);
      deviations += (right[i] - mean) * (right[i] - mean);
    }
    return 1 - residuals / deviations;
  }

  /**
   * Tells among how many symbols a model seems to choose.
   *
   * @param crossEntropy the mean cross entropy of a symbol, in nats
   * @return its exponential
   */
  public static double perplexity(double crossEntropy) {
    return Math.exp(crossEntropy);
  }

  private static void checkShapes(String metric, Tensor<?> given, Tensor<?> right) {
    if (!Arrays.equals(given.shape(), right.shape())) {
      throw new IllegalArgumentException(
          "%s: shapes %s and %s"
              .formatted(metric, Arrays.toString(given.shape()), Arrays.toString(right.shape())));
    }
  }
}
