package dev.martlet.tensor;

import dev.martlet.DifferentiableValue;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;

/**
 * Checks on request.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorChecks<S> extends DifferentiableValue<S, Tensor<S>> permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Checks that all elements are finite, and in a derivative also the tangents and cotangents that
   * come by: for who looks for where a {@code NaN} comes from.
   *
   * @param what what this is, for the message
   * @return this tensor
   * @throws ArithmeticException if one is infinite or {@code NaN}
   */
  default Tensor<S> requiringFinite(String what) {
    return Finiteness.of(self(), what).value(self());
  }

  /**
   * Original: {@code y = x}. Adjoint: {@code dx += dy}, which is checked as well.
   *
   * @param self the receiver
   * @param what what this is, for the message
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "requiringFinite")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> requiringFinitePullback(
      TensorChecks<S> self, String what) {
    return Finiteness.of(self.self(), what).pullback(self.self());
  }

  /**
   * Forward mode of {@link #requiringFinite}.
   *
   * @param self the receiver
   * @param what what this is, for the message
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "requiringFinite")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>>
          requiringFiniteDifferential(TensorChecks<S> self, String what) {
    return Finiteness.of(self.self(), what).differential(self.self());
  }
}
