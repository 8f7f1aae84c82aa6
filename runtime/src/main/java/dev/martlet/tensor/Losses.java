package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;

/** How far predictions are from what is right: one number, the mean over all examples. */
public final class Losses extends RegressionLosses {
  private Losses() {}

  /**
   * Takes the mean cross entropy of the softmax of logits and the classes that are right.
   *
   * @param logits of shape {@code [..., classes]}
   * @param labels the right class of each example, of the shape of the logits without its last axis
   * @param <S> the scalar type
   * @return a number; {@code NaN} if there is no example
   * @throws IllegalArgumentException if the shapes do not fit
   * @throws IndexOutOfBoundsException if there is no such class
   */
  public static <S> Tensor<S> softmaxCrossEntropy(Tensor<S> logits, Tensor<Integer> labels) {
    return LabelledSoftmax.of(logits, labels).loss();
  }

  /**
   * Original: {@code y = mean(logSumExp(x) - x[label])}. Adjoint: {@code dx += (softmax(x) -
   * oneHot(label)) / n * dy}.
   *
   * @param logits of shape {@code [..., classes]}
   * @param labels the right class of each example
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "softmaxCrossEntropy")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> softmaxCrossEntropyPullback(
          Tensor<S> logits, Tensor<Integer> labels) {
    LabelledSoftmax<S> softmax = LabelledSoftmax.of(logits, labels);
    return new ValueWithPullback<>(softmax.loss(), softmax::pulledBack);
  }

  /**
   * Forward mode of {@link #softmaxCrossEntropy(Tensor, Tensor)} by classes.
   *
   * @param logits of shape {@code [..., classes]}
   * @param labels the right class of each example
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "softmaxCrossEntropy")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>>
          softmaxCrossEntropyDifferential(Tensor<S> logits, Tensor<Integer> labels) {
    LabelledSoftmax<S> softmax = LabelledSoftmax.of(logits, labels);
    return new ValueWithDifferential<>(softmax.loss(), softmax::pushedForward);
  }
}
