package dev.martlet.layer;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.tensor.Activations;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * Attention and a small network, each added to what goes into it after a normalization (Vaswani et
 * al. 2017, in the order of Radford et al. 2019).
 *
 * @param firstNorm before the attention
 * @param attention between places
 * @param secondNorm before the network
 * @param wide to four times the width
 * @param narrow and back
 * @param dropout of what is added
 * @param <S> the scalar type
 */
@Differentiable
public record TransformerBlock<S>(
    LayerNorm<S> firstNorm,
    MultiHeadAttention<S> attention,
    LayerNorm<S> secondNorm,
    Dense<S> wide,
    Dense<S> narrow,
    @NoDerivative Dropout<S> dropout)
    implements Layer<Tensor<S>, Tensor<S>> {

  /**
   * Makes a block.
   *
   * @param dtype the type of the weights
   * @param width how many numbers each place has, a multiple of the heads
   * @param heads how many heads there are
   * @param isCausal whether a place sees only itself and those before it
   * @param dropout how likely a number of what is added is left out in training
   * @param random where the weights come from: normal, of deviation 0.02
   * @param <S> the scalar type
   * @return the block
   */
  public static <S> TransformerBlock<S> create(
      DType<S> dtype,
      int width,
      int heads,
      boolean isCausal,
      double dropout,
      RandomGenerator random) {
    Initializer initializer = Initializers.normal(0.02);
    return new TransformerBlock<>(
        LayerNorm.create(dtype, width),
        MultiHeadAttention.create(dtype, width, heads, isCausal, initializer, random),
        LayerNorm.create(dtype, width),
        Dense.create(dtype, width, 4 * width, Activations.geluTanh, initializer, random),
        Dense.create(dtype, 4 * width, width, Activations.identity, initializer, random),
        new Dropout<>(dropout));
  }

  /**
   * Applies the block.
   *
   * @param x of shape {@code [batch, time, width]}
   * @return of the same shape
   */
  @Override
  @Differentiable
  public Tensor<S> apply(Tensor<S> x) {
    Tensor<S> seen = x.plus(attention.apply(firstNorm.apply(x)));
    return seen.plus(narrow.apply(wide.apply(secondNorm.apply(seen))));
  }

  @Override
  @Differentiable
  public Tensor<S> apply(Tensor<S> x, @NoDerivative Training training) {
    Tensor<S> seen = x.plus(dropout.apply(attention.apply(firstNorm.apply(x)), training));
    return seen.plus(dropout.apply(narrow.apply(wide.apply(secondNorm.apply(seen))), training));
  }
}
