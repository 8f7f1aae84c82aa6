package dev.martlet.tensor;

import dev.martlet.annotation.Differentiable;

/** What is made of the losses of all elements, or of all examples. */
public enum LossReduction {
  /** Their mean; {@code NaN} if there is none. */
  MEAN,
  /** Their sum. */
  SUM,
  /** They stay as they are. */
  NONE;

  /**
   * Reduces losses.
   *
   * @param losses the losses
   * @param <S> the scalar type
   * @return one number, or the losses themselves
   */
  @Differentiable
  public <S> Tensor<S> of(Tensor<S> losses) {
    return switch (this) {
      case MEAN -> losses.mean();
      case SUM -> losses.sum();
      case NONE -> losses;
    };
  }
}
