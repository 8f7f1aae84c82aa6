package dev.martlet.tensor.cotangent;

import static dev.martlet.tensor.Arrangements.inverse;
import static dev.martlet.tensor.Chaining.summedTo;
import static dev.martlet.tensor.Chaining.zerosLike;

import dev.martlet.tensor.Tensor;
import dev.martlet.tensor.TensorGathering;
import dev.martlet.tensor.TensorMasking;
import dev.martlet.tensor.TensorOrders;
import dev.martlet.tensor.TensorPadding;
import dev.martlet.tensor.TensorParts;
import dev.martlet.tensor.TensorShapes;
import dev.martlet.tensor.TensorSlices;

/** The cotangents of operations on shapes. */
public final class ShapeCotangents {
  private ShapeCotangents() {}

  /**
   * Original: {@code y = x.reshaped(shape)}. Adjoint: {@code dx += dy}.
   *
   * @param x the receiver
   * @param shape the shape
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "reshaped", in = TensorShapes.class)
  public static <S> Tensor<S> reshaped(Tensor<S> x, int[] shape, Tensor<S> cotangent) {
    return cotangent.reshaped(x.shape());
  }

  /**
   * Original: {@code y = x.flattened(); y = x.squeezed()}. Adjoint: {@code dx += dy}.
   *
   * @param x the receiver
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(
      of = {"flattened", "squeezed"},
      in = TensorShapes.class)
  public static <S> Tensor<S> flattened(Tensor<S> x, Tensor<S> cotangent) {
    return cotangent.reshaped(x.shape());
  }

  /**
   * Original: {@code y = x.expanded(axis)}. Adjoint: {@code dx += dy}.
   *
   * @param x the receiver
   * @param axis the axis
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "expanded", in = TensorShapes.class)
  public static <S> Tensor<S> expanded(Tensor<S> x, int axis, Tensor<S> cotangent) {
    return cotangent.reshaped(x.shape());
  }

  /**
   * Original: {@code y = x.squeezed(axes)}. Adjoint: {@code dx += dy}.
   *
   * @param x the receiver
   * @param axes the axes
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "squeezed", in = TensorShapes.class)
  public static <S> Tensor<S> squeezed(Tensor<S> x, int[] axes, Tensor<S> cotangent) {
    return cotangent.reshaped(x.shape());
  }

  /**
   * Original: {@code y = x.broadcastTo(shape)}. Adjoint: {@code dx += dy, summed}.
   *
   * @param x the receiver
   * @param shape the shape
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "broadcastTo", in = TensorShapes.class)
  public static <S> Tensor<S> broadcastTo(Tensor<S> x, int[] shape, Tensor<S> cotangent) {
    return summedTo(cotangent, x);
  }

  /**
   * Original: {@code y = x.transposed()}. Adjoint: {@code dx += dy, transposed}.
   *
   * @param x the receiver
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "transposed", in = TensorOrders.class)
  public static <S> Tensor<S> transposed(Tensor<S> x, Tensor<S> cotangent) {
    return cotangent.transposed();
  }

  /**
   * Original: {@code y = x.transposed(axes)}. Adjoint: {@code dx += dy, transposed back}.
   *
   * @param x the receiver
   * @param axes the axes
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "transposed", in = TensorOrders.class)
  public static <S> Tensor<S> transposed(Tensor<S> x, int[] axes, Tensor<S> cotangent) {
    return cotangent.transposed(inverse(axes));
  }

  /**
   * Original: {@code y = x.reversed(axes)}. Adjoint: {@code dx += dy, reversed}.
   *
   * @param x the receiver
   * @param axes the axes
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "reversed", in = TensorOrders.class)
  public static <S> Tensor<S> reversed(Tensor<S> x, int[] axes, Tensor<S> cotangent) {
    return cotangent.reversed(axes);
  }

  /**
   * Original: {@code y = x.sliced(axis, from, to)}. Adjoint: {@code dx += dy, padded}.
   *
   * @param x the receiver
   * @param axis the axis
   * @param from the first index
   * @param to the index behind the last
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "sliced", in = TensorSlices.class)
  public static <S> Tensor<S> sliced(Tensor<S> x, int axis, int from, int to, Tensor<S> cotangent) {
    return cotangent.padded(axis, from, x.dimension(axis) - to, 0);
  }

  /**
   * Original: {@code y = x.at(axis, index)}. Adjoint: {@code dx += dy, padded}.
   *
   * @param x the receiver
   * @param axis the axis
   * @param index the index
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "at", in = TensorSlices.class)
  public static <S> Tensor<S> at(Tensor<S> x, int axis, int index, Tensor<S> cotangent) {
    int place = axis < 0 ? axis + x.rank() : axis;
    return cotangent.expanded(place).padded(place, index, x.dimension(place) - 1 - index, 0);
  }

  /**
   * Original: {@code y = x.padded(axis, before, after, constant)}. Adjoint: {@code dx += dy,
   * sliced}.
   *
   * @param x the receiver
   * @param axis the axis
   * @param before how many before
   * @param after how many behind
   * @param constant the number
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "padded", in = TensorPadding.class)
  public static <S> Tensor<S> padded(
      Tensor<S> x, int axis, int before, int after, double constant, Tensor<S> cotangent) {
    return cotangent.sliced(axis, before, before + x.dimension(axis));
  }

  /**
   * Original: {@code y = x.gathered(indices, axis)}. Adjoint: {@code dx += dy, added at the
   * indices}.
   *
   * @param x the receiver
   * @param indices the indices
   * @param axis the axis
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "gathered", in = TensorGathering.class)
  public static <S> Tensor<S> gathered(
      Tensor<S> x, Tensor<Integer> indices, int axis, Tensor<S> cotangent) {
    return zerosLike(x).scatterAdded(indices, cotangent, axis);
  }

  /**
   * Original: {@code y = x.scatterAdded(indices, updates, axis)}. Adjoint: {@code dx += dz}.
   *
   * @param x the receiver
   * @param indices the indices
   * @param updates the updates
   * @param axis the axis
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "scatterAdded", in = TensorGathering.class)
  public static <S> Tensor<S> scatterAddedByX(
      Tensor<S> x, Tensor<Integer> indices, Tensor<S> updates, int axis, Tensor<S> cotangent) {
    return cotangent;
  }

  /**
   * Original: {@code y = x.scatterAdded(indices, updates, axis)}. Adjoint: {@code dupdates += dz at
   * the indices}.
   *
   * @param x the receiver
   * @param indices the indices
   * @param updates the updates
   * @param axis the axis
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code updates}
   */
  @Cotangent(of = "scatterAdded", in = TensorGathering.class, position = 2)
  public static <S> Tensor<S> scatterAddedByUpdates(
      Tensor<S> x, Tensor<Integer> indices, Tensor<S> updates, int axis, Tensor<S> cotangent) {
    return cotangent.gathered(indices, axis);
  }

