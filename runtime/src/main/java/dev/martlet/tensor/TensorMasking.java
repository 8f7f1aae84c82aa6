package dev.martlet.tensor;

import dev.martlet.DifferentiableValue;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.NoDerivative;
import java.util.random.RandomGenerator;

/**
 * Elements that are replaced by zeros.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorMasking<S> extends DifferentiableValue<S, Tensor<S>> permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Keeps a band around the diagonal of matrices, the last two axes; all else is 0.
   *
   * @param lower how many diagonals below the main one are kept; -1 for all
   * @param upper how many diagonals above the main one are kept; -1 for all
   * @return the matrices, of the same shape
   * @throws IllegalArgumentException if the rank is less than 2, or a number less than -1
   */
  default Tensor<S> banded(int lower, int upper) {
    return Masking.banded(self(), lower, upper).value(self());
  }

  /**
   * Original: {@code y[i, j] = x[i, j]} where {@code -upper <= i - j <= lower}, else 0. Adjoint:
   * {@code dx[i, j] += dy[i, j]} there.
   *
   * @param self the receiver
   * @param lower how many diagonals below the main one are kept; -1 for all
   * @param upper how many diagonals above the main one are kept; -1 for all
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "banded")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> bandedPullback(
      TensorMasking<S> self, int lower, int upper) {
    return Masking.banded(self.self(), lower, upper).pullback(self.self());
  }

  /**
   * Forward mode of {@link #banded}.
   *
   * @param self the receiver
   * @param lower how many diagonals below the main one are kept; -1 for all
   * @param upper how many diagonals above the main one are kept; -1 for all
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "banded")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> bandedDifferential(
          TensorMasking<S> self, int lower, int upper) {
    return Masking.banded(self.self(), lower, upper).differential(self.self());
  }

  /**
   * Replaces each element by 0 with some probability, and divides the others by the probability
   * that they stay, so that their expectation is what it was. Rate 0 draws no numbers.
   *
   * @param rate the probability of 0, from 0 to 1, without 1
   * @param random what draws one number for each element, in their order
   * @return the elements that stay, of the same shape
   * @throws IllegalArgumentException if the rate is none
   */
  default Tensor<S> droppedOut(@NoDerivative double rate, RandomGenerator random) {
    return Masking.droppedOut(self(), rate, random).value(self());
  }

  /**
   * Original: {@code y = x * m}, where m is 0 or {@code 1 / (1 - rate)}. Adjoint: {@code dx += m *
   * dy} with the same m.
   *
   * @param self the receiver
   * @param rate the probability of 0, from 0 to 1, without 1
   * @param random what draws one number for each element, in their order
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "droppedOut")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> droppedOutPullback(
      TensorMasking<S> self, @NoDerivative double rate, RandomGenerator random) {
    return Masking.droppedOut(self.self(), rate, random).pullback(self.self());
  }

  /**
   * Forward mode of {@link #droppedOut}.
   *
   * @param self the receiver
   * @param rate the probability of 0, from 0 to 1, without 1
   * @param random what draws one number for each element, in their order
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "droppedOut")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> droppedOutDifferential(
          TensorMasking<S> self, @NoDerivative double rate, RandomGenerator random) {
    return Masking.droppedOut(self.self(), rate, random).differential(self.self());
  }
}
