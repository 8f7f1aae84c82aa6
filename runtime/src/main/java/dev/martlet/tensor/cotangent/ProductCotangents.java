package dev.martlet.tensor.cotangent;

import static dev.martlet.tensor.Chaining.summedTo;

import dev.martlet.tensor.Tensor;
import dev.martlet.tensor.TensorProducts;

/** The cotangents of products of matrices. */
public final class ProductCotangents {
  private ProductCotangents() {}

  /**
   * Original: {@code z = x.matmul(y)}. Adjoint: {@code dx += dz y^T}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "matmul", in = TensorProducts.class)
  public static <S> Tensor<S> matmulByX(Tensor<S> x, Tensor<S> y, Tensor<S> cotangent) {
    return bySelf(x, y, false, false, cotangent);
  }

  /**
   * Original: {@code z = x.matmul(y)}. Adjoint: {@code dy += x^T dz}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code y}
   */
  @Cotangent(of = "matmul", in = TensorProducts.class, position = 1)
  public static <S> Tensor<S> matmulByY(Tensor<S> x, Tensor<S> y, Tensor<S> cotangent) {
    return byOther(x, y, false, false, cotangent);
  }

  /**
   * Original: {@code z = x.matmul(y, transposeThis, transposeOther)}. Adjoint: {@code dx += dz
   * y^T}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param transposeThis whether the receiver is meant transposed
   * @param transposeOther whether the other operand is
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "matmul", in = TensorProducts.class)
  public static <S> Tensor<S> matmulByX(
      Tensor<S> x,
      Tensor<S> y,
      boolean transposeThis,
      boolean transposeOther,
      Tensor<S> cotangent) {
    return bySelf(x, y, transposeThis, transposeOther, cotangent);
  }

  /**
   * Original: {@code z = x.matmul(y, transposeThis, transposeOther)}. Adjoint: {@code dy += x^T
   * dz}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param transposeThis whether the receiver is meant transposed
   * @param transposeOther whether the other operand is
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code y}
   */
  @Cotangent(of = "matmul", in = TensorProducts.class, position = 1)
  public static <S> Tensor<S> matmulByY(
      Tensor<S> x,
      Tensor<S> y,
      boolean transposeThis,
      boolean transposeOther,
      Tensor<S> cotangent) {
    return byOther(x, y, transposeThis, transposeOther, cotangent);
  }

  private static <S> Tensor<S> bySelf(
      Tensor<S> x, Tensor<S> y, boolean isTransposed, boolean isOtherTransposed, Tensor<S> dz) {
    Tensor<S> matrix = x.rank() == 1 ? x.expanded(0) : x;
    Tensor<S> other = y.rank() == 1 ? y.expanded(1) : y;
    boolean flipped = isTransposed && x.rank() > 1;
    boolean otherFlipped = isOtherTransposed && y.rank() > 1;
    Tensor<S> change = asMatrix(x, y, dz);
    Tensor<S> product =
        flipped
            ? other.matmul(change, otherFlipped, true)
            : change.matmul(other, false, !otherFlipped);
    return summedTo(product, matrix).reshaped(x.shape());
  }

  private static <S> Tensor<S> byOther(
      Tensor<S> x, Tensor<S> y, boolean isTransposed, boolean isOtherTransposed, Tensor<S> dz) {
    Tensor<S> matrix = x.rank() == 1 ? x.expanded(0) : x;
    Tensor<S> other = y.rank() == 1 ? y.expanded(1) : y;
    boolean flipped = isTransposed && x.rank() > 1;
    boolean otherFlipped = isOtherTransposed && y.rank() > 1;
    Tensor<S> change = asMatrix(x, y, dz);
    Tensor<S> product =
        otherFlipped
            ? change.matmul(matrix, true, flipped)
            : matrix.matmul(change, !flipped, false);
    return summedTo(product, other).reshaped(y.shape());
  }

  /** With the axes that a product with a vector does not have. */
  private static <S> Tensor<S> asMatrix(Tensor<S> x, Tensor<S> y, Tensor<S> dz) {
    Tensor<S> column = y.rank() == 1 ? dz.expanded(dz.rank()) : dz;
    return x.rank() == 1 ? column.expanded(column.rank() - 1) : column;
  }
}
