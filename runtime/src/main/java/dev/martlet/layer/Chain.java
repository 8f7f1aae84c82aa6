package dev.martlet.layer;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

/**
 * Two layers, one after the other, of whatever types: what {@code A} gives, {@code B} takes.
 *
 * @param first the layer that is applied first
 * @param second the one that is applied to what that gives
 * @param <I> what the first one takes
 * @param <M> what is between them
 * @param <O> what the second one gives
 * @param <A> the type of the first layer
 * @param <B> the type of the second layer
 */
@Differentiable
public record Chain<I, M, O, A extends Layer<I, M>, B extends Layer<M, O>>(A first, B second)
    implements Layer<I, O> {

  @Override
  @Differentiable
  public O apply(I input) {
    return second.apply(first.apply(input));
  }

  @Override
  @Differentiable
  public O apply(I input, @NoDerivative Training training) {
    return second.apply(first.apply(input, training), training);
  }
}
