package dev.martlet.tensor;

import dev.martlet.BiDifferential;
import dev.martlet.DifferentiableValue;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;

/**
 * Sums of products, and of diagonals.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorContractions<S> extends DifferentiableValue<S, Tensor<S>>
    permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Multiplies vectors: the sum of the products of their elements.
   *
   * @param other a vector of the same length
   * @return a number
   * @throws IllegalArgumentException if one is no vector, or their lengths differ
   */
  default Tensor<S> dot(Tensor<S> other) {
    return Contraction.dot(self(), other).value(self(), other);
  }

  /**
   * Original: {@code z = sum(x * y)}. Adjoint: {@code dx += dz * y; dy += dz * x}.
   *
   * @param self the receiver
   * @param other a vector of the same length
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "dot")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> dotPullback(
      TensorContractions<S> self, Tensor<S> other) {
    return Contraction.dot(self.self(), other).pullback(self.self(), other);
  }

  /**
   * Forward mode of {@link #dot}.
   *
   * @param self the receiver
   * @param other a vector of the same length
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "dot")
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          dotDifferential(TensorContractions<S> self, Tensor<S> other) {
    return Contraction.dot(self.self(), other).differential(self.self(), other);
  }

  /**
   * Multiplies each element by each element of another tensor.
   *
   * @param other the other factor
   * @return the products; this tensor's axes come first
   * @throws IllegalArgumentException if the types differ
   */
  default Tensor<S> outer(Tensor<S> other) {
    return Contraction.outer(self(), other).value(self(), other);
  }

  /**
   * Original: {@code z[i, j] = x[i] * y[j]}. Adjoint: {@code dx[i] += sum over j of dz[i, j] *
   * y[j]; dy[j] += sum over i of x[i] * dz[i, j]}.
   *
   * @param self the receiver
   * @param other the other factor
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "outer")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> outerPullback(
      TensorContractions<S> self, Tensor<S> other) {
    return Contraction.outer(self.self(), other).pullback(self.self(), other);
  }

  /**
   * Forward mode of {@link #outer}.
   *
   * @param self the receiver
   * @param other the other factor
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "outer")
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          outerDifferential(TensorContractions<S> self, Tensor<S> other) {
    return Contraction.outer(self.self(), other).differential(self.self(), other);
  }

  /**
   * Multiplies two tensors and adds up along axes, as Einstein's summation says: {@code
   * "ij,jk->ik"} is a product of matrices. Each axis has a letter; axes of one letter run together,
   * and those whose letter the result does not have are added up.
   *
   * @param other the other factor
   * @param equation the letters of this tensor's axes, a comma, those of the other one's, {@code
   *     ->}, and those of the result
   * @return the sums of products
   * @throws IllegalArgumentException if the equation is none, a letter occurs twice in one tensor,
   *     or the shapes do not fit
   */
  default Tensor<S> contracted(Tensor<S> other, String equation) {
    return Contraction.of(self(), other, equation).value(self(), other);
  }

  /**
   * Original: {@code z = sum(x * y)} over the letters that z does not have. Adjoint: {@code dx +=
   * sum(dz * y)} over those that x does not have, and the same for y.
   *
   * @param self the receiver
   * @param other the other factor
   * @param equation the letters of this tensor's axes, a comma, those of the other one's, {@code
   *     ->}, and those of the result
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "contracted")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> contractedPullback(
      TensorContractions<S> self, Tensor<S> other, String equation) {
    return Contraction.of(self.self(), other, equation).pullback(self.self(), other);
  }

  /**
   * Forward mode of {@link #contracted}.
   *
   * @param self the receiver
   * @param other the other factor
   * @param equation the letters of this tensor's axes, a comma, those of the other one's, {@code
   *     ->}, and those of the result
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "contracted")
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          contractedDifferential(TensorContractions<S> self, Tensor<S> other, String equation) {
    return Contraction.of(self.self(), other, equation).differential(self.self(), other);
  }

  /**
   * Adds up the diagonal of matrices, the last two axes.
   *
   * @return a number for each matrix
   * @throws IllegalArgumentException if the rank is less than 2
   */
  default Tensor<S> trace() {
    return Tracing.value(self());
  }

  /**
   * Original: {@code y = sum over i of x[i, i]}. Adjoint: {@code dx[i, i] += dy}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "trace")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> tracePullback(
      TensorContractions<S> self) {
    return Tracing.pullback(self.self());
  }

  /**
   * Forward mode of {@link #trace}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "trace")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> traceDifferential(
      TensorContractions<S> self) {
    return Tracing.differential(self.self());
  }
}
