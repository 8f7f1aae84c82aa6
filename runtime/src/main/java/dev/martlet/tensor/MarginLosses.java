package dev.martlet.tensor;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import java.util.Arrays;

/**
 * Losses of scores and probabilities. Written as {@code Losses.hinge(...)}: a class of its own only
 * since {@link Losses} has another subject.
 */
public abstract sealed class MarginLosses permits RegressionLosses {
  private static final double TINY = 1e-7;

  MarginLosses() {}

  /**
   * Refuses tensors of two shapes. Losses do not broadcast: of a column of predictions and a row of
   * what is right there would be losses of all pairs, and a mean that looks like one.
   *
   * @param loss who asks, for the message
   * @param prediction what the model says
   * @param truth what is right
   * @throws IllegalArgumentException if the shapes differ
   */
  public static void requireSameShape(
      String loss, @NoDerivative Tensor<?> prediction, @NoDerivative Tensor<?> truth) {
    if (!Arrays.equals(prediction.shape(), truth.shape())) {
      throw new IllegalArgumentException(
          "%s: the prediction has shape %s, but what is right has shape %s"
              .formatted(
                  loss, Arrays.toString(prediction.shape()), Arrays.toString(truth.shape())));
    }
  }

  /**
   * Takes {@code max(0, 1 - t p)}, where what is right is -1 or 1.
   *
   * @param prediction what the model says
   * @param truth what is right, of the same shape
   * @param <S> the scalar type
   * @return the mean over all elements
   * @throws IllegalArgumentException if the shapes differ
   */
  @Differentiable
  public static <S> Tensor<S> hinge(Tensor<S> prediction, Tensor<S> truth) {
    return hinge(prediction, truth, LossReduction.MEAN);
  }

  /**
   * Takes {@code max(0, 1 - t p)}, where what is right is -1 or 1.
   *
   * @param prediction what the model says
   * @param truth what is right, of the same shape
   * @param reduction what is made of the losses of all elements
   * @param <S> the scalar type
   * @return the mean, the sum or the losses themselves
   * @throws IllegalArgumentException if the shapes differ
   */
  @Differentiable
  public static <S> Tensor<S> hinge(
      Tensor<S> prediction, Tensor<S> truth, LossReduction reduction) {
    requireSameShape("hinge", prediction, truth);
    return reduction.of(truth.times(prediction).subtractedFrom(1).atLeast(0));
  }

  /**
   * Takes the squares of {@code max(0, 1 - t p)}, where what is right is -1 or 1.
   *
   * @param prediction what the model says
   * @param truth what is right, of the same shape
   * @param <S> the scalar type
   * @return the mean over all elements
   * @throws IllegalArgumentException if the shapes differ
   */
  @Differentiable
  public static <S> Tensor<S> squaredHinge(Tensor<S> prediction, Tensor<S> truth) {
    return squaredHinge(prediction, truth, LossReduction.MEAN);
  }

  /**
   * Takes the squares of {@code max(0, 1 - t p)}, where what is right is -1 or 1.
   *
   * @param prediction what the model says
   * @param truth what is right, of the same shape
   * @param reduction what is made of the losses of all elements
   * @param <S> the scalar type
   * @return the mean, the sum or the losses themselves
   * @throws IllegalArgumentException if the shapes differ
   */
  @Differentiable
  public static <S> Tensor<S> squaredHinge(
      Tensor<S> prediction, Tensor<S> truth, LossReduction reduction) {
    requireSameShape("squaredHinge", prediction, truth);
    return reduction.of(truth.times(prediction).subtractedFrom(1).atLeast(0).squared());
  }

  /**
   * Takes {@code max(0, 1 + w - r)} of each row, where {@code r} is the score of the right class, 1
   * in what is right, and {@code w} the greatest other one, 0 there.
   *
   * @param prediction what the model says
   * @param truth what is right, of the same shape
   * @param <S> the scalar type
   * @return the mean over all rows
   * @throws IllegalArgumentException if the shapes differ
   */
  @Differentiable
  public static <S> Tensor<S> categoricalHinge(Tensor<S> prediction, Tensor<S> truth) {
    return categoricalHinge(prediction, truth, LossReduction.MEAN);
  }

  /**
   * Takes {@code max(0, 1 + w - r)} of each row, where {@code r} is the score of the right class, 1
   * in what is right, and {@code w} the greatest other one, 0 there.
   *
   * @param prediction what the model says
   * @param truth what is right, of the same shape
   * @param reduction what is made of the losses of all rows
   * @param <S> the scalar type
   * @return the mean, the sum or the losses themselves
   * @throws IllegalArgumentException if the shapes differ
   */
  @Differentiable
  public static <S> Tensor<S> categoricalHinge(
      Tensor<S> prediction, Tensor<S> truth, LossReduction reduction) {
    requireSameShape("categoricalHinge", prediction, truth);
    Tensor<S> right = truth.times(prediction).sum(-1);
    Tensor<S> wrong = truth.subtractedFrom(1).times(prediction).max(-1);
    return reduction.of(wrong.minus(right).plus(1).atLeast(0));
  }

