package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import java.util.List;

/**
 * The means of what a window shows, channel by channel. What is beyond the image does not count.
 */
public final class MeanPooling {
  private MeanPooling() {}

  /**
   * Takes the mean of what a window shows of sequences.
   *
   * @param x sequences of shape {@code [batch, width, channels]}
   * @param window the extents of the window
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the results, channels last
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public static <S> Tensor<S> meanPool1d(Tensor<S> x, List<Integer> window, Sliding sliding) {
    return PoolingPlan.of("meanPool1d", 1, x, window, sliding).means(x);
  }

  /**
   * Original: {@code y = sum(x[p + k]) / n}. Adjoint: {@code dx[p + k] += dy / n}.
   *
   * @param x what is pooled
   * @param window the extents of the window
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "meanPool1d")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> meanPool1dPullback(
      Tensor<S> x, List<Integer> window, Sliding sliding) {
    return PoolingPlan.of("meanPool1d", 1, x, window, sliding).meansPullback(x);
  }

  /**
   * Forward mode of {@link #meanPool1d}.
   *
   * @param x what is pooled
   * @param window the extents of the window
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "meanPool1d")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> meanPool1dDifferential(
          Tensor<S> x, List<Integer> window, Sliding sliding) {
    return PoolingPlan.of("meanPool1d", 1, x, window, sliding).meansDifferential(x);
  }

  /**
   * Takes the mean of what a window shows of images.
   *
   * @param x images of shape {@code [batch, height, width, channels]}
   * @param window the extents of the window
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the results, channels last
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public static <S> Tensor<S> meanPool2d(Tensor<S> x, List<Integer> window, Sliding sliding) {
    return PoolingPlan.of("meanPool2d", 2, x, window, sliding).means(x);
  }

  /**
   * Original: {@code y = sum(x[p + k]) / n}. Adjoint: {@code dx[p + k] += dy / n}.
   *
   * @param x what is pooled
   * @param window the extents of the window
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "meanPool2d")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> meanPool2dPullback(
      Tensor<S> x, List<Integer> window, Sliding sliding) {
    return PoolingPlan.of("meanPool2d", 2, x, window, sliding).meansPullback(x);
  }

  /**
   * Forward mode of {@link #meanPool2d}.
   *
   * @param x what is pooled
   * @param window the extents of the window
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "meanPool2d")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> meanPool2dDifferential(
          Tensor<S> x, List<Integer> window, Sliding sliding) {
    return PoolingPlan.of("meanPool2d", 2, x, window, sliding).meansDifferential(x);
  }

  /**
   * Takes the mean of what a window shows of volumes.
   *
   * @param x volumes of shape {@code [batch, depth, height, width, channels]}
   * @param window the extents of the window
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the results, channels last
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public static <S> Tensor<S> meanPool3d(Tensor<S> x, List<Integer> window, Sliding sliding) {
    return PoolingPlan.of("meanPool3d", 3, x, window, sliding).means(x);
  }

  /**
   * Original: {@code y = sum(x[p + k]) / n}. Adjoint: {@code dx[p + k] += dy / n}.
   *
   * @param x what is pooled
   * @param window the extents of the window
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "meanPool3d")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> meanPool3dPullback(
      Tensor<S> x, List<Integer> window, Sliding sliding) {
    return PoolingPlan.of("meanPool3d", 3, x, window, sliding).meansPullback(x);
  }

  /**
   * Forward mode of {@link #meanPool3d}.
   *
   * @param x what is pooled
   * @param window the extents of the window
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "meanPool3d")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> meanPool3dDifferential(
          Tensor<S> x, List<Integer> window, Sliding sliding) {
    return PoolingPlan.of("meanPool3d", 3, x, window, sliding).meansDifferential(x);
  }
}
