package dev.martlet.tensor;

import dev.martlet.DifferentiableValue;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Fusible;
import dev.martlet.shape.Grouping;

/**
 * Sums and products of the elements along some axes or all.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorSums<S> extends DifferentiableValue<S, Tensor<S>> permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Adds all elements; 0 where there are none.
   *
   * @return the results
   */
  @Fusible(by = Fused.class, at = Fusible.Place.LAST)
  default Tensor<S> sum() {
    return Reducing.value(
        Reduction.SUM, self(), Reducing.Axes.DROPPED, Grouping.ofAll(self().layout()));
  }

  /**
   * Original: {@code y = sum(x)}. Adjoint: {@code dx += dy}, stretched.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "sum")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> sumPullback(
      TensorSums<S> self) {
    return Reducing.pullback(
        Reduction.SUM, self.self(), Reducing.Axes.DROPPED, Grouping.ofAll(self.self().layout()));
  }

  /**
   * Forward mode of {@link #sum()}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "sum")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> sumDifferential(
      TensorSums<S> self) {
    return Reducing.differential(
        Reduction.SUM, self.self(), Reducing.Axes.DROPPED, Grouping.ofAll(self.self().layout()));
  }

  /**
   * Adds the elements along some axes, which the result does not have; 0 where there are none.
   *
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @return the results
   * @throws IllegalArgumentException if there is no such axis, or one is named twice
   */
  default Tensor<S> sum(int... axes) {
    return Reducing.value(
        Reduction.SUM, self(), Reducing.Axes.DROPPED, Grouping.of("sum", self().layout(), axes));
  }

  /**
   * Original: {@code y = sum(x)}. Adjoint: {@code dx += dy}, stretched.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "sum")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> sumPullback(
      TensorSums<S> self, int... axes) {
    return Reducing.pullback(
        Reduction.SUM,
        self.self(),
        Reducing.Axes.DROPPED,
        Grouping.of("sum", self.self().layout(), axes));
  }

  /**
   * Forward mode of {@link #sum(int...)}.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "sum")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> sumDifferential(
      TensorSums<S> self, int... axes) {
    return Reducing.differential(
        Reduction.SUM,
        self.self(),
        Reducing.Axes.DROPPED,
        Grouping.of("sum", self.self().layout(), axes));
  }

  /**
   * Adds the elements along some axes, which get extent 1; 0 where there are none.
   *
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @return the results
   * @throws IllegalArgumentException if there is no such axis, or one is named twice
   */
  default Tensor<S> sumKeepingDimensions(int... axes) {
    return Reducing.value(
        Reduction.SUM,
        self(),
        Reducing.Axes.KEPT,
        Grouping.of("sumKeepingDimensions", self().layout(), axes));
  }

  /**
   * Original: {@code y = sum(x)}. Adjoint: {@code dx += dy}, stretched.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "sumKeepingDimensions")
  static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> sumKeepingDimensionsPullback(
          TensorSums<S> self, int... axes) {
    return Reducing.pullback(
        Reduction.SUM,
        self.self(),
        Reducing.Axes.KEPT,
        Grouping.of("sumKeepingDimensions", self.self().layout(), axes));
  }

  /**
   * Forward mode of {@link #sumKeepingDimensions(int...)}.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "sumKeepingDimensions")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>>
          sumKeepingDimensionsDifferential(TensorSums<S> self, int... axes) {
    return Reducing.differential(
        Reduction.SUM,
        self.self(),
        Reducing.Axes.KEPT,
        Grouping.of("sumKeepingDimensions", self.self().layout(), axes));
  }

  /**
   * Multiplies all elements; 1 where there are none.
   *
   * @return the results
   */
  default Tensor<S> product() {
    return Reducing.value(
        Reduction.PRODUCT, self(), Reducing.Axes.DROPPED, Grouping.ofAll(self().layout()));
  }

  /**
   * Original: {@code y = prod(x)}. Adjoint: {@code dx += (product of the others) * dy}, stretched.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "product")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> productPullback(
      TensorSums<S> self) {
    return Reducing.pullback(
        Reduction.PRODUCT,
        self.self(),
        Reducing.Axes.DROPPED,
        Grouping.ofAll(self.self().layout()));
  }

  /**
   * Forward mode of {@link #product()}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "product")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> productDifferential(
          TensorSums<S> self) {
    return Reducing.differential(
        Reduction.PRODUCT,
        self.self(),
        Reducing.Axes.DROPPED,
        Grouping.ofAll(self.self().layout()));
  }

  /**
   * Multiplies the elements along some axes, which the result does not have; 1 where there are
   * none.
   *
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @return the results
   * @throws IllegalArgumentException if there is no such axis, or one is named twice
   */
  default Tensor<S> product(int... axes) {
    return Reducing.value(
        Reduction.PRODUCT,
        self(),
        Reducing.Axes.DROPPED,
        Grouping.of("product", self().layout(), axes));
  }

  /**
   * Original: {@code y = prod(x)}. Adjoint: {@code dx += (product of the others) * dy}, stretched.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "product")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> productPullback(
      TensorSums<S> self, int... axes) {
    return Reducing.pullback(
        Reduction.PRODUCT,
        self.self(),
        Reducing.Axes.DROPPED,
        Grouping.of("product", self.self().layout(), axes));
  }

  /**
   * Forward mode of {@link #product(int...)}.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "product")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> productDifferential(
          TensorSums<S> self, int... axes) {
    return Reducing.differential(
        Reduction.PRODUCT,
        self.self(),
        Reducing.Axes.DROPPED,
        Grouping.of("product", self.self().layout(), axes));
  }

  /**
   * Multiplies the elements along some axes, which get extent 1; 1 where there are none.
   *
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @return the results
   * @throws IllegalArgumentException if there is no such axis, or one is named twice
   */
  default Tensor<S> productKeepingDimensions(int... axes) {
    return Reducing.value(
        Reduction.PRODUCT,
        self(),
        Reducing.Axes.KEPT,
        Grouping.of("productKeepingDimensions", self().layout(), axes));
  }

  /**
   * Original: {@code y = prod(x)}. Adjoint: {@code dx += (product of the others) * dy}, stretched.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "productKeepingDimensions")
  static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> productKeepingDimensionsPullback(
          TensorSums<S> self, int... axes) {
    return Reducing.pullback(
        Reduction.PRODUCT,
        self.self(),
        Reducing.Axes.KEPT,
        Grouping.of("productKeepingDimensions", self.self().layout(), axes));
  }

  /**
   * Forward mode of {@link #productKeepingDimensions(int...)}.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "productKeepingDimensions")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>>
          productKeepingDimensionsDifferential(TensorSums<S> self, int... axes) {
    return Reducing.differential(
        Reduction.PRODUCT,
        self.self(),
        Reducing.Axes.KEPT,
        Grouping.of("productKeepingDimensions", self.self().layout(), axes));
  }
}
