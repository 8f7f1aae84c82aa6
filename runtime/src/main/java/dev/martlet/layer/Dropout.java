package dev.martlet.layer;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.tensor.Tensor;

/**
 * In training, leaves out numbers by chance, and scales the others so that sums stay what they are
 * on average (Srivastava et al. 2014); else the identity.
 *
 * @param probability how likely a number is left out, from 0 to less than 1
 * @param <S> the scalar type
 */
public record Dropout<S>(double probability) implements Layer<Tensor<S>, Tensor<S>> {
  /**
   * Checks the probability.
   *
   * @throws IllegalArgumentException if it is none, or 1
   */
  public Dropout {
    if (!(probability >= 0 && probability < 1)) {
      throw new IllegalArgumentException("Dropout: %s is no probability".formatted(probability));
    }
  }

  @Override
  @Differentiable
  public Tensor<S> apply(Tensor<S> x) {
    return x;
  }

  @Override
  @Differentiable
  public Tensor<S> apply(Tensor<S> x, @NoDerivative Training training) {
    return x.droppedOut(probability, training.random());
  }
}
