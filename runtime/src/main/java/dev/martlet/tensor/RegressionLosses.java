package dev.martlet.tensor;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

/**
 * Losses of predicted numbers. Written as {@code Losses.huber(...)}: a class of its own only since
 * {@link Losses} has another subject.
 */
public abstract sealed class RegressionLosses extends MarginLosses permits Losses {
  private static final double TINY = 1e-7;

  RegressionLosses() {}

  /**
   * Takes the squares of the errors.
   *
   * @param prediction what the model says
   * @param truth what is right, of the same shape
   * @param <S> the scalar type
   * @return the mean over all elements
   * @throws IllegalArgumentException if the shapes differ
   */
  @Differentiable
  public static <S> Tensor<S> meanSquaredError(Tensor<S> prediction, Tensor<S> truth) {
    return meanSquaredError(prediction, truth, LossReduction.MEAN);
  }

  /**
   * Takes the squares of the errors.
   *
   * @param prediction what the model says
   * @param truth what is right, of the same shape
   * @param reduction what is made of the losses of all elements
   * @param <S> the scalar type
   * @return the mean, the sum or the losses themselves
   * @throws IllegalArgumentException if the shapes differ
   */
  @Differentiable
  public static <S> Tensor<S> meanSquaredError(
      Tensor<S> prediction, Tensor<S> truth, LossReduction reduction) {
    requireSameShape("meanSquaredError", prediction, truth);
    return reduction.of(prediction.minus(truth).squared());
  }

  /**
   * Takes the absolute errors; the derivative at an error of 0 is 0.
   *
   * @param prediction what the model says
   * @param truth what is right, of the same shape
   * @param <S> the scalar type
   * @return the mean over all elements
   * @throws IllegalArgumentException if the shapes differ
   */
  @Differentiable
  public static <S> Tensor<S> meanAbsoluteError(Tensor<S> prediction, Tensor<S> truth) {
    return meanAbsoluteError(prediction, truth, LossReduction.MEAN);
  }

  /**
   * Takes the absolute errors; the derivative at an error of 0 is 0.
   *
   * @param prediction what the model says
   * @param truth what is right, of the same shape
   * @param reduction what is made of the losses of all elements
   * @param <S> the scalar type
   * @return the mean, the sum or the losses themselves
   * @throws IllegalArgumentException if the shapes differ
   */
  @Differentiable
  public static <S> Tensor<S> meanAbsoluteError(
      Tensor<S> prediction, Tensor<S> truth, LossReduction reduction) {
    requireSameShape("meanAbsoluteError", prediction, truth);
    return reduction.of(prediction.minus(truth).abs());
  }

  /**
   * Takes the absolute errors as percentages of what is right, which counts as 1e-7 where it is
   * less.
   *
   * @param prediction what the model says
   * @param truth what is right, of the same shape
   * @param <S> the scalar type
   * @return the mean over all elements
   * @throws IllegalArgumentException if the shapes differ
   */
  @Differentiable
  public static <S> Tensor<S> meanAbsolutePercentageError(Tensor<S> prediction, Tensor<S> truth) {
    return meanAbsolutePercentageError(prediction, truth, LossReduction.MEAN);
  }

  /**
   * Takes the absolute errors as percentages of what is right, which counts as 1e-7 where it is
   * less.
   *
   * @param prediction what the model says
   * @param truth what is right, of the same shape
   * @param reduction what is made of the losses of all elements
   * @param <S> the scalar type
   * @return the mean, the sum or the losses themselves
   * @throws IllegalArgumentException if the shapes differ
   */
  @Differentiable
  public static <S> Tensor<S> meanAbsolutePercentageError(
      Tensor<S> prediction, Tensor<S> truth, LossReduction reduction) {
    requireSameShape("meanAbsolutePercentageError", prediction, truth);
    return reduction.of(
        prediction.minus(truth).abs().dividedBy(truth.abs().atLeast(TINY)).times(100));
  }

  /**
   * Takes the squares of the differences of {@code log(1 + x)}, where what is less than 0 counts as
   * 0.
   *
   * @param prediction what the model says
   * @param truth what is right, of the same shape
   * @param <S> the scalar type
   * @return the mean over all elements
   * @throws IllegalArgumentException if the shapes differ
   */
  @Differentiable
  public static <S> Tensor<S> meanSquaredLogarithmicError(Tensor<S> prediction, Tensor<S> truth) {
    return meanSquaredLogarithmicError(prediction, truth, LossReduction.MEAN);
  }

