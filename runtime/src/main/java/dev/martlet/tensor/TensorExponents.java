package dev.martlet.tensor;

import dev.martlet.DifferentiableValue;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.shape.Grouping;

/**
 * Sums of exponentials along some axes or all, without overflow.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorExponents<S> extends DifferentiableValue<S, Tensor<S>>
    permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Gives the logarithm of the sum of the exponentials of all elements, without overflow; {@code
   * -inf} where there are none.
   *
   * @return the results
   */
  default Tensor<S> logSumExp() {
    return Reducing.value(
        Reduction.LOG_SUM_EXP, self(), Reducing.Axes.DROPPED, Grouping.ofAll(self().layout()));
  }

  /**
   * Original: {@code y = log(sum(exp(x)))}. Adjoint: {@code dx += exp(x - y) * dy}, stretched.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "logSumExp")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> logSumExpPullback(
      TensorExponents<S> self) {
    return Reducing.pullback(
        Reduction.LOG_SUM_EXP,
        self.self(),
        Reducing.Axes.DROPPED,
        Grouping.ofAll(self.self().layout()));
  }

  /**
   * Forward mode of {@link #logSumExp()}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "logSumExp")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> logSumExpDifferential(
          TensorExponents<S> self) {
    return Reducing.differential(
        Reduction.LOG_SUM_EXP,
        self.self(),
        Reducing.Axes.DROPPED,
        Grouping.ofAll(self.self().layout()));
  }

  /**
   * Gives the logarithm of the sum of the exponentials of the elements along some axes, which the
   * result does not have, without overflow; {@code -inf} where there are none.
   *
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @return the results
   * @throws IllegalArgumentException if there is no such axis, or one is named twice
   */
  default Tensor<S> logSumExp(int... axes) {
    return Reducing.value(
        Reduction.LOG_SUM_EXP,
        self(),
        Reducing.Axes.DROPPED,
        Grouping.of("logSumExp", self().layout(), axes));
  }

  /**
   * Original: {@code y = log(sum(exp(x)))}. Adjoint: {@code dx += exp(x - y) * dy}, stretched.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "logSumExp")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> logSumExpPullback(
      TensorExponents<S> self, int... axes) {
    return Reducing.pullback(
        Reduction.LOG_SUM_EXP,
        self.self(),
        Reducing.Axes.DROPPED,
        Grouping.of("logSumExp", self.self().layout(), axes));
  }

  /**
   * Forward mode of {@link #logSumExp(int...)}.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "logSumExp")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> logSumExpDifferential(
          TensorExponents<S> self, int... axes) {
    return Reducing.differential(
        Reduction.LOG_SUM_EXP,
        self.self(),
        Reducing.Axes.DROPPED,
        Grouping.of("logSumExp", self.self().layout(), axes));
  }

  /**
   * Gives the logarithm of the sum of the exponentials of the elements along some axes, which get
   * extent 1, without overflow; {@code -inf} where there are none.
   *
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @return the results
   * @throws IllegalArgumentException if there is no such axis, or one is named twice
   */
  default Tensor<S> logSumExpKeepingDimensions(int... axes) {
    return Reducing.value(
        Reduction.LOG_SUM_EXP,
        self(),
        Reducing.Axes.KEPT,
        Grouping.of("logSumExpKeepingDimensions", self().layout(), axes));
  }

  /**
   * Original: {@code y = log(sum(exp(x)))}. Adjoint: {@code dx += exp(x - y) * dy}, stretched.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "logSumExpKeepingDimensions")
  static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>>
          logSumExpKeepingDimensionsPullback(TensorExponents<S> self, int... axes) {
    return Reducing.pullback(
        Reduction.LOG_SUM_EXP,
        self.self(),
        Reducing.Axes.KEPT,
        Grouping.of("logSumExpKeepingDimensions", self.self().layout(), axes));
  }

  /**
   * Forward mode of {@link #logSumExpKeepingDimensions(int...)}.
   *
   * @param self the receiver
   * @param axes the axes to reduce, which may count from the end; none leaves all
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "logSumExpKeepingDimensions")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>>
          logSumExpKeepingDimensionsDifferential(TensorExponents<S> self, int... axes) {
    return Reducing.differential(
        Reduction.LOG_SUM_EXP,
        self.self(),
        Reducing.Axes.KEPT,
        Grouping.of("logSumExpKeepingDimensions", self.self().layout(), axes));
  }

  /**
   * Divides the exponentials of the elements along an axis by their sum, without overflow.
   *
   * @param axis the axis, which may count from the end
   * @return the result, of the same shape
   * @throws IllegalArgumentException if there is no such axis
   */
  default Tensor<S> softmax(int axis) {
    return Softmaxes.softmax(self(), axis);
  }

  /**
   * Original: {@code y = exp(x) / sum(exp(x))}. Adjoint: {@code dx += y * (dy - sum(y * dy))}.
   *
   * @param self the receiver
   * @param axis the axis, which may count from the end
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "softmax")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> softmaxPullback(
      TensorExponents<S> self, int axis) {
    return Softmaxes.softmaxPullback(self.self(), axis);
  }

  /**
   * Forward mode of {@link #softmax}.
   *
   * @param self the receiver
   * @param axis the axis, which may count from the end
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "softmax")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> softmaxDifferential(
          TensorExponents<S> self, int axis) {
    return Softmaxes.softmaxDifferential(self.self(), axis);
  }

  /**
   * Takes the logarithms of the softmax along an axis, without overflow.
   *
   * @param axis the axis, which may count from the end
   * @return the result, of the same shape
   * @throws IllegalArgumentException if there is no such axis
   */
  default Tensor<S> logSoftmax(int axis) {
    return Softmaxes.logSoftmax(self(), axis);
  }

  /**
   * Original: {@code y = x - log(sum(exp(x)))}. Adjoint: {@code dx += dy - exp(y) * sum(dy)}.
   *
   * @param self the receiver
   * @param axis the axis, which may count from the end
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "logSoftmax")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> logSoftmaxPullback(
      TensorExponents<S> self, int axis) {
    return Softmaxes.logSoftmaxPullback(self.self(), axis);
  }

  /**
   * Forward mode of {@link #logSoftmax}.
   *
   * @param self the receiver
   * @param axis the axis, which may count from the end
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "logSoftmax")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> logSoftmaxDifferential(
          TensorExponents<S> self, int axis) {
    return Softmaxes.logSoftmaxDifferential(self.self(), axis);
  }
}
