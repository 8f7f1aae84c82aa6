package dev.martlet.layer;

import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * What the weights of a layer are before the first step. {@link Initializers} has the usual ones.
 */
@FunctionalInterface
public interface Initializer {

  /**
   * Draws weights.
   *
   * @param dtype their type, {@code FLOAT} or {@code DOUBLE}
   * @param random where they come from
   * @param shape the extents of the axes: the inputs are the last but one, the outputs the last;
   *     those before them are the places of a convolution's window
   * @param <S> the scalar type
   * @return the weights
   */
  <S> Tensor<S> create(DType<S> dtype, RandomGenerator random, int... shape);
}
