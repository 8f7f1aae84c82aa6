package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import java.util.stream.IntStream;

/** The greatest or mean element of each channel, whatever the positions. */
public final class GlobalPooling {
  private GlobalPooling() {}

  /**
   * Takes the greatest element of each channel of each example over all positions.
   *
   * @param x of shape {@code [batch, ..., channels]} with any number of spatial axes
   * @param <S> the scalar type
   * @return of shape {@code [batch, channels]}
   * @throws IllegalArgumentException if the rank is less than 2, or there is no position
   */
  public static <S> Tensor<S> globalMaxPool(Tensor<S> x) {
    return x.max(positions("globalMaxPool", x));
  }

  /**
   * Original: {@code y = max(x)} over all positions. Adjoint: {@code dx += dy} at the maximum;
   * equal ones share it.
   *
   * @param x of shape {@code [batch, ..., channels]} with any number of spatial axes
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "globalMaxPool")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> globalMaxPoolPullback(
          Tensor<S> x) {
    return TensorExtremes.maxPullback(x, positions("globalMaxPool", x));
  }

  /**
   * Forward mode of {@link #globalMaxPool}.
   *
   * @param x of shape {@code [batch, ..., channels]} with any number of spatial axes
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "globalMaxPool")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>>
          globalMaxPoolDifferential(Tensor<S> x) {
    return TensorExtremes.maxDifferential(x, positions("globalMaxPool", x));
  }

  /**
   * Takes the mean of each channel of each example over all positions.
   *
   * @param x of shape {@code [batch, ..., channels]} with any number of spatial axes
   * @param <S> the scalar type
   * @return of shape {@code [batch, channels]}
   * @throws IllegalArgumentException if the rank is less than 2
   */
  public static <S> Tensor<S> globalMeanPool(Tensor<S> x) {
    return x.mean(positions("globalMeanPool", x));
  }

  /**
   * Original: {@code y = sum(x) / n} over all positions. Adjoint: {@code dx += dy / n}.
   *
   * @param x of shape {@code [batch, ..., channels]} with any number of spatial axes
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "globalMeanPool")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> globalMeanPoolPullback(
          Tensor<S> x) {
    return TensorMoments.meanPullback(x, positions("globalMeanPool", x));
  }

  /**
   * Forward mode of {@link #globalMeanPool}.
   *
   * @param x of shape {@code [batch, ..., channels]} with any number of spatial axes
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "globalMeanPool")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>>
          globalMeanPoolDifferential(Tensor<S> x) {
    return TensorMoments.meanDifferential(x, positions("globalMeanPool", x));
  }

  private static int[] positions(String operation, Tensor<?> x) {
    if (x.rank() < 2) {
      throw new IllegalArgumentException(
          "%s: shape %s, where [batch, ..., channels] is needed".formatted(operation, x.layout()));
    }
    return IntStream.range(1, x.rank() - 1).toArray();
  }
}
