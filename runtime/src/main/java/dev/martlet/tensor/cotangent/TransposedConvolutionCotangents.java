package dev.martlet.tensor.cotangent;

import dev.martlet.tensor.Convolving;
import dev.martlet.tensor.Sliding;
import dev.martlet.tensor.Tensor;
import dev.martlet.tensor.TransposedConvolutions;

/** The cotangents of convolutions backwards, which are those of convolutions forwards. */
public final class TransposedConvolutionCotangents {
  private TransposedConvolutionCotangents() {}

  /**
   * Original: {@code z[p + k, o] += x[p, c] w[k, o, c]}. Adjoint: {@code dx[p, c] += dz[p + k, o]
   * w[k, o, c]}.
   *
   * @param x what is spread
   * @param filter the filter
   * @param sliding how the window slides
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(
      of = {"transposedConv1d", "transposedConv2d", "transposedConv3d"},
      in = TransposedConvolutions.class)
  public static <S> Tensor<S> byX(
      Tensor<S> x, Tensor<S> filter, Sliding sliding, Tensor<S> cotangent) {
    return Convolving.convolved(cotangent, filter, sliding);
  }

  /**
   * Original: {@code z[p + k, o] += x[p, c] w[k, o, c]}. Adjoint: {@code dw[k, o, c] += dz[p + k,
   * o] x[p, c]}.
   *
   * @param x what is spread
   * @param filter the filter
   * @param sliding how the window slides
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code filter}
   */
  @Cotangent(
      of = {"transposedConv1d", "transposedConv2d", "transposedConv3d"},
      in = TransposedConvolutions.class,
      position = 1)
  public static <S> Tensor<S> byFilter(
      Tensor<S> x, Tensor<S> filter, Sliding sliding, Tensor<S> cotangent) {
    return Convolving.toFilter(cotangent, x, filter, sliding);
  }
}
