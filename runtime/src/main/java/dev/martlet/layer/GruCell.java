package dev.martlet.layer;

import dev.martlet.annotation.Differentiable;
import dev.martlet.tensor.Activations;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * A gated recurrent unit (Cho et al. 2014), whose gates are, in this order: how much stays, how
 * much of it is seen, and what is new.
 *
 * @param input of shape {@code [in, 3 units]}
 * @param recurrent of shape {@code [units, 3 units]}
 * @param bias of shape {@code [3 units]}
 * @param <S> the scalar type
 */
@Differentiable
public record GruCell<S>(Tensor<S> input, Tensor<S> recurrent, Tensor<S> bias)
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
  public static <S> GruCell<S> create(DType<S> dtype, int in, int units, RandomGenerator random) {
    return new GruCell<>(
        Initializers.GLOROT_UNIFORM.create(dtype, random, in, 3 * units),
        Initializers.orthogonal(1).create(dtype, random, units, 3 * units),
        Tensor.zeros(dtype, 3 * units));
  }

  @Override
  @Differentiable
  public Tensor<S> step(Tensor<S> state, Tensor<S> x) {
    int units = recurrent.dimension(0);
    Tensor<S> given = x.matmul(input).plus(bias);
    Tensor<S> before = state.matmul(recurrent);
    Tensor<S> kept =
        Activations.sigmoid(given.sliced(-1, 0, units).plus(before.sliced(-1, 0, units)));
    Tensor<S> seen =
        Activations.sigmoid(
            given.sliced(-1, units, 2 * units).plus(before.sliced(-1, units, 2 * units)));
    Tensor<S> fresh =
        given
            .sliced(-1, 2 * units, 3 * units)
            .plus(seen.times(before.sliced(-1, 2 * units, 3 * units)))
            .tanh();
    return fresh.plus(kept.times(state.minus(fresh)));
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
