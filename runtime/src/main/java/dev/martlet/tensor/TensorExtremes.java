package dev.martlet.tensor;

import dev.martlet.DifferentiableValue;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.kernel.Fold;
import dev.martlet.shape.Grouping;

/**
 * The greatest and least elements along some axes or all.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorExtremes<S> extends DifferentiableValue<S, Tensor<S>> permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Gives the greatest of all elements, {@code NaN} if there is one. Equal ones share the
   * derivative equally. It is an error if there are none.
   *
   * @return the results
   */
  default Tensor<S> max() {
    return Reducing.value(
        Reduction.MAX, self(), Reducing.Axes.DROPPED, Grouping.ofAll(self().layout()));
  }

  /**
   * Original: {@code y = max(x)}. Adjoint: {@code dx += (x == y) / (number of equals) * dy},
   * stretched.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "max")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> maxPullback(
      TensorExtremes<S> self) {
    return Reducing.pullback(
        Reduction.MAX, self.self(), Reducing.Axes.DROPPED, Grouping.ofAll(self.self().layout()));
  }

  /**
   * Forward mode of {@link #max()}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "max")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> maxDifferential(
      TensorExtremes<S> self) {
    return Reducing.differential(
        Reduction.MAX, self.self(), Reducing.Axes.DROPPED, Grouping.ofAll(self.self().layout()));
  }

  /**
   * Gives the greatest of the elements along some axes, which the result does not have, {@code NaN}
   * if there is one. Equal ones share the derivative equally. It is an error if there are none.
   *
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @return the results
   * @throws IllegalArgumentException if there is no such axis, or one is named twice
   */
  default Tensor<S> max(int... axes) {
    return Reducing.value(
        Reduction.MAX, self(), Reducing.Axes.DROPPED, Grouping.of("max", self().layout(), axes));
  }

  /**
   * Original: {@code y = max(x)}. Adjoint: {@code dx += (x == y) / (number of equals) * dy},
   * stretched.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "max")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> maxPullback(
      TensorExtremes<S> self, int... axes) {
    return Reducing.pullback(
        Reduction.MAX,
        self.self(),
        Reducing.Axes.DROPPED,
        Grouping.of("max", self.self().layout(), axes));
  }

  /**
   * Forward mode of {@link #max(int...)}.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "max")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> maxDifferential(
      TensorExtremes<S> self, int... axes) {
    return Reducing.differential(
        Reduction.MAX,
        self.self(),
        Reducing.Axes.DROPPED,
        Grouping.of("max", self.self().layout(), axes));
  }

  /**
   * Gives the greatest of the elements along some axes, which get extent 1, {@code NaN} if there is
   * one. Equal ones share the derivative equally. It is an error if there are none.
   *
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @return the results
   * @throws IllegalArgumentException if there is no such axis, or one is named twice
   */
  default Tensor<S> maxKeepingDimensions(int... axes) {
    return Reducing.value(
        Reduction.MAX,
        self(),
        Reducing.Axes.KEPT,
        Grouping.of("maxKeepingDimensions", self().layout(), axes));
  }

  /**
   * Original: {@code y = max(x)}. Adjoint: {@code dx += (x == y) / (number of equals) * dy},
   * stretched.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "maxKeepingDimensions")
  static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> maxKeepingDimensionsPullback(
          TensorExtremes<S> self, int... axes) {
    return Reducing.pullback(
        Reduction.MAX,
        self.self(),
        Reducing.Axes.KEPT,
        Grouping.of("maxKeepingDimensions", self.self().layout(), axes));
  }

  /**
   * Forward mode of {@link #maxKeepingDimensions(int...)}.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "maxKeepingDimensions")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>>
          maxKeepingDimensionsDifferential(TensorExtremes<S> self, int... axes) {
    return Reducing.differential(
        Reduction.MAX,
        self.self(),
        Reducing.Axes.KEPT,
        Grouping.of("maxKeepingDimensions", self.self().layout(), axes));
  }

  /**
   * Gives the least of all elements, {@code NaN} if there is one. Equal ones share the derivative
   * equally. It is an error if there are none.
   *
   * @return the results
   */
  default Tensor<S> min() {
    return Reducing.value(
        Reduction.MIN, self(), Reducing.Axes.DROPPED, Grouping.ofAll(self().layout()));
  }

  /**
   * Original: {@code y = min(x)}. Adjoint: {@code dx += (x == y) / (number of equals) * dy},
   * stretched.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "min")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> minPullback(
      TensorExtremes<S> self) {
    return Reducing.pullback(
        Reduction.MIN, self.self(), Reducing.Axes.DROPPED, Grouping.ofAll(self.self().layout()));
  }

  /**
   * Forward mode of {@link #min()}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "min")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> minDifferential(
      TensorExtremes<S> self) {
    return Reducing.differential(
        Reduction.MIN, self.self(), Reducing.Axes.DROPPED, Grouping.ofAll(self.self().layout()));
  }

  /**
   * Gives the least of the elements along some axes, which the result does not have, {@code NaN} if
   * there is one. Equal ones share the derivative equally. It is an error if there are none.
   *
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @return the results
   * @throws IllegalArgumentException if there is no such axis, or one is named twice
   */
  default Tensor<S> min(int... axes) {
    return Reducing.value(
        Reduction.MIN, self(), Reducing.Axes.DROPPED, Grouping.of("min", self().layout(), axes));
  }

  /**
   * Original: {@code y = min(x)}. Adjoint: {@code dx += (x == y) / (number of equals) * dy},
   * stretched.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "min")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> minPullback(
      TensorExtremes<S> self, int... axes) {
    return Reducing.pullback(
        Reduction.MIN,
        self.self(),
        Reducing.Axes.DROPPED,
        Grouping.of("min", self.self().layout(), axes));
  }

  /**
   * Forward mode of {@link #min(int...)}.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "min")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> minDifferential(
      TensorExtremes<S> self, int... axes) {
    return Reducing.differential(
        Reduction.MIN,
        self.self(),
        Reducing.Axes.DROPPED,
        Grouping.of("min", self.self().layout(), axes));
  }

  /**
   * Gives the least of the elements along some axes, which get extent 1, {@code NaN} if there is
   * one. Equal ones share the derivative equally. It is an error if there are none.
   *
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @return the results
   * @throws IllegalArgumentException if there is no such axis, or one is named twice
   */
  default Tensor<S> minKeepingDimensions(int... axes) {
    return Reducing.value(
        Reduction.MIN,
        self(),
        Reducing.Axes.KEPT,
        Grouping.of("minKeepingDimensions", self().layout(), axes));
  }

  /**
   * Original: {@code y = min(x)}. Adjoint: {@code dx += (x == y) / (number of equals) * dy},
   * stretched.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "minKeepingDimensions")
  static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> minKeepingDimensionsPullback(
          TensorExtremes<S> self, int... axes) {
    return Reducing.pullback(
        Reduction.MIN,
        self.self(),
        Reducing.Axes.KEPT,
        Grouping.of("minKeepingDimensions", self.self().layout(), axes));
  }

  /**
   * Forward mode of {@link #minKeepingDimensions(int...)}.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "minKeepingDimensions")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>>
          minKeepingDimensionsDifferential(TensorExtremes<S> self, int... axes) {
    return Reducing.differential(
        Reduction.MIN,
        self.self(),
        Reducing.Axes.KEPT,
        Grouping.of("minKeepingDimensions", self.self().layout(), axes));
  }

  /**
   * Finds the greatest element along an axis: the first one of equal elements, the first {@code
   * NaN} if there is one.
   *
   * @param axis the axis, which may count from the end
   * @return its index along the axis, which the result does not have
   * @throws IllegalArgumentException if there is no such axis, or nothing along it
   */
  default Tensor<Integer> argmax(int axis) {
    return Reducing.place("argmax", Fold.MAX, self(), axis);
  }

  /**
   * Finds the least element along an axis: the first one of equal elements, the first {@code NaN}
   * if there is one.
   *
   * @param axis the axis, which may count from the end
   * @return its index along the axis, which the result does not have
   * @throws IllegalArgumentException if there is no such axis, or nothing along it
   */
  default Tensor<Integer> argmin(int axis) {
    return Reducing.place("argmin", Fold.MIN, self(), axis);
  }
}
