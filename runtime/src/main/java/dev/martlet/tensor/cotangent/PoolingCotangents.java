package dev.martlet.tensor.cotangent;

import static dev.martlet.DifferentialOperators.withoutDerivative;
import static dev.martlet.tensor.Arrangements.greatestPlaces;
import static dev.martlet.tensor.Arrangements.ofChannels;
import static dev.martlet.tensor.Arrangements.positions;
import static dev.martlet.tensor.Chaining.zerosLike;
import static dev.martlet.tensor.cotangent.PickCotangents.scattered;

import dev.martlet.tensor.Convolving;
import dev.martlet.tensor.GlobalPooling;
import dev.martlet.tensor.MaxPooling;
import dev.martlet.tensor.MeanPooling;
import dev.martlet.tensor.Sliding;
import dev.martlet.tensor.Tensor;
import java.util.List;

/** The cotangents of pooling. */
public final class PoolingCotangents {
  private PoolingCotangents() {}

  /**
   * Original: {@code y = max(x[p + k])}. Adjoint: {@code dx[p + k of the first maximum] += dy}.
   *
   * @param x the images
   * @param window the extents of the window
   * @param sliding how the window slides
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(
      of = {"maxPool1d", "maxPool2d", "maxPool3d"},
      in = MaxPooling.class)
  public static <S> Tensor<S> maxPool(
      Tensor<S> x, List<Integer> window, Sliding sliding, Tensor<S> cotangent) {
    return scattered(cotangent, greatestPlaces(withoutDerivative(x), window, sliding), x);
  }

  /**
   * Original: {@code y = sum(x[p + k]) / n}. Adjoint: {@code dx[p + k] += dy / n}. A mean is a
   * convolution with ones, divided by that of ones.
   *
   * @param x the images
   * @param window the extents of the window
   * @param sliding how the window slides
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(
      of = {"meanPool1d", "meanPool2d", "meanPool3d"},
      in = MeanPooling.class)
  public static <S> Tensor<S> meanPool(
      Tensor<S> x, List<Integer> window, Sliding sliding, Tensor<S> cotangent) {
    if (x.size() == 0) {
      return zerosLike(x);
    }
    Tensor<S> images = withoutDerivative(x);
    Tensor<S> ones = Tensor.ones(images.dtype(), ofChannels(images, window));
    Sliding byChannel = sliding.withGroups(x.dimension(-1));
    Tensor<S> counts = Convolving.convolved(zerosLike(x).plus(1), ones, byChannel);
    return Convolving.toImages(cotangent.dividedBy(counts), ones, images, byChannel);
  }

  /**
   * Original: {@code y = max(x) over all positions}. Adjoint: {@code dx += dy, shared equally by
   * equal ones}.
   *
   * @param x the images
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "globalMaxPool", in = GlobalPooling.class)
  public static <S> Tensor<S> globalMaxPool(Tensor<S> x, Tensor<S> result, Tensor<S> cotangent) {
    return ReductionCotangents.extreme(x, positions(x), result, cotangent);
  }

  /**
   * Original: {@code y = sum(x) / n over all positions}. Adjoint: {@code dx += dy / n}.
   *
   * @param x the images
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "globalMeanPool", in = GlobalPooling.class)
  public static <S> Tensor<S> globalMeanPool(Tensor<S> x, Tensor<S> result, Tensor<S> cotangent) {
    return ReductionCotangents.mean(x, positions(x), result, cotangent);
  }
}
