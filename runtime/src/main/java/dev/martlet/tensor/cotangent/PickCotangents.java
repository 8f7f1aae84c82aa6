package dev.martlet.tensor.cotangent;

import static dev.martlet.tensor.Arrangements.places;
import static dev.martlet.tensor.Chaining.number;
import static dev.martlet.tensor.Chaining.zerosLike;

import dev.martlet.tensor.Tensor;
import dev.martlet.tensor.TensorBatches;
import dev.martlet.tensor.TensorGathering;
import dev.martlet.tensor.TensorOrders;
import dev.martlet.tensor.TensorPadding;
import dev.martlet.tensor.TensorSlices;

/**
 * The cotangents of operations that pick elements: what they do to the places of elements says
 * where a cotangent goes.
 */
public final class PickCotangents {
  private PickCotangents() {}

  /**
   * Original: {@code y[i] = x[from + i step]}. Adjoint: {@code dx[from + i step] += dy[i]}.
   *
   * @param x the receiver
   * @param axis the axis
   * @param from the first index
   * @param to where it ends
   * @param step the distance
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "sliced", in = TensorSlices.class)
  public static <S> Tensor<S> sliced(
      Tensor<S> x, int axis, int from, int to, int step, Tensor<S> cotangent) {
    return scattered(cotangent, places(x).sliced(axis, from, to, step), x);
  }

  /**
   * Original: {@code y[i] = x[i, i]}. Adjoint: {@code dx[i, i] += dy[i]}.
   *
   * @param x the receiver
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "diagonal", in = TensorSlices.class)
  public static <S> Tensor<S> diagonal(Tensor<S> x, Tensor<S> cotangent) {
    return scattered(cotangent, places(x).diagonal(), x);
  }

  /**
   * Original: {@code y[k n + i] = x[i]}. Adjoint: {@code dx[i] += sum over k of dy[k n + i]}.
   *
   * @param x the receiver
   * @param multiples how often along each axis
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "tiled", in = TensorOrders.class)
  public static <S> Tensor<S> tiled(Tensor<S> x, int[] multiples, Tensor<S> cotangent) {
    return scattered(cotangent, places(x).tiled(multiples), x);
  }

  /**
   * Original: {@code y = x[mask]}. Adjoint: {@code dx[mask] += dy}.
   *
   * @param x the receiver
   * @param mask what is taken
   * @param axis the axis
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "selected", in = TensorGathering.class)
  public static <S> Tensor<S> selected(
      Tensor<S> x, Tensor<Boolean> mask, int axis, Tensor<S> cotangent) {
    return scattered(cotangent, places(x).selected(mask, axis), x);
  }

  /**
   * Original: {@code y[b, j] = x[b, index[b, j]]}. Adjoint: {@code dx[b, index[b, j]] += dy[b, j]}.
   *
   * @param x the receiver
   * @param indices the indices
   * @param axis the axis
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "batchGathered", in = TensorBatches.class)
  public static <S> Tensor<S> batchGathered(
      Tensor<S> x, Tensor<Integer> indices, int axis, Tensor<S> cotangent) {
    return scattered(cotangent, places(x).batchGathered(indices, axis), x);
  }

  /**
   * Original: {@code y[j] = x[index[j]]}. Adjoint: {@code dx[index[j]] += dy[j]}.
   *
   * @param x the receiver
   * @param axis the axis
   * @param before how many before
   * @param after how many behind
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "paddedByReflection", in = TensorPadding.class)
  public static <S> Tensor<S> paddedByReflection(
      Tensor<S> x, int axis, int before, int after, Tensor<S> cotangent) {
    return scattered(cotangent, places(x).paddedByReflection(axis, before, after), x);
  }

  /**
   * Original: {@code y[j] = x[index[j]]}. Adjoint: {@code dx[index[j]] += dy[j]}.
   *
   * @param x the receiver
   * @param axis the axis
   * @param before how many before
   * @param after how many behind
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "paddedBySymmetry", in = TensorPadding.class)
  public static <S> Tensor<S> paddedBySymmetry(
      Tensor<S> x, int axis, int before, int after, Tensor<S> cotangent) {
    return scattered(cotangent, places(x).paddedBySymmetry(axis, before, after), x);
  }

  /**
   * Original: {@code y = x[i]}. Adjoint: {@code dx[i] += dy}.
   *
   * @param x the receiver
   * @param indices the index along each axis
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "get", in = Tensor.class)
  public static <S> Tensor<S> get(Tensor<S> x, int[] indices, double cotangent) {
    Tensor<Integer> place = Tensor.scalar((int) places(x).get(indices));
    return scattered(number(0, x).plus(cotangent), place, x);
  }

  /**
   * Adds up what was picked where it came from.
   *
   * @param cotangent the cotangents of what was picked
   * @param places where they came from, of the same shape
   * @param x what was picked from
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  public static <S> Tensor<S> scattered(Tensor<S> cotangent, Tensor<Integer> places, Tensor<S> x) {
    return zerosLike(x)
        .flattened()
        .scatterAdded(places.flattened(), cotangent.flattened(), 0)
        .reshaped(x.shape());
  }
}
