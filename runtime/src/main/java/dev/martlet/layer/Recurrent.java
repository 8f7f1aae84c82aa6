package dev.martlet.layer;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * Applies a cell to sequences, step by step.
 *
 * {@snippet :
 * var layer = Recurrent.of(LstmCell.create(DType.FLOAT, 64, 128, random));
 * Tensor<Float> outputs = layer.apply(x);   // [batch, time, 64] to [batch, time, 128]
 * }
 *
 * @param cell what is done at each step
 * @param isReversed whether the last step comes first
 * @param <S> the scalar type
 * @param <C> the type of the cell
 */
@Differentiable
public record Recurrent<S, C extends RecurrentCell<S>>(C cell, boolean isReversed)
    implements Layer<Tensor<S>, Tensor<S>> {

  /**
   * Applies a cell from the first step to the last.
   *
   * @param cell the cell
   * @param <S> the scalar type
   * @param <C> the type of the cell
   * @return the layer
   */
  public static <S, C extends RecurrentCell<S>> Recurrent<S, C> of(C cell) {
    return new Recurrent<>(cell, false);
  }

  /**
   * Applies the cell.
   *
   * @param x of shape {@code [batch, time, in]}
   * @return of shape {@code [batch, time, out]}
   */
  @Override
  @Differentiable
  public Tensor<S> apply(Tensor<S> x) {
    int steps = x.dimension(1);
    @NoDerivative Tensor<S> start = Tensor.zeros(x.dtype(), x.dimension(0), cell.stateSize());
    Tensor<S> state = start;
    List<Tensor<S>> outputs = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      state = cell.step(state, x.at(1, isReversed ? steps - 1 - i : i));
      outputs.add(cell.output(state));
    }
    Tensor<S> all = Tensor.stack(outputs, 1);
    return isReversed ? all.reversed(1) : all;
  }
}
