package dev.martlet.layer;

import dev.martlet.annotation.Differentiable;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * The hyperbolic tangent of inputs and what was given before (Elman 1990).
 *
 * @param input of shape {@code [in, units]}
 * @param recurrent of shape {@code [units, units]}
 * @param bias of shape {@code [units]}
 * @param <S> the scalar type
 */
@Differentiable
public record SimpleRnnCell<S>(Tensor<S> input, Tensor<S> recurrent, Tensor<S> bias)
    implements RecurrentCell<S> {

  /**
   * Makes a cell, with input weights by Glorot and orthogonal recurrent ones.
   *
   * @param dtype the type of the weights
   * @param in how many inputs there are
   * @param units how many outputs there are
   * @param random where the weights come from
   * @param <S> the scalar type
   * @return the cell
   */
  public static <S> SimpleRnnCell<S> create(
      DType<S> dtype, int in, int units, RandomGenerator random) {
    return new SimpleRnnCell<>(
        Initializers.GLOROT_UNIFORM.create(dtype, random, in, units),
        Initializers.orthogonal(1).create(dtype, random, units, units),
        Tensor.zeros(dtype, units));
  }

  @Override
  @Differentiable
  public Tensor<S> step(Tensor<S> state, Tensor<S> x) {
    return x.matmul(input).plus(state.matmul(recurrent)).plus(bias).tanh();
  }

  @Override
  @Differentiable
  public Tensor<S> output(Tensor<S> state) {
    return state;
  }

  @Override
  public int stateSize() {
    return recurrent.dimension(0);
  }
}
