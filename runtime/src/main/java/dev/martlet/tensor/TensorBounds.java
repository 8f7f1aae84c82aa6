package dev.martlet.tensor;

import dev.martlet.BiDifferential;
import dev.martlet.DifferentiableValue;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Fusible;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.kernel.Functions;
import dev.martlet.kernel.Pairwise;

/**
 * The greater and the lesser of two, element by element, and bounds.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorBounds<S> extends DifferentiableValue<S, Tensor<S>> permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Takes the greater one of two elements, {@code NaN} if one is that. Equal ones share the
   * derivative equally.
   *
   * @param other the second argument, which broadcasts with the first one
   * @return the greater ones
   * @throws IllegalArgumentException if the shapes do not broadcast
   */
  @Fusible(by = Fused.class)
  default Tensor<S> max(Tensor<S> other) {
    return Broadcast.value(Pairwise.MAX, self(), other);
  }

  /**
   * Original: {@code z = max(x, y)}. Adjoint: {@code dx += (x > y) * dz; dy += (y > x) * dz; half
   * each where x == y}, summed over the axes that were stretched.
   *
   * @param self the receiver
   * @param other the second argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "max")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> maxPullback(
      TensorBounds<S> self, Tensor<S> other) {
    return Broadcast.pullback(Pairwise.MAX, self.self(), other);
  }

  /**
   * Forward mode of {@link #max(Tensor)}.
   *
   * @param self the receiver
   * @param other the second argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "max")
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          maxDifferential(TensorBounds<S> self, Tensor<S> other) {
    return Broadcast.differential(Pairwise.MAX, self.self(), other);
  }

  /**
   * Takes the lesser one of two elements, {@code NaN} if one is that. Equal ones share the
   * derivative equally.
   *
   * @param other the second argument, which broadcasts with the first one
   * @return the lesser ones
   * @throws IllegalArgumentException if the shapes do not broadcast
   */
  @Fusible(by = Fused.class)
  default Tensor<S> min(Tensor<S> other) {
    return Broadcast.value(Pairwise.MIN, self(), other);
  }

  /**
   * Original: {@code z = min(x, y)}. Adjoint: {@code dx += (x < y) * dz; dy += (y < x) * dz; half
   * each where x == y}, summed over the axes that were stretched.
   *
   * @param self the receiver
   * @param other the second argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "min")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> minPullback(
      TensorBounds<S> self, Tensor<S> other) {
    return Broadcast.pullback(Pairwise.MIN, self.self(), other);
  }

  /**
   * Forward mode of {@link #min(Tensor)}.
   *
   * @param self the receiver
   * @param other the second argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "min")
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          minDifferential(TensorBounds<S> self, Tensor<S> other) {
    return Broadcast.differential(Pairwise.MIN, self.self(), other);
  }

  /**
   * Takes the greater one of each element and a number. Equal ones share the derivative equally.
   *
   * @param number the second argument, rounded to the type of the elements
   * @return the greater ones
   */
  @Fusible(by = Fused.class)
  default Tensor<S> atLeast(double number) {
    return Broadcast.value(Pairwise.MAX, self(), number);
  }

  /**
   * Original: {@code z = max(x, y)}. Adjoint: {@code dx += (x > y) * dz; dy += (y > x) * dz; half
   * each where x == y}, summed for the number.
   *
   * @param self the receiver
   * @param number the second argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "atLeast")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorAndNumber<S>>> atLeastPullback(
      TensorBounds<S> self, double number) {
    return Broadcast.pullback(Pairwise.MAX, self.self(), number);
  }

  /**
   * Forward mode of {@link #atLeast(double)}.
   *
   * @param self the receiver
   * @param number the second argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "atLeast")
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Double, Tensor<S>>>
          atLeastDifferential(TensorBounds<S> self, double number) {
    return Broadcast.differential(Pairwise.MAX, self.self(), number);
  }

  /**
   * Takes the lesser one of each element and a number. Equal ones share the derivative equally.
   *
   * @param number the second argument, rounded to the type of the elements
   * @return the lesser ones
   */
  @Fusible(by = Fused.class)
  default Tensor<S> atMost(double number) {
    return Broadcast.value(Pairwise.MIN, self(), number);
  }

  /**
   * Original: {@code z = min(x, y)}. Adjoint: {@code dx += (x < y) * dz; dy += (y < x) * dz; half
   * each where x == y}, summed for the number.
   *
   * @param self the receiver
   * @param number the second argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "atMost")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorAndNumber<S>>> atMostPullback(
      TensorBounds<S> self, double number) {
    return Broadcast.pullback(Pairwise.MIN, self.self(), number);
  }

  /**
   * Forward mode of {@link #atMost(double)}.
   *
   * @param self the receiver
   * @param number the second argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "atMost")
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Double, Tensor<S>>>
          atMostDifferential(TensorBounds<S> self, double number) {
    return Broadcast.differential(Pairwise.MIN, self.self(), number);
  }

  /**
   * Moves elements that are beyond a bound to the bound. Derivative 1 within the bounds and on
   * them, 0 beyond.
   *
   * @param low the lower bound; has no derivative
   * @param high the upper bound; has no derivative
   * @return the elements within the bounds
   */
  @Fusible(by = Fused.class)
  default Tensor<S> clip(@NoDerivative double low, @NoDerivative double high) {
    return Elementwise.value(Functions.clip(low, high), self());
  }

  /**
   * Original: {@code y = min(max(x, low), high)}. Adjoint: {@code dx += (low <= x && x <= high) *
   * dy}.
   *
   * @param self the receiver
   * @param low the lower bound; has no derivative
   * @param high the upper bound; has no derivative
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "clip")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> clipPullback(
      TensorBounds<S> self, @NoDerivative double low, @NoDerivative double high) {
    return Elementwise.pullback(Functions.clip(low, high), self.self());
  }

  /**
   * Forward mode of {@link #clip}.
   *
   * @param self the receiver
   * @param low the lower bound; has no derivative
   * @param high the upper bound; has no derivative
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "clip")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> clipDifferential(
      TensorBounds<S> self, @NoDerivative double low, @NoDerivative double high) {
    return Elementwise.differential(Functions.clip(low, high), self.self());
  }
}
