package dev.martlet.layer;

import dev.martlet.annotation.Differentiable;
import dev.martlet.tensor.Activations;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * A long short-term memory (Hochreiter and Schmidhuber 1997), whose gates are, in this order:
 * input, forget, output, and what is new. Its state is what it gives, and behind that its memory.
 *
 * @param input of shape {@code [in, 4 units]}
 * @param recurrent of shape {@code [units, 4 units]}
 * @param bias of shape {@code [4 units]}
 * @param <S> the scalar type
 */
@Differentiable
public record LstmCell<S>(Tensor<S> input, Tensor<S> recurrent, Tensor<S> bias)
    implements RecurrentCell<S> {

  /**
   * Makes a cell, with input weights by Glorot and orthogonal recurrent ones; the bias of
   * forgetting is 1 (Jozefowicz et al. 2015).
   *
   * @param dtype the type of the weights
   * @param in how many inputs there are
   * @param units how many outputs there are
   * @param random where the weights come from
   * @param <S> the scalar type
   * @return the cell
   */
  public static <S> LstmCell<S> create(DType<S> dtype, int in, int units, RandomGenerator random) {
    return new LstmCell<>(
        Initializers.GLOROT_UNIFORM.create(dtype, random, in, 4 * units),
        Initializers.orthogonal(1).create(dtype, random, units, 4 * units),
        Tensor.zeros(dtype, units)
            .concatenated(Tensor.ones(dtype, units), 0)
            .concatenated(Tensor.zeros(dtype, 2 * units), 0));
  }

  @Override
  @Differentiable
  public Tensor<S> step(Tensor<S> state, Tensor<S> x) {
    int units = recurrent.dimension(0);
    Tensor<S> given = state.sliced(-1, 0, units);
    Tensor<S> memory = state.sliced(-1, units, 2 * units);
    Tensor<S> sums = x.matmul(input).plus(given.matmul(recurrent)).plus(bias);
    Tensor<S> gates = Activations.sigmoid(sums.sliced(-1, 0, 3 * units));
    Tensor<S> fresh = sums.sliced(-1, 3 * units, 4 * units).tanh();
    Tensor<S> next =
        gates
            .sliced(-1, units, 2 * units)
            .times(memory)
            .plus(gates.sliced(-1, 0, units).times(fresh));
    Tensor<S> shown = gates.sliced(-1, 2 * units, 3 * units).times(next.tanh());
    return shown.concatenated(next, -1);
  }

  @Override
  @Differentiable
  public Tensor<S> output(Tensor<S> state) {
    return state.sliced(-1, 0, recurrent.dimension(0));
  }

  @Override
  public int stateSize() {
    return 2 * recurrent.dimension(0);
  }
}