  /**
   * Original: {@code z = x.concatenated(y, axis)}. Adjoint: {@code dx += the first part of dz}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param axis the axis
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "concatenated", in = TensorParts.class)
  public static <S> Tensor<S> concatenatedByX(
      Tensor<S> x, Tensor<S> y, int axis, Tensor<S> cotangent) {
    return cotangent.sliced(axis, 0, x.dimension(axis));
  }

  /**
   * Original: {@code z = x.concatenated(y, axis)}. Adjoint: {@code dy += the last part of dz}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param axis the axis
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code y}
   */
  @Cotangent(of = "concatenated", in = TensorParts.class, position = 1)
  public static <S> Tensor<S> concatenatedByY(
      Tensor<S> x, Tensor<S> y, int axis, Tensor<S> cotangent) {
    return cotangent.sliced(axis, x.dimension(axis), cotangent.dimension(axis));
  }

  /**
   * Original: {@code y = x.banded(lower, upper)}. Adjoint: {@code dx += dy in the band}.
   *
   * @param x the receiver
   * @param lower diagonals below
   * @param upper diagonals above
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "banded", in = TensorMasking.class)
  public static <S> Tensor<S> banded(Tensor<S> x, int lower, int upper, Tensor<S> cotangent) {
    return cotangent.banded(lower, upper);
  }
}
