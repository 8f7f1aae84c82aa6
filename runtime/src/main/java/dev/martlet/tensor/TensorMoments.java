package dev.martlet.tensor;

import dev.martlet.DifferentiableValue;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.shape.Grouping;

/**
 * Mean and variance of the elements along some axes or all.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorMoments<S> extends DifferentiableValue<S, Tensor<S>> permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Averages all elements; {@code NaN} where there are none.
   *
   * @return the results
   */
  default Tensor<S> mean() {
    return Reducing.value(
        Reduction.MEAN, self(), Reducing.Axes.DROPPED, Grouping.ofAll(self().layout()));
  }

  /**
   * Original: {@code y = sum(x) / n}. Adjoint: {@code dx += dy / n}, stretched.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "mean")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> meanPullback(
      TensorMoments<S> self) {
    return Reducing.pullback(
        Reduction.MEAN, self.self(), Reducing.Axes.DROPPED, Grouping.ofAll(self.self().layout()));
  }

  /**
   * Forward mode of {@link #mean()}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "mean")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> meanDifferential(
      TensorMoments<S> self) {
    return Reducing.differential(
        Reduction.MEAN, self.self(), Reducing.Axes.DROPPED, Grouping.ofAll(self.self().layout()));
  }

  /**
   * Averages the elements along some axes, which the result does not have; {@code NaN} where there
   * are none.
   *
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @return the results
   * @throws IllegalArgumentException if there is no such axis, or one is named twice
   */
  default Tensor<S> mean(int... axes) {
    return Reducing.value(
        Reduction.MEAN, self(), Reducing.Axes.DROPPED, Grouping.of("mean", self().layout(), axes));
  }

  /**
   * Original: {@code y = sum(x) / n}. Adjoint: {@code dx += dy / n}, stretched.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "mean")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> meanPullback(
      TensorMoments<S> self, int... axes) {
    return Reducing.pullback(
        Reduction.MEAN,
        self.self(),
        Reducing.Axes.DROPPED,
        Grouping.of("mean", self.self().layout(), axes));
  }

  /**
   * Forward mode of {@link #mean(int...)}.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "mean")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> meanDifferential(
      TensorMoments<S> self, int... axes) {
    return Reducing.differential(
        Reduction.MEAN,
        self.self(),
        Reducing.Axes.DROPPED,
        Grouping.of("mean", self.self().layout(), axes));
  }

  /**
   * Averages the elements along some axes, which get extent 1; {@code NaN} where there are none.
   *
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @return the results
   * @throws IllegalArgumentException if there is no such axis, or one is named twice
   */
  default Tensor<S> meanKeepingDimensions(int... axes) {
    return Reducing.value(
        Reduction.MEAN,
        self(),
        Reducing.Axes.KEPT,
        Grouping.of("meanKeepingDimensions", self().layout(), axes));
  }

  /**
   * Original: {@code y = sum(x) / n}. Adjoint: {@code dx += dy / n}, stretched.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "meanKeepingDimensions")
  static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> meanKeepingDimensionsPullback(
          TensorMoments<S> self, int... axes) {
    return Reducing.pullback(
        Reduction.MEAN,
        self.self(),
        Reducing.Axes.KEPT,
        Grouping.of("meanKeepingDimensions", self.self().layout(), axes));
  }

  /**
   * Forward mode of {@link #meanKeepingDimensions(int...)}.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "meanKeepingDimensions")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>>
          meanKeepingDimensionsDifferential(TensorMoments<S> self, int... axes) {
    return Reducing.differential(
        Reduction.MEAN,
        self.self(),
        Reducing.Axes.KEPT,
        Grouping.of("meanKeepingDimensions", self.self().layout(), axes));
  }

  /**
   * Gives the variance of all elements: the mean square of the distances from their mean, divided
   * by their number n.
   *
   * @return the results
   */
  default Tensor<S> variance() {
    return Reducing.value(
        Reduction.VARIANCE, self(), Reducing.Axes.DROPPED, Grouping.ofAll(self().layout()));
  }

  /**
   * Original: {@code y = mean((x - mean(x))^2)}. Adjoint: {@code dx += 2 / n * (x - mean(x)) * dy},
   * stretched.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "variance")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> variancePullback(
      TensorMoments<S> self) {
    return Reducing.pullback(
        Reduction.VARIANCE,
        self.self(),
        Reducing.Axes.DROPPED,
        Grouping.ofAll(self.self().layout()));
  }

  /**
   * Forward mode of {@link #variance()}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "variance")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> varianceDifferential(
          TensorMoments<S> self) {
    return Reducing.differential(
        Reduction.VARIANCE,
        self.self(),
        Reducing.Axes.DROPPED,
        Grouping.ofAll(self.self().layout()));
  }

  /**
   * Gives the variance of the elements along some axes, which the result does not have: the mean
   * square of the distances from their mean, divided by their number n.
   *
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @return the results
   * @throws IllegalArgumentException if there is no such axis, or one is named twice
   */
  default Tensor<S> variance(int... axes) {
    return Reducing.value(
        Reduction.VARIANCE,
        self(),
        Reducing.Axes.DROPPED,
        Grouping.of("variance", self().layout(), axes));
  }

  /**
   * Original: {@code y = mean((x - mean(x))^2)}. Adjoint: {@code dx += 2 / n * (x - mean(x)) * dy},
   * stretched.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "variance")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> variancePullback(
      TensorMoments<S> self, int... axes) {
    return Reducing.pullback(
        Reduction.VARIANCE,
        self.self(),
        Reducing.Axes.DROPPED,
        Grouping.of("variance", self.self().layout(), axes));
  }

  /**
   * Forward mode of {@link #variance(int...)}.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "variance")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> varianceDifferential(
          TensorMoments<S> self, int... axes) {
    return Reducing.differential(
        Reduction.VARIANCE,
        self.self(),
        Reducing.Axes.DROPPED,
        Grouping.of("variance", self.self().layout(), axes));
  }

  /**
   * Gives the variance of the elements along some axes, which get extent 1: the mean square of the
   * distances from their mean, divided by their number n.
   *
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @return the results
   * @throws IllegalArgumentException if there is no such axis, or one is named twice
   */
  default Tensor<S> varianceKeepingDimensions(int... axes) {
    return Reducing.value(
        Reduction.VARIANCE,
        self(),
        Reducing.Axes.KEPT,
        Grouping.of("varianceKeepingDimensions", self().layout(), axes));
  }

  /**
   * Original: {@code y = mean((x - mean(x))^2)}. Adjoint: {@code dx += 2 / n * (x - mean(x)) * dy},
   * stretched.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "varianceKeepingDimensions")
  static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>>
          varianceKeepingDimensionsPullback(TensorMoments<S> self, int... axes) {
    return Reducing.pullback(
        Reduction.VARIANCE,
        self.self(),
        Reducing.Axes.KEPT,
        Grouping.of("varianceKeepingDimensions", self.self().layout(), axes));
  }

  /**
   * Forward mode of {@link #varianceKeepingDimensions(int...)}.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "varianceKeepingDimensions")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>>
          varianceKeepingDimensionsDifferential(TensorMoments<S> self, int... axes) {
    return Reducing.differential(
        Reduction.VARIANCE,
        self.self(),
        Reducing.Axes.KEPT,
        Grouping.of("varianceKeepingDimensions", self.self().layout(), axes));
  }
}
