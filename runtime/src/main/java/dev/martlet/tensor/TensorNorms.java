package dev.martlet.tensor;

import dev.martlet.DifferentiableValue;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.shape.Grouping;

/**
 * Lengths of vectors of the elements along some axes or all.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorNorms<S> extends DifferentiableValue<S, Tensor<S>> permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Gives the root of the sum of the squares of all elements. Derivative 0 where an element is 0.
   *
   * @return the results
   */
  default Tensor<S> norm() {
    return Reducing.value(
        Reduction.NORM, self(), Reducing.Axes.DROPPED, Grouping.ofAll(self().layout()));
  }

  /**
   * Original: {@code y = sqrt(sum(x * x))}. Adjoint: {@code dx += x / y * dy}, stretched.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "norm")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> normPullback(
      TensorNorms<S> self) {
    return Reducing.pullback(
        Reduction.NORM, self.self(), Reducing.Axes.DROPPED, Grouping.ofAll(self.self().layout()));
  }

  /**
   * Forward mode of {@link #norm()}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "norm")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> normDifferential(
      TensorNorms<S> self) {
    return Reducing.differential(
        Reduction.NORM, self.self(), Reducing.Axes.DROPPED, Grouping.ofAll(self.self().layout()));
  }

  /**
   * Gives the root of the sum of the squares of the elements along some axes, which the result does
   * not have. Derivative 0 where an element is 0.
   *
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @return the results
   * @throws IllegalArgumentException if there is no such axis, or one is named twice
   */
  default Tensor<S> norm(int... axes) {
    return Reducing.value(
        Reduction.NORM, self(), Reducing.Axes.DROPPED, Grouping.of("norm", self().layout(), axes));
  }

  /**
   * Original: {@code y = sqrt(sum(x * x))}. Adjoint: {@code dx += x / y * dy}, stretched.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "norm")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> normPullback(
      TensorNorms<S> self, int... axes) {
    return Reducing.pullback(
        Reduction.NORM,
        self.self(),
        Reducing.Axes.DROPPED,
        Grouping.of("norm", self.self().layout(), axes));
  }

  /**
   * Forward mode of {@link #norm(int...)}.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "norm")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> normDifferential(
      TensorNorms<S> self, int... axes) {
    return Reducing.differential(
        Reduction.NORM,
        self.self(),
        Reducing.Axes.DROPPED,
        Grouping.of("norm", self.self().layout(), axes));
  }

  /**
   * Gives the root of the sum of the squares of the elements along some axes, which get extent 1.
   * Derivative 0 where an element is 0.
   *
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @return the results
   * @throws IllegalArgumentException if there is no such axis, or one is named twice
   */
  default Tensor<S> normKeepingDimensions(int... axes) {
    return Reducing.value(
        Reduction.NORM,
        self(),
        Reducing.Axes.KEPT,
        Grouping.of("normKeepingDimensions", self().layout(), axes));
  }

  /**
   * Original: {@code y = sqrt(sum(x * x))}. Adjoint: {@code dx += x / y * dy}, stretched.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "normKeepingDimensions")
  static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> normKeepingDimensionsPullback(
          TensorNorms<S> self, int... axes) {
    return Reducing.pullback(
        Reduction.NORM,
        self.self(),
        Reducing.Axes.KEPT,
        Grouping.of("normKeepingDimensions", self.self().layout(), axes));
  }

  /**
   * Forward mode of {@link #normKeepingDimensions(int...)}.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "normKeepingDimensions")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>>
          normKeepingDimensionsDifferential(TensorNorms<S> self, int... axes) {
    return Reducing.differential(
        Reduction.NORM,
        self.self(),
        Reducing.Axes.KEPT,
        Grouping.of("normKeepingDimensions", self.self().layout(), axes));
  }

  /**
   * Gives the square root of the variance of all elements, divided by their number n. Derivative 0
   * where all are equal.
   *
   * @return the results
   */
  default Tensor<S> standardDeviation() {
    return Reducing.value(
        Reduction.STANDARD_DEVIATION,
        self(),
        Reducing.Axes.DROPPED,
        Grouping.ofAll(self().layout()));
  }

  /**
   * Original: {@code y = sqrt(variance(x))}. Adjoint: {@code dx += (x - mean(x)) / (n * y) * dy},
   * stretched.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "standardDeviation")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> standardDeviationPullback(
      TensorNorms<S> self) {
    return Reducing.pullback(
        Reduction.STANDARD_DEVIATION,
        self.self(),
        Reducing.Axes.DROPPED,
        Grouping.ofAll(self.self().layout()));
  }

  /**
   * Forward mode of {@link #standardDeviation()}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "standardDeviation")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>>
          standardDeviationDifferential(TensorNorms<S> self) {
    return Reducing.differential(
        Reduction.STANDARD_DEVIATION,
        self.self(),
        Reducing.Axes.DROPPED,
        Grouping.ofAll(self.self().layout()));
  }

  /**
   * Gives the square root of the variance of the elements along some axes, which the result does
   * not have, divided by their number n. Derivative 0 where all are equal.
   *
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @return the results
   * @throws IllegalArgumentException if there is no such axis, or one is named twice
   */
  default Tensor<S> standardDeviation(int... axes) {
    return Reducing.value(
        Reduction.STANDARD_DEVIATION,
        self(),
        Reducing.Axes.DROPPED,
        Grouping.of("standardDeviation", self().layout(), axes));
  }

  /**
   * Original: {@code y = sqrt(variance(x))}. Adjoint: {@code dx += (x - mean(x)) / (n * y) * dy},
   * stretched.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "standardDeviation")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> standardDeviationPullback(
      TensorNorms<S> self, int... axes) {
    return Reducing.pullback(
        Reduction.STANDARD_DEVIATION,
        self.self(),
        Reducing.Axes.DROPPED,
        Grouping.of("standardDeviation", self.self().layout(), axes));
  }

  /**
   * Forward mode of {@link #standardDeviation(int...)}.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "standardDeviation")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>>
          standardDeviationDifferential(TensorNorms<S> self, int... axes) {
    return Reducing.differential(
        Reduction.STANDARD_DEVIATION,
        self.self(),
        Reducing.Axes.DROPPED,
        Grouping.of("standardDeviation", self.self().layout(), axes));
  }

  /**
   * Gives the square root of the variance of the elements along some axes, which get extent 1,
   * divided by their number n. Derivative 0 where all are equal.
   *
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @return the results
   * @throws IllegalArgumentException if there is no such axis, or one is named twice
   */
  default Tensor<S> standardDeviationKeepingDimensions(int... axes) {
    return Reducing.value(
        Reduction.STANDARD_DEVIATION,
        self(),
        Reducing.Axes.KEPT,
        Grouping.of("standardDeviationKeepingDimensions", self().layout(), axes));
  }

  /**
   * Original: {@code y = sqrt(variance(x))}. Adjoint: {@code dx += (x - mean(x)) / (n * y) * dy},
   * stretched.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "standardDeviationKeepingDimensions")
  static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>>
          standardDeviationKeepingDimensionsPullback(TensorNorms<S> self, int... axes) {
    return Reducing.pullback(
        Reduction.STANDARD_DEVIATION,
        self.self(),
        Reducing.Axes.KEPT,
        Grouping.of("standardDeviationKeepingDimensions", self.self().layout(), axes));
  }

  /**
   * Forward mode of {@link #standardDeviationKeepingDimensions(int...)}.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "standardDeviationKeepingDimensions")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>>
          standardDeviationKeepingDimensionsDifferential(TensorNorms<S> self, int... axes) {
    return Reducing.differential(
        Reduction.STANDARD_DEVIATION,
        self.self(),
        Reducing.Axes.KEPT,
        Grouping.of("standardDeviationKeepingDimensions", self.self().layout(), axes));
  }
}
