package dev.martlet.tensor.cotangent;

import static dev.martlet.tensor.Arrangements.inverse;
import static dev.martlet.tensor.Arrangements.kept;
import static dev.martlet.tensor.Arrangements.movedLast;
import static dev.martlet.tensor.Chaining.chained;
import static dev.martlet.tensor.Chaining.number;

import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import dev.martlet.tensor.TensorScans;
import dev.martlet.tensor.TensorSums;

/** The cotangents of products of elements. */
public final class FactorCotangents {
  private FactorCotangents() {}

  /**
   * Original: {@code y = x.product()}. Adjoint: {@code dx += (product of the others) dy}.
   *
   * @param x the receiver
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "product", in = TensorSums.class)
  public static <S> Tensor<S> product(Tensor<S> x, Tensor<S> cotangent) {
    return chained(ofOthers(x.reshaped(1, x.size())).reshaped(x.shape()), cotangent);
  }

  /**
   * Original: {@code y = x.product(axes)}. Adjoint: {@code dx += (product of the others) dy}.
   *
   * @param x the receiver
   * @param axes the axes
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "product", in = TensorSums.class)
  public static <S> Tensor<S> product(
      Tensor<S> x, int[] axes, Tensor<S> result, Tensor<S> cotangent) {
    return chained(ofOthers(x, axes, result.size()), cotangent.reshaped(kept(x, axes)));
  }

  /**
   * Original: {@code y = x.productKeepingDimensions(axes)}. Adjoint: {@code dx += (product of the
   * others) dy}.
   *
   * @param x the receiver
   * @param axes the axes
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "productKeepingDimensions", in = TensorSums.class)
  public static <S> Tensor<S> productKeepingDimensions(
      Tensor<S> x, int[] axes, Tensor<S> result, Tensor<S> cotangent) {
    return chained(ofOthers(x, axes, result.size()), cotangent);
  }

  /** The axes that are multiplied become one, behind the others. */
  private static <S> Tensor<S> ofOthers(Tensor<S> x, int[] axes, int count) {
    int[] order = movedLast(x, axes);
    Tensor<S> moved = x.transposed(order);
    return ofOthers(moved.reshaped(count, count == 0 ? 0 : x.size() / count))
        .reshaped(moved.shape())
        .transposed(inverse(order));
  }

  /**
   * Of each row the products that leave one element out. Nothing is divided, so that zeros do no
   * harm, also where this is differentiated; a row of n elements is written down n times for that.
   */
  private static <S> Tensor<S> ofOthers(Tensor<S> rows) {
    return withoutOne(rows).product(-1);
  }

  /** Each row as often as it has elements, one of which is 1 instead. */
  private static <S> Tensor<S> withoutOne(Tensor<S> rows) {
    int count = rows.dimension(1);
    return rows.expanded(1)
        .broadcastTo(rows.dimension(0), count, count)
        .replacing(number(1, rows), Tensor.eye(DType.INTEGER, count).equalTo(1));
  }

  /**
   * Original: {@code y = x.cumulativeProduct(axis)}. Adjoint: {@code dx[j] += sum of (product of
   * the others up to i) dy[i], i >= j}.
   *
   * @param x the receiver
   * @param axis the axis
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "cumulativeProduct", in = TensorScans.class)
  public static <S> Tensor<S> cumulativeProduct(Tensor<S> x, int axis, Tensor<S> cotangent) {
    int[] order = movedLast(x, axis);
    Tensor<S> moved = x.transposed(order);
    int count = x.dimension(axis);
    int rows = count == 0 ? 0 : x.size() / count;
    Tensor<S> products =
        withoutOne(moved.reshaped(rows, count)).cumulativeProduct(-1).banded(0, -1);
    return products
        .matmul(cotangent.transposed(order).reshaped(rows, count, 1))
        .reshaped(moved.shape())
        .transposed(inverse(order));
  }
}
