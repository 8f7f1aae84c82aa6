package dev.martlet.tensor;

import dev.martlet.BiDifferential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Fusible;

/** Convolutions of each channel for itself, channels last. */
public final class DepthwiseConvolutions {
  private DepthwiseConvolutions() {}

  /**
   * Convolves each channel of sequences with filters of its own.
   *
   * @param x sequences of shape {@code [batch, width, in]}
   * @param filter of shape {@code [width, in, multiplier]}
   * @param sliding how the window slides, without groups
   * @param <S> the scalar type
   * @return the results, {@code in * multiplier} channels, last
   * @throws IllegalArgumentException if the shapes do not fit
   */
  @Fusible(by = FusedConvolutions.class, at = Fusible.Place.FIRST)
  public static <S> Tensor<S> depthwiseConv1d(Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.DEPTHWISE_CONV1D.of(x, filter, sliding).value(x, filter);
  }

  /**
   * Original: {@code z[p, c * multiplier + m] = sum over k of x[p + k, c] * w[k, c, m]}. Adjoint:
   * {@code dx[p + k, c] += w[k, c, m] * dz[p, c * multiplier + m]; dw[k, c, m] += x[p + k, c] *
   * dz[p, c * multiplier + m]}.
   *
   * @param x sequences of shape {@code [batch, width, in]}
   * @param filter of shape {@code [width, in, multiplier]}
   * @param sliding how the window slides, without groups
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "depthwiseConv1d")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> depthwiseConv1dPullback(
          Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.DEPTHWISE_CONV1D.of(x, filter, sliding).pullback(x, filter);
  }

  /**
   * Forward mode of {@link #depthwiseConv1d}.
   *
   * @param x sequences of shape {@code [batch, width, in]}
   * @param filter of shape {@code [width, in, multiplier]}
   * @param sliding how the window slides, without groups
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "depthwiseConv1d")
  public static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          depthwiseConv1dDifferential(Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.DEPTHWISE_CONV1D.of(x, filter, sliding).differential(x, filter);
  }

  /**
   * Convolves each channel of images with filters of its own.
   *
   * @param x images of shape {@code [batch, height, width, in]}
   * @param filter of shape {@code [height, width, in, multiplier]}
   * @param sliding how the window slides, without groups
   * @param <S> the scalar type
   * @return the results, {@code in * multiplier} channels, last
   * @throws IllegalArgumentException if the shapes do not fit
   */
  @Fusible(by = FusedConvolutions.class, at = Fusible.Place.FIRST)
  public static <S> Tensor<S> depthwiseConv2d(Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.DEPTHWISE_CONV2D.of(x, filter, sliding).value(x, filter);
  }

  /**
   * Original: {@code z[p, c * multiplier + m] = sum over k of x[p + k, c] * w[k, c, m]}. Adjoint:
   * {@code dx[p + k, c] += w[k, c, m] * dz[p, c * multiplier + m]; dw[k, c, m] += x[p + k, c] *
   * dz[p, c * multiplier + m]}.
   *
   * @param x images of shape {@code [batch, height, width, in]}
   * @param filter of shape {@code [height, width, in, multiplier]}
   * @param sliding how the window slides, without groups
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "depthwiseConv2d")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> depthwiseConv2dPullback(
          Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.DEPTHWISE_CONV2D.of(x, filter, sliding).pullback(x, filter);
  }

  /**
   * Forward mode of {@link #depthwiseConv2d}.
   *
   * @param x images of shape {@code [batch, height, width, in]}
   * @param filter of shape {@code [height, width, in, multiplier]}
   * @param sliding how the window slides, without groups
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "depthwiseConv2d")
  public static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          depthwiseConv2dDifferential(Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.DEPTHWISE_CONV2D.of(x, filter, sliding).differential(x, filter);
  }

  /**
   * Convolves each channel of volumes with filters of its own.
   *
   * @param x volumes of shape {@code [batch, depth, height, width, in]}
   * @param filter of shape {@code [depth, height, width, in, multiplier]}
   * @param sliding how the window slides, without groups
   * @param <S> the scalar type
   * @return the results, {@code in * multiplier} channels, last
   * @throws IllegalArgumentException if the shapes do not fit
   */
  @Fusible(by = FusedConvolutions.class, at = Fusible.Place.FIRST)
  public static <S> Tensor<S> depthwiseConv3d(Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.DEPTHWISE_CONV3D.of(x, filter, sliding).value(x, filter);
  }

  /**
   * Original: {@code z[p, c * multiplier + m] = sum over k of x[p + k, c] * w[k, c, m]}. Adjoint:
   * {@code dx[p + k, c] += w[k, c, m] * dz[p, c * multiplier + m]; dw[k, c, m] += x[p + k, c] *
   * dz[p, c * multiplier + m]}.
   *
   * @param x volumes of shape {@code [batch, depth, height, width, in]}
   * @param filter of shape {@code [depth, height, width, in, multiplier]}
   * @param sliding how the window slides, without groups
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "depthwiseConv3d")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> depthwiseConv3dPullback(
          Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.DEPTHWISE_CONV3D.of(x, filter, sliding).pullback(x, filter);
  }

  /**
   * Forward mode of {@link #depthwiseConv3d}.
   *
   * @param x volumes of shape {@code [batch, depth, height, width, in]}
   * @param filter of shape {@code [depth, height, width, in, multiplier]}
   * @param sliding how the window slides, without groups
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "depthwiseConv3d")
  public static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          depthwiseConv3dDifferential(Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.DEPTHWISE_CONV3D.of(x, filter, sliding).differential(x, filter);
  }
}
