package dev.martlet.tensor;

import dev.martlet.BiDifferential;
import dev.martlet.DifferentiableValue;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Fusible;
import dev.martlet.kernel.Pairwise;

/**
 * Arithmetic with a number on the left.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorNumbersFirst<S> extends DifferentiableValue<S, Tensor<S>>
    permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Subtracts each element from a number.
   *
   * @param number the first argument, rounded to the type of the elements
   * @return the result
   */
  @Fusible(by = Fused.class)
  default Tensor<S> subtractedFrom(double number) {
    Tensor<S> self = self();
    return Broadcast.value(Pairwise.MINUS, Broadcast.number(self, number), self);
  }

  /**
   * Original: {@code z = x - y}, where x is the number. Adjoint: {@code dx += sum(dz); dy += -dz}.
   *
   * @param self the receiver
   * @param number the first argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "subtractedFrom")
  static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorAndNumber<S>>> subtractedFromPullback(
          TensorNumbersFirst<S> self, double number) {
    Tensor<S> y = self.self();
    var rule = Broadcast.pullback(Pairwise.MINUS, Broadcast.number(y, number), y);
    return new ValueWithPullback<>(
        rule.value(),
        dz -> {
          TensorPair<S> pair = rule.pullback().apply(dz);
          return new TensorAndNumber<>(pair.second(), pair.first().item());
        });
  }

  /**
   * Forward mode of {@link #subtractedFrom}.
   *
   * @param self the receiver
   * @param number the first argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "subtractedFrom")
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Double, Tensor<S>>>
          subtractedFromDifferential(TensorNumbersFirst<S> self, double number) {
    Tensor<S> y = self.self();
    var rule = Broadcast.differential(Pairwise.MINUS, Broadcast.number(y, number), y);
    return new ValueWithDifferential<>(
        rule.value(), (dy, dx) -> rule.differential().apply(Broadcast.number(y, dx), dy));
  }

  /**
   * Divides a number by each element.
   *
   * @param number the first argument, rounded to the type of the elements
   * @return the result
   */
  @Fusible(by = Fused.class)
  default Tensor<S> dividing(double number) {
    Tensor<S> self = self();
    return Broadcast.value(Pairwise.DIVIDED_BY, Broadcast.number(self, number), self);
  }

  /**
   * Original: {@code z = x / y}, where x is the number. Adjoint: {@code dx += sum(dz / y); dy += -x
   * / y^2 * dz}.
   *
   * @param self the receiver
   * @param number the first argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "dividing")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorAndNumber<S>>> dividingPullback(
      TensorNumbersFirst<S> self, double number) {
    Tensor<S> y = self.self();
    var rule = Broadcast.pullback(Pairwise.DIVIDED_BY, Broadcast.number(y, number), y);
    return new ValueWithPullback<>(
        rule.value(),
        dz -> {
          TensorPair<S> pair = rule.pullback().apply(dz);
          return new TensorAndNumber<>(pair.second(), pair.first().item());
        });
  }

  /**
   * Forward mode of {@link #dividing}.
   *
   * @param self the receiver
   * @param number the first argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "dividing")
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Double, Tensor<S>>>
          dividingDifferential(TensorNumbersFirst<S> self, double number) {
    Tensor<S> y = self.self();
    var rule = Broadcast.differential(Pairwise.DIVIDED_BY, Broadcast.number(y, number), y);
    return new ValueWithDifferential<>(
        rule.value(), (dy, dx) -> rule.differential().apply(Broadcast.number(y, dx), dy));
  }
}
