package dev.martlet.tensor;

import dev.martlet.BiDifferential;
import dev.martlet.DifferentiableValue;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Fusible;

/**
 * Products of matrices, and of stacks of matrices.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorProducts<S> extends DifferentiableValue<S, Tensor<S>> permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Multiplies matrices: the last two axes are rows and columns, and the axes before them
   * broadcast. A vector on the left is a row, one on the right is a column, and the product does
   * not have that axis.
   *
   * @param other the second matrix, or stack of matrices
   * @return the product
   * @throws IllegalArgumentException if the shapes do not fit
   */
  @Fusible(by = Fused.class, at = Fusible.Place.FIRST)
  default Tensor<S> matmul(Tensor<S> other) {
    return MatrixProduct.of("matmul", self(), other, false, false).value("matmul");
  }

  /**
   * Original: {@code z = x y}. Adjoint: {@code dx += dz y^T; dy += x^T dz}, summed over the axes
   * that were stretched.
   *
   * @param self the receiver
   * @param other the second matrix, or stack of matrices
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "matmul")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> matmulPullback(
      TensorProducts<S> self, Tensor<S> other) {
    return Multiplying.pullback(
        "matmul", self.self(), other, MatrixProduct.of("matmul", self.self(), other, false, false));
  }

  /**
   * Forward mode of {@link #matmul(Tensor)}.
   *
   * @param self the receiver
   * @param other the second matrix, or stack of matrices
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "matmul")
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          matmulDifferential(TensorProducts<S> self, Tensor<S> other) {
    return Multiplying.differential(
        "matmul", self.self(), other, MatrixProduct.of("matmul", self.self(), other, false, false));
  }

  /**
   * Multiplies matrices of which each may be transposed: the last two axes are rows and columns,
   * and the axes before them broadcast.
   *
   * @param other the second matrix, or stack of matrices
   * @param transposeThis whether this matrix is meant transposed; nothing is copied. A vector stays
   *     as it is
   * @param transposeOther whether the other one is meant transposed
   * @return the product
   * @throws IllegalArgumentException if the shapes do not fit
   */
  @Fusible(by = Fused.class, at = Fusible.Place.FIRST)
  default Tensor<S> matmul(Tensor<S> other, boolean transposeThis, boolean transposeOther) {
    return MatrixProduct.of("matmul", self(), other, transposeThis, transposeOther).value("matmul");
  }

  /**
   * Original: {@code z = x y}. Adjoint: {@code dx += dz y^T; dy += x^T dz}, summed over the axes
   * that were stretched.
   *
   * @param self the receiver
   * @param other the second matrix, or stack of matrices
   * @param transposeThis whether this matrix is meant transposed; nothing is copied. A vector stays
   *     as it is
   * @param transposeOther whether the other one is meant transposed
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "matmul")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> matmulPullback(
      TensorProducts<S> self, Tensor<S> other, boolean transposeThis, boolean transposeOther) {
    return Multiplying.pullback(
        "matmul",
        self.self(),
        other,
        MatrixProduct.of("matmul", self.self(), other, transposeThis, transposeOther));
  }

  /**
   * Forward mode of {@link #matmul(Tensor, boolean, boolean)}.
   *
   * @param self the receiver
   * @param other the second matrix, or stack of matrices
   * @param transposeThis whether this matrix is meant transposed; nothing is copied. A vector stays
   *     as it is
   * @param transposeOther whether the other one is meant transposed
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "matmul")
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          matmulDifferential(
              TensorProducts<S> self,
              Tensor<S> other,
              boolean transposeThis,
              boolean transposeOther) {
    return Multiplying.differential(
        "matmul",
        self.self(),
        other,
        MatrixProduct.of("matmul", self.self(), other, transposeThis, transposeOther));
  }
}