  /**
   * Takes {@code t log(t / p)}, summed over the last axis: how far distributions are from those
   * that are right; probabilities count as at least 1e-7.
   *
   * @param prediction what the model says
   * @param truth what is right, of the same shape
   * @param <S> the scalar type
   * @return the mean over all rows
   * @throws IllegalArgumentException if the shapes differ
   */
  @Differentiable
  public static <S> Tensor<S> kullbackLeibler(Tensor<S> prediction, Tensor<S> truth) {
    return kullbackLeibler(prediction, truth, LossReduction.MEAN);
  }

  /**
   * Takes {@code t log(t / p)}, summed over the last axis: how far distributions are from those
   * that are right; probabilities count as at least 1e-7.
   *
   * @param prediction what the model says
   * @param truth what is right, of the same shape
   * @param reduction what is made of the losses of all rows
   * @param <S> the scalar type
   * @return the mean, the sum or the losses themselves
   * @throws IllegalArgumentException if the shapes differ
   */
  @Differentiable
  public static <S> Tensor<S> kullbackLeibler(
      Tensor<S> prediction, Tensor<S> truth, LossReduction reduction) {
    requireSameShape("kullbackLeibler", prediction, truth);
    Tensor<S> expected = truth.clip(TINY, 1);
    Tensor<S> given = prediction.clip(TINY, 1);
    return reduction.of(expected.times(expected.log().minus(given.log())).sum(-1));
  }

  /**
   * Takes the cross entropy of the sigmoid of logits and probabilities that are right, without
   * overflow.
   *
   * @param logits what the model says
   * @param truth probabilities, of the same shape
   * @param <S> the scalar type
   * @return the mean over all elements
   * @throws IllegalArgumentException if the shapes differ
   */
  @Differentiable
  public static <S> Tensor<S> sigmoidCrossEntropy(Tensor<S> logits, Tensor<S> truth) {
    return sigmoidCrossEntropy(logits, truth, LossReduction.MEAN);
  }

  /**
   * Takes the cross entropy of the sigmoid of logits and probabilities that are right, without
   * overflow.
   *
   * @param logits what the model says
   * @param truth probabilities, of the same shape
   * @param reduction what is made of the losses of all elements
   * @param <S> the scalar type
   * @return the mean, the sum or the losses themselves
   * @throws IllegalArgumentException if the shapes differ
   */
  @Differentiable
  public static <S> Tensor<S> sigmoidCrossEntropy(
      Tensor<S> logits, Tensor<S> truth, LossReduction reduction) {
    requireSameShape("sigmoidCrossEntropy", logits, truth);
    return reduction.of(Activations.softplus(logits).minus(logits.times(truth)));
  }

  /**
   * Takes the cross entropy of the softmax of logits and probabilities that are right.
   *
   * @param logits of shape {@code [..., classes]}
   * @param truth the probability of each class, of the same shape
   * @param smoothing which part of the probability is spread over all classes (Szegedy et al. 2016)
   * @param reduction what is made of the losses of all rows
   * @param <S> the scalar type
   * @return the mean, the sum or the losses themselves
   * @throws IllegalArgumentException if the shapes differ
   */
  @Differentiable
  public static <S> Tensor<S> softmaxCrossEntropy(
      Tensor<S> logits, Tensor<S> truth, @NoDerivative double smoothing, LossReduction reduction) {
    requireSameShape("softmaxCrossEntropy", logits, truth);
    int classes = logits.dimension(-1);
    Tensor<S> smoothed = truth.times(1 - smoothing).plus(smoothing / classes);
    return reduction.of(smoothed.times(logits.logSoftmax(-1)).sum(-1).negated());
  }

  /**
   * Takes the cross entropy of the softmax of logits and the classes that are right.
   *
   * @param logits of shape {@code [..., classes]}
   * @param labels the right class of each row
   * @param smoothing which part of the probability is spread over all classes
   * @param reduction what is made of the losses of all rows
   * @param <S> the scalar type
   * @return the mean, the sum or the losses themselves
   * @throws IndexOutOfBoundsException if there is no such class
   */
  @Differentiable
  public static <S> Tensor<S> softmaxCrossEntropyOfLabels(
      Tensor<S> logits,
      Tensor<Integer> labels,
      @NoDerivative double smoothing,
      LossReduction reduction) {
    @NoDerivative Tensor<S> truth = Tensor.oneHot(logits.dtype(), labels, logits.dimension(-1));
    return softmaxCrossEntropy(logits, truth, smoothing, reduction);
  }

  /**
   * Takes the mean of losses that do not all count the same.
   *
   * @param losses the losses, as they are {@link LossReduction#NONE not reduced}
   * @param weights how much each one counts, of a shape that broadcasts to that of the losses
   * @param <S> the scalar type
   * @return the sum of the products, divided by that of the weights
   */
  @Differentiable
  public static <S> Tensor<S> weightedMean(Tensor<S> losses, @NoDerivative Tensor<S> weights) {
    @NoDerivative Tensor<S> all = weights.broadcastTo(losses.shape());
    return losses.times(all).sum().dividedBy(all.sum());
  }
}
