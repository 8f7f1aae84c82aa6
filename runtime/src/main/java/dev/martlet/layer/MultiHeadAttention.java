package dev.martlet.layer;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.tensor.Activations;
import dev.martlet.tensor.Attention;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * Attention of each place of a sequence to the others, by several heads (Vaswani et al. 2017).
 *
 * @param projection gives queries, keys and values, of {@code [width, 3 width]}
 * @param output puts the heads together, of {@code [width, width]}
 * @param heads how many heads there are
 * @param isCausal whether a place sees only itself and those before it
 * @param <S> the scalar type
 */
@Differentiable
public record MultiHeadAttention<S>(
    Dense<S> projection, Dense<S> output, int heads, boolean isCausal)
    implements Layer<Tensor<S>, Tensor<S>> {

  /**
   * Makes a layer.
   *
   * @param dtype the type of the weights
   * @param width how many numbers each place has, a multiple of the heads
   * @param heads how many heads there are
   * @param isCausal whether a place sees only itself and those before it
   * @param initializer what the weights are at first
   * @param random where they come from
   * @param <S> the scalar type
   * @return the layer
   * @throws IllegalArgumentException if the width is no multiple of the heads
   */
  public static <S> MultiHeadAttention<S> create(
      DType<S> dtype,
      int width,
      int heads,
      boolean isCausal,
      Initializer initializer,
      RandomGenerator random) {
    if (heads <= 0 || width % heads != 0) {
      throw new IllegalArgumentException("a width of %d for %d heads".formatted(width, heads));
    }
    return new MultiHeadAttention<>(
        Dense.create(dtype, width, 3 * width, Activations.identity, initializer, random),
        Dense.create(dtype, width, width, Activations.identity, initializer, random),
        heads,
        isCausal);
  }

  /**
   * Applies the layer.
   *
   * @param x of shape {@code [batch, time, width]}
   * @return of the same shape
   */
  @Override
  @Differentiable
  public Tensor<S> apply(Tensor<S> x) {
    int batch = x.dimension(0);
    int time = x.dimension(1);
    int width = x.dimension(2);
    Tensor<S> all = projection.apply(x);
    Tensor<S> query = byHeads(all.sliced(2, 0, width), batch, time, width);
    Tensor<S> key = byHeads(all.sliced(2, width, 2 * width), batch, time, width);
    Tensor<S> value = byHeads(all.sliced(2, 2 * width, 3 * width), batch, time, width);
    Tensor<S> seen =
        isCausal
            ? Attention.scaledDotProduct(query, key, value, causalMask(time))
            : Attention.scaledDotProduct(query, key, value);
    return output.apply(seen.transposed(0, 2, 1, 3).reshaped(batch, time, width));
  }

  /** Of shape {@code [batch, heads, time, width / heads]}. */
  private Tensor<S> byHeads(
      Tensor<S> x, @NoDerivative int batch, @NoDerivative int time, @NoDerivative int width) {
    return x.reshaped(batch, time, heads, width / heads).transposed(0, 2, 1, 3);
  }

  private static Tensor<Boolean> causalMask(int time) {
    boolean[] mask = new boolean[time * time];
    for (int from = 0; from < time; from++) {
      for (int to = 0; to <= from; to++) {
        mask[from * time + to] = true;
      }
    }
    return Tensor.of(mask, time, time);
  }
}
