package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;

/** Images of another height and width, channels last, by half-pixel centres. */
public final class Resizing {
  private Resizing() {}

  /**
   * Resizes images: each pixel is the one that its centre lies in.
   *
   * @param x images of shape {@code [batch, height, width, channels]}
   * @param height the new height, at least 1
   * @param width the new width, at least 1
   * @param <S> the scalar type
   * @return the images
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public static <S> Tensor<S> nearest(Tensor<S> x, int height, int width) {
    return Blend.nearest("nearest", x, height, width).value(x);
  }

  /**
   * Original: {@code y[i, j] = x[floor((i + 1/2) * oldHeight / height), ...]}. Adjoint: {@code
   * dx[floor(...), ...] += dy[i, j]}.
   *
   * @param x images of shape {@code [batch, height, width, channels]}
   * @param height the new height, at least 1
   * @param width the new width, at least 1
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "nearest")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> nearestPullback(
      Tensor<S> x, int height, int width) {
    return Blend.nearest("nearest", x, height, width).pullback(x);
  }

  /**
   * Forward mode of {@link #nearest}.
   *
   * @param x images of shape {@code [batch, height, width, channels]}
   * @param height the new height, at least 1
   * @param width the new width, at least 1
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "nearest")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> nearestDifferential(
          Tensor<S> x, int height, int width) {
    return Blend.nearest("nearest", x, height, width).differential(x);
  }

  /**
   * Resizes images: each pixel is between the four whose centres lie around its own; what is beyond
   * the outermost centres is as they are.
   *
   * @param x images of shape {@code [batch, height, width, channels]}
   * @param height the new height, at least 1
   * @param width the new width, at least 1
   * @param <S> the scalar type
   * @return the images
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public static <S> Tensor<S> bilinear(Tensor<S> x, int height, int width) {
    return Blend.bilinear("bilinear", x, height, width).value(x);
  }

  /**
   * Original: {@code y[i] = (1 - w) * x[k] + w * x[k + 1]} along each axis, where {@code k + w = (i
   * + 1/2) * old / new - 1/2}. Adjoint: {@code dx[k] += (1 - w) * dy[i]; dx[k + 1] += w * dy[i]}.
   *
   * @param x images of shape {@code [batch, height, width, channels]}
   * @param height the new height, at least 1
   * @param width the new width, at least 1
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "bilinear")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> bilinearPullback(
      Tensor<S> x, int height, int width) {
    return Blend.bilinear("bilinear", x, height, width).pullback(x);
  }

  /**
   * Forward mode of {@link #bilinear}.
   *
   * @param x images of shape {@code [batch, height, width, channels]}
   * @param height the new height, at least 1
   * @param width the new width, at least 1
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "bilinear")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> bilinearDifferential(
          Tensor<S> x, int height, int width) {
    return Blend.bilinear("bilinear", x, height, width).differential(x);
  }
}