  /**
   * Takes the squares of the differences of {@code log(1 + x)}, where what is less than 0 counts as
   * 0.
   *
   * @param prediction what the model says
   * @param truth what is right, of the same shape
   * @param reduction what is made of the losses of all elements
   * @param <S> the scalar type
   * @return the mean, the sum or the losses themselves
   * @throws IllegalArgumentException if the shapes differ
   */
  @Differentiable
  public static <S> Tensor<S> meanSquaredLogarithmicError(
      Tensor<S> prediction, Tensor<S> truth, LossReduction reduction) {
    requireSameShape("meanSquaredLogarithmicError", prediction, truth);
    return reduction.of(prediction.atLeast(0).log1p().minus(truth.atLeast(0).log1p()).squared());
  }

  /**
   * Takes half the squares of errors up to a limit, and goes on linearly (Huber 1964).
   *
   * @param prediction what the model says
   * @param truth what is right, of the same shape
   * @param limit the greatest error whose square is taken
   * @param <S> the scalar type
   * @return the mean over all elements
   * @throws IllegalArgumentException if the shapes differ
   */
  @Differentiable
  public static <S> Tensor<S> huber(
      Tensor<S> prediction, Tensor<S> truth, @NoDerivative double limit) {
    return huber(prediction, truth, limit, LossReduction.MEAN);
  }

  /**
   * Takes half the squares of errors up to a limit, and goes on linearly (Huber 1964).
   *
   * @param prediction what the model says
   * @param truth what is right, of the same shape
   * @param limit the greatest error whose square is taken
   * @param reduction what is made of the losses of all elements
   * @param <S> the scalar type
   * @return the mean, the sum or the losses themselves
   * @throws IllegalArgumentException if the shapes differ
   */
  @Differentiable
  public static <S> Tensor<S> huber(
      Tensor<S> prediction, Tensor<S> truth, @NoDerivative double limit, LossReduction reduction) {
    requireSameShape("huber", prediction, truth);
    Tensor<S> error = prediction.minus(truth).abs();
    Tensor<S> bounded = error.atMost(limit);
    return reduction.of(bounded.times(error.minus(bounded.dividedBy(2))));
  }

  /**
   * Takes the logarithms of the hyperbolic cosines of the errors, without overflow.
   *
   * @param prediction what the model says
   * @param truth what is right, of the same shape
   * @param <S> the scalar type
   * @return the mean over all elements
   * @throws IllegalArgumentException if the shapes differ
   */
  @Differentiable
  public static <S> Tensor<S> logCosh(Tensor<S> prediction, Tensor<S> truth) {
    return logCosh(prediction, truth, LossReduction.MEAN);
  }

  /**
   * Takes the logarithms of the hyperbolic cosines of the errors, without overflow.
   *
   * @param prediction what the model says
   * @param truth what is right, of the same shape
   * @param reduction what is made of the losses of all elements
   * @param <S> the scalar type
   * @return the mean, the sum or the losses themselves
   * @throws IllegalArgumentException if the shapes differ
   */
  @Differentiable
  public static <S> Tensor<S> logCosh(
      Tensor<S> prediction, Tensor<S> truth, LossReduction reduction) {
    requireSameShape("logCosh", prediction, truth);
    Tensor<S> error = prediction.minus(truth).abs();
    return reduction.of(error.plus(Activations.softplus(error.times(-2))).minus(Math.log(2)));
  }

  /**
   * Takes {@code p - t log(p)}: how unlikely counts are where {@code p} are expected.
   *
   * @param prediction what the model says
   * @param truth what is right, of the same shape
   * @param <S> the scalar type
   * @return the mean over all elements
   * @throws IllegalArgumentException if the shapes differ
   */
  @Differentiable
  public static <S> Tensor<S> poisson(Tensor<S> prediction, Tensor<S> truth) {
    return poisson(prediction, truth, LossReduction.MEAN);
  }

  /**
   * Takes {@code p - t log(p)}: how unlikely counts are where {@code p} are expected.
   *
   * @param prediction what the model says
   * @param truth what is right, of the same shape
   * @param reduction what is made of the losses of all elements
   * @param <S> the scalar type
   * @return the mean, the sum or the losses themselves
   * @throws IllegalArgumentException if the shapes differ
   */
  @Differentiable
  public static <S> Tensor<S> poisson(
      Tensor<S> prediction, Tensor<S> truth, LossReduction reduction) {
    requireSameShape("poisson", prediction, truth);
    return reduction.of(prediction.minus(truth.times(prediction.plus(TINY).log())));
  }
}
