package dev.martlet.tensor.cotangent;

import static dev.martlet.tensor.Arrangements.grouped;

import dev.martlet.tensor.Convolving;
import dev.martlet.tensor.DepthwiseConvolutions;
import dev.martlet.tensor.Sliding;
import dev.martlet.tensor.Tensor;

/** The cotangents of convolutions in which each channel is a group of its own. */
public final class DepthwiseConvolutionCotangents {
  private DepthwiseConvolutionCotangents() {}

  /**
   * Original: {@code z[p, c n + m] = sum over k of x[p + k, c] w[k, c, m]}. Adjoint: {@code dx[p +
   * k, c] += w[k, c, m] dz[p, c n + m]}.
   *
   * @param x what is convolved
   * @param filter the filter
   * @param sliding how the window slides
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(
      of = {"depthwiseConv1d", "depthwiseConv2d", "depthwiseConv3d"},
      in = DepthwiseConvolutions.class)
  public static <S> Tensor<S> byX(
      Tensor<S> x, Tensor<S> filter, Sliding sliding, Tensor<S> cotangent) {
    return Convolving.toImages(
        cotangent, filter.reshaped(grouped(filter)), x, sliding.withGroups(x.dimension(-1)));
  }

  /**
   * Original: {@code z[p, c n + m] = sum over k of x[p + k, c] w[k, c, m]}. Adjoint: {@code dw[k,
   * c, m] += x[p + k, c] dz[p, c n + m]}.
   *
   * @param x what is convolved
   * @param filter the filter
   * @param sliding how the window slides
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code filter}
   */
  @Cotangent(
      of = {"depthwiseConv1d", "depthwiseConv2d", "depthwiseConv3d"},
      in = DepthwiseConvolutions.class,
      position = 1)
  public static <S> Tensor<S> byFilter(
      Tensor<S> x, Tensor<S> filter, Sliding sliding, Tensor<S> cotangent) {
    return Convolving.toFilter(
            x, cotangent, filter.reshaped(grouped(filter)), sliding.withGroups(x.dimension(-1)))
        .reshaped(filter.shape());
  }
}
