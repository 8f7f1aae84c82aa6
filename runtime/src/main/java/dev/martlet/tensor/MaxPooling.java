package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import java.util.List;

/**
 * The greatest elements of what a window shows, channel by channel. What is beyond the image does
 * not count.
 */
public final class MaxPooling {
  private MaxPooling() {}

  /**
   * Takes the greatest element of what a window shows of sequences. Of equal elements, the first
   * one gets the derivative; a {@code NaN} is the greatest.
   *
   * @param x sequences of shape {@code [batch, width, channels]}
   * @param window the extents of the window
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the results, channels last
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public static <S> Tensor<S> maxPool1d(Tensor<S> x, List<Integer> window, Sliding sliding) {
    return PoolingPlan.of("maxPool1d", 1, x, window, sliding).greatest(x);
  }

  /**
   * Original: {@code y = max(x[p + k])}. Adjoint: {@code dx[p + k of the first maximum] += dy}.
   *
   * @param x what is pooled
   * @param window the extents of the window
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "maxPool1d")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> maxPool1dPullback(
      Tensor<S> x, List<Integer> window, Sliding sliding) {
    return PoolingPlan.of("maxPool1d", 1, x, window, sliding).greatestPullback(x);
  }

  /**
   * Forward mode of {@link #maxPool1d}.
   *
   * @param x what is pooled
   * @param window the extents of the window
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "maxPool1d")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> maxPool1dDifferential(
          Tensor<S> x, List<Integer> window, Sliding sliding) {
    return PoolingPlan.of("maxPool1d", 1, x, window, sliding).greatestDifferential(x);
  }

  /**
   * Takes the greatest element of what a window shows of images. Of equal elements, the first one
   * gets the derivative; a {@code NaN} is the greatest.
   *
   * @param x images of shape {@code [batch, height, width, channels]}
   * @param window the extents of the window
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the results, channels last
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public static <S> Tensor<S> maxPool2d(Tensor<S> x, List<Integer> window, Sliding sliding) {
    return PoolingPlan.of("maxPool2d", 2, x, window, sliding).greatest(x);
  }

  /**
   * Original: {@code y = max(x[p + k])}. Adjoint: {@code dx[p + k of the first maximum] += dy}.
   *
   * @param x what is pooled
   * @param window the extents of the window
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "maxPool2d")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> maxPool2dPullback(
      Tensor<S> x, List<Integer> window, Sliding sliding) {
    return PoolingPlan.of("maxPool2d", 2, x, window, sliding).greatestPullback(x);
  }

  /**
   * Forward mode of {@link #maxPool2d}.
   *
   * @param x what is pooled
   * @param window the extents of the window
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "maxPool2d")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> maxPool2dDifferential(
          Tensor<S> x, List<Integer> window, Sliding sliding) {
    return PoolingPlan.of("maxPool2d", 2, x, window, sliding).greatestDifferential(x);
  }

  /**
   * Takes the greatest element of what a window shows of volumes. Of equal elements, the first one
   * gets the derivative; a {@code NaN} is the greatest.
   *
   * @param x volumes of shape {@code [batch, depth, height, width, channels]}
   * @param window the extents of the window
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the results, channels last
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public static <S> Tensor<S> maxPool3d(Tensor<S> x, List<Integer> window, Sliding sliding) {
    return PoolingPlan.of("maxPool3d", 3, x, window, sliding).greatest(x);
  }

  /**
   * Original: {@code y = max(x[p + k])}. Adjoint: {@code dx[p + k of the first maximum] += dy}.
   *
   * @param x what is pooled
   * @param window the extents of the window
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "maxPool3d")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> maxPool3dPullback(
      Tensor<S> x, List<Integer> window, Sliding sliding) {
    return PoolingPlan.of("maxPool3d", 3, x, window, sliding).greatestPullback(x);
  }

  /**
   * Forward mode of {@link #maxPool3d}.
   *
   * @param x what is pooled
   * @param window the extents of the window
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "maxPool3d")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> maxPool3dDifferential(
          Tensor<S> x, List<Integer> window, Sliding sliding) {
    return PoolingPlan.of("maxPool3d", 3, x, window, sliding).greatestDifferential(x);
  }
}
