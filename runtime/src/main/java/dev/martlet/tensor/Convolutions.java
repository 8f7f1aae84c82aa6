package dev.martlet.tensor;

import dev.martlet.BiDifferential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Fusible;

/**
 * Convolutions, channels last.
 *
 * <p>What a window shows beyond the images counts as 0. Whether that is multiplied is left open: an
 * element of a filter that is infinite or {@code NaN} may make a result {@code NaN} to which it
 * shows nothing, or may not.
 */
public final class Convolutions {
  private Convolutions() {}

  /**
   * Convolves sequences with a filter, which is not mirrored: each result is the sum of what the
   * window shows, times the filter.
   *
   * @param x sequences of shape {@code [batch, width, in]}
   * @param filter of shape {@code [width, in, out]}, where {@code in} is that of one group
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the results, channels last
   * @throws IllegalArgumentException if the shapes do not fit
   */
  @Fusible(by = FusedConvolutions.class, at = Fusible.Place.FIRST)
  public static <S> Tensor<S> conv1d(Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.CONV1D.of(x, filter, sliding).value(x, filter);
  }

  /**
   * Original: {@code z[p, o] = sum over k, c of x[p + k, c] * w[k, c, o]}. Adjoint: {@code dx[p +
   * k, c] += w[k, c, o] * dz[p, o]; dw[k, c, o] += x[p + k, c] * dz[p, o]}.
   *
   * @param x what is convolved
   * @param filter the filter
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "conv1d")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> conv1dPullback(
      Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.CONV1D.of(x, filter, sliding).pullback(x, filter);
  }

  /**
   * Forward mode of {@link #conv1d}.
   *
   * @param x what is convolved
   * @param filter the filter
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "conv1d")
  public static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          conv1dDifferential(Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.CONV1D.of(x, filter, sliding).differential(x, filter);
  }

  /**
   * Convolves images with a filter, which is not mirrored: each result is the sum of what the
   * window shows, times the filter.
   *
   * @param x images of shape {@code [batch, height, width, in]}
   * @param filter of shape {@code [height, width, in, out]}, where {@code in} is that of one group
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the results, channels last
   * @throws IllegalArgumentException if the shapes do not fit
   */
  @Fusible(by = FusedConvolutions.class, at = Fusible.Place.FIRST)
  public static <S> Tensor<S> conv2d(Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.CONV2D.of(x, filter, sliding).value(x, filter);
  }

  /**
   * Original: {@code z[p, o] = sum over k, c of x[p + k, c] * w[k, c, o]}. Adjoint: {@code dx[p +
   * k, c] += w[k, c, o] * dz[p, o]; dw[k, c, o] += x[p + k, c] * dz[p, o]}.
   *
   * @param x what is convolved
   * @param filter the filter
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "conv2d")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> conv2dPullback(
      Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.CONV2D.of(x, filter, sliding).pullback(x, filter);
  }

  /**
   * Forward mode of {@link #conv2d}.
   *
   * @param x what is convolved
   * @param filter the filter
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "conv2d")
  public static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          conv2dDifferential(Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.CONV2D.of(x, filter, sliding).differential(x, filter);
  }

  /**
   * Convolves volumes with a filter, which is not mirrored: each result is the sum of what the
   * window shows, times the filter.
   *
   * @param x volumes of shape {@code [batch, depth, height, width, in]}
   * @param filter of shape {@code [depth, height, width, in, out]}, where {@code in} is that of one
   *     group
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the results, channels last
   * @throws IllegalArgumentException if the shapes do not fit
   */
  @Fusible(by = FusedConvolutions.class, at = Fusible.Place.FIRST)
  public static <S> Tensor<S> conv3d(Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.CONV3D.of(x, filter, sliding).value(x, filter);
  }

  /**
   * Original: {@code z[p, o] = sum over k, c of x[p + k, c] * w[k, c, o]}. Adjoint: {@code dx[p +
   * k, c] += w[k, c, o] * dz[p, o]; dw[k, c, o] += x[p + k, c] * dz[p, o]}.
   *
   * @param x what is convolved
   * @param filter the filter
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "conv3d")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> conv3dPullback(
      Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.CONV3D.of(x, filter, sliding).pullback(x, filter);
  }

  /**
   * Forward mode of {@link #conv3d}.
   *
   * @param x what is convolved
   * @param filter the filter
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "conv3d")
  public static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          conv3dDifferential(Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.CONV3D.of(x, filter, sliding).differential(x, filter);
  }
}
