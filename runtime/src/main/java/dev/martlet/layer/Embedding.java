package dev.martlet.layer;

import dev.martlet.annotation.Differentiable;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * A vector for each of so many words or symbols.
 *
 * @param table of shape {@code [symbols, size]}
 * @param <S> the scalar type
 */
@Differentiable
public record Embedding<S>(Tensor<S> table) implements Layer<Tensor<Integer>, Tensor<S>> {

  /**
   * Makes a table.
   *
   * @param dtype the type of the vectors
   * @param symbols how many symbols there are
   * @param size how long the vectors are
   * @param initializer what they are at first
   * @param random where they come from
   * @param <S> the scalar type
   * @return the layer
   */
  public static <S> Embedding<S> create(
      DType<S> dtype, int symbols, int size, Initializer initializer, RandomGenerator random) {
    return new Embedding<>(initializer.create(dtype, random, symbols, size));
  }

  /**
   * Looks symbols up.
   *
   * @param symbols their numbers, of any shape
   * @return their vectors, along a new last axis
   * @throws IndexOutOfBoundsException if there is no such symbol
   */
  @Override
  @Differentiable
  public Tensor<S> apply(Tensor<Integer> symbols) {
    return table.gathered(symbols, 0);
  }
}
