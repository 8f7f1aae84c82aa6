package dev.martlet.tensor.cotangent;

import dev.martlet.tensor.Convolutions;
import dev.martlet.tensor.Convolving;
import dev.martlet.tensor.Sliding;
import dev.martlet.tensor.Tensor;

/** The cotangents of convolutions, each of which is linear in both of its factors. */
public final class ConvolutionCotangents {
  private ConvolutionCotangents() {}

  /**
   * Original: {@code z[p, o] = sum over k, c of x[p + k, c] w[k, c, o]}. Adjoint: {@code dx[p + k,
   * c] += w[k, c, o] dz[p, o]}.
   *
   * @param x what is convolved
   * @param filter the filter
   * @param sliding how the window slides
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "convolved", in = Convolving.class)
  public static <S> Tensor<S> convolvedByX(
      Tensor<S> x, Tensor<S> filter, Sliding sliding, Tensor<S> cotangent) {
    return Convolving.toImages(cotangent, filter, x, sliding);
  }

  /**
   * Original: {@code z[p, o] = sum over k, c of x[p + k, c] w[k, c, o]}. Adjoint: {@code dw[k, c,
   * o] += x[p + k, c] dz[p, o]}.
   *
   * @param x what is convolved
   * @param filter the filter
   * @param sliding how the window slides
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code filter}
   */
  @Cotangent(of = "convolved", in = Convolving.class, position = 1)
  public static <S> Tensor<S> convolvedByFilter(
      Tensor<S> x, Tensor<S> filter, Sliding sliding, Tensor<S> cotangent) {
    return Convolving.toFilter(x, cotangent, filter, sliding);
  }

  /**
   * Original: {@code z[p, o] = sum over k, c of x[p + k, c] w[k, c, o]}. Adjoint: {@code dx[p + k,
   * c] += w[k, c, o] dz[p, o]}.
   *
   * @param x what is convolved
   * @param filter the filter
   * @param sliding how the window slides
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(
      of = {"conv1d", "conv2d", "conv3d"},
      in = Convolutions.class)
  public static <S> Tensor<S> convByX(
      Tensor<S> x, Tensor<S> filter, Sliding sliding, Tensor<S> cotangent) {
    return Convolving.toImages(cotangent, filter, x, sliding);
  }

  /**
   * Original: {@code z[p, o] = sum over k, c of x[p + k, c] w[k, c, o]}. Adjoint: {@code dw[k, c,
   * o] += x[p + k, c] dz[p, o]}.
   *
   * @param x what is convolved
   * @param filter the filter
   * @param sliding how the window slides
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code filter}
   */
  @Cotangent(
      of = {"conv1d", "conv2d", "conv3d"},
      in = Convolutions.class,
      position = 1)
  public static <S> Tensor<S> convByFilter(
      Tensor<S> x, Tensor<S> filter, Sliding sliding, Tensor<S> cotangent) {
    return Convolving.toFilter(x, cotangent, filter, sliding);
  }

  /**
   * Original: {@code x[p + k, c] += w[k, c, o] z[p, o]}. Adjoint: {@code dz[p, o] += sum over k, c
   * of dx[p + k, c] w[k, c, o]}.
   *
   * @param z what is spread
   * @param filter the filter
   * @param images images of the shape to come
   * @param sliding how the window slides
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code z}
   */
  @Cotangent(of = "toImages", in = Convolving.class)
  public static <S> Tensor<S> toImagesByZ(
      Tensor<S> z, Tensor<S> filter, Tensor<S> images, Sliding sliding, Tensor<S> cotangent) {
    return Convolving.convolved(cotangent, filter, sliding);
  }

  /**
   * Original: {@code x[p + k, c] += w[k, c, o] z[p, o]}. Adjoint: {@code dw[k, c, o] += dx[p + k,
   * c] z[p, o]}.
   *
   * @param z what is spread
   * @param filter the filter
   * @param images images of the shape to come
   * @param sliding how the window slides
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code filter}
   */
  @Cotangent(of = "toImages", in = Convolving.class, position = 1)
  public static <S> Tensor<S> toImagesByFilter(
      Tensor<S> z, Tensor<S> filter, Tensor<S> images, Sliding sliding, Tensor<S> cotangent) {
    return Convolving.toFilter(cotangent, z, filter, sliding);
  }

  /**
   * Original: {@code w[k, c, o] = sum over p of x[p + k, c] z[p, o]}. Adjoint: {@code dx[p + k, c]
   * += dw[k, c, o] z[p, o]}.
   *
   * @param x what is convolved
   * @param z results of the convolution
   * @param filter a filter of the shape to come
   * @param sliding how the window slides
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "toFilter", in = Convolving.class)
  public static <S> Tensor<S> toFilterByX(
      Tensor<S> x, Tensor<S> z, Tensor<S> filter, Sliding sliding, Tensor<S> cotangent) {
    return Convolving.toImages(z, cotangent, x, sliding);
  }

  /**
   * Original: {@code w[k, c, o] = sum over p of x[p + k, c] z[p, o]}. Adjoint: {@code dz[p, o] +=
   * sum over k, c of x[p + k, c] dw[k, c, o]}.
   *
   * @param x what is convolved
   * @param z results of the convolution
   * @param filter a filter of the shape to come
   * @param sliding how the window slides
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code z}
   */
  @Cotangent(of = "toFilter", in = Convolving.class, position = 1)
  public static <S> Tensor<S> toFilterByZ(
      Tensor<S> x, Tensor<S> z, Tensor<S> filter, Sliding sliding, Tensor<S> cotangent) {
    return Convolving.convolved(x, cotangent, sliding);
  }
}
