package dev.martlet.tensor;

import dev.martlet.BiDifferential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Fusible;

/** Convolutions backwards, channels last: from what a window shows to where it came from. */
public final class TransposedConvolutions {
  private TransposedConvolutions() {}

  /**
   * Spreads sequences with a filter: the transpose of the convolution with the same filter, as a
   * linear map. Each element is multiplied by the filter, and the products are added up where the
   * window shows them. Along each axis the result has {@code (extent - 1) * stride + span}
   * elements, with padding {@code extent * stride}.
   *
   * @param x sequences of shape {@code [batch, width, in]}
   * @param filter of shape {@code [width, out, in]}, where {@code out} is that of one group
   * @param sliding how the window slides over the result
   * @param <S> the scalar type
   * @return the results, channels last
   * @throws IllegalArgumentException if the shapes do not fit
   */
  @Fusible(by = FusedConvolutions.class, at = Fusible.Place.FIRST)
  public static <S> Tensor<S> transposedConv1d(Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.TRANSPOSED_CONV1D.of(x, filter, sliding).value(x, filter);
  }

  /**
   * Original: {@code z[p + k, o] += x[p, c] * w[k, o, c]}. Adjoint: {@code dx[p, c] += dz[p + k, o]
   * * w[k, o, c]; dw[k, o, c] += dz[p + k, o] * x[p, c]}.
   *
   * @param x sequences of shape {@code [batch, width, in]}
   * @param filter of shape {@code [width, out, in]}, where {@code out} is that of one group
   * @param sliding how the window slides over the result
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "transposedConv1d")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> transposedConv1dPullback(
          Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.TRANSPOSED_CONV1D.of(x, filter, sliding).pullback(x, filter);
  }

  /**
   * Forward mode of {@link #transposedConv1d}.
   *
   * @param x sequences of shape {@code [batch, width, in]}
   * @param filter of shape {@code [width, out, in]}, where {@code out} is that of one group
   * @param sliding how the window slides over the result
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "transposedConv1d")
  public static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          transposedConv1dDifferential(Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.TRANSPOSED_CONV1D.of(x, filter, sliding).differential(x, filter);
  }

  /**
   * Spreads images with a filter: the transpose of the convolution with the same filter, as a
   * linear map. Each element is multiplied by the filter, and the products are added up where the
   * window shows them. Along each axis the result has {@code (extent - 1) * stride + span}
   * elements, with padding {@code extent * stride}.
   *
   * @param x images of shape {@code [batch, height, width, in]}
   * @param filter of shape {@code [height, width, out, in]}, where {@code out} is that of one group
   * @param sliding how the window slides over the result
   * @param <S> the scalar type
   * @return the results, channels last
   * @throws IllegalArgumentException if the shapes do not fit
   */
  @Fusible(by = FusedConvolutions.class, at = Fusible.Place.FIRST)
  public static <S> Tensor<S> transposedConv2d(Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.TRANSPOSED_CONV2D.of(x, filter, sliding).value(x, filter);
  }

  /**
   * Original: {@code z[p + k, o] += x[p, c] * w[k, o, c]}. Adjoint: {@code dx[p, c] += dz[p + k, o]
   * * w[k, o, c]; dw[k, o, c] += dz[p + k, o] * x[p, c]}.
   *
   * @param x images of shape {@code [batch, height, width, in]}
   * @param filter of shape {@code [height, width, out, in]}, where {@code out} is that of one group
   * @param sliding how the window slides over the result
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "transposedConv2d")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> transposedConv2dPullback(
          Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.TRANSPOSED_CONV2D.of(x, filter, sliding).pullback(x, filter);
  }

  /**
   * Forward mode of {@link #transposedConv2d}.
   *
   * @param x images of shape {@code [batch, height, width, in]}
   * @param filter of shape {@code [height, width, out, in]}, where {@code out} is that of one group
   * @param sliding how the window slides over the result
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "transposedConv2d")
  public static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          transposedConv2dDifferential(Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.TRANSPOSED_CONV2D.of(x, filter, sliding).differential(x, filter);
  }

  /**
   * Spreads volumes with a filter: the transpose of the convolution with the same filter, as a
   * linear map. Each element is multiplied by the filter, and the products are added up where the
   * window shows them. Along each axis the result has {@code (extent - 1) * stride + span}
   * elements, with padding {@code extent * stride}.
   *
   * @param x volumes of shape {@code [batch, depth, height, width, in]}
   * @param filter of shape {@code [depth, height, width, out, in]}, where {@code out} is that of
   *     one group
   * @param sliding how the window slides over the result
   * @param <S> the scalar type
   * @return the results, channels last
   * @throws IllegalArgumentException if the shapes do not fit
   */
  @Fusible(by = FusedConvolutions.class, at = Fusible.Place.FIRST)
  public static <S> Tensor<S> transposedConv3d(Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.TRANSPOSED_CONV3D.of(x, filter, sliding).value(x, filter);
  }

  /**
   * Original: {@code z[p + k, o] += x[p, c] * w[k, o, c]}. Adjoint: {@code dx[p, c] += dz[p + k, o]
   * * w[k, o, c]; dw[k, o, c] += dz[p + k, o] * x[p, c]}.
   *
   * @param x volumes of shape {@code [batch, depth, height, width, in]}
   * @param filter of shape {@code [depth, height, width, out, in]}, where {@code out} is that of
   *     one group
   * @param sliding how the window slides over the result
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "transposedConv3d")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> transposedConv3dPullback(
          Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.TRANSPOSED_CONV3D.of(x, filter, sliding).pullback(x, filter);
  }

  /**
   * Forward mode of {@link #transposedConv3d}.
   *
   * @param x volumes of shape {@code [batch, depth, height, width, in]}
   * @param filter of shape {@code [depth, height, width, out, in]}, where {@code out} is that of
   *     one group
   * @param sliding how the window slides over the result
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "transposedConv3d")
  public static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          transposedConv3dDifferential(Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return NamedConvolution.TRANSPOSED_CONV3D.of(x, filter, sliding).differential(x, filter);
  }
}
