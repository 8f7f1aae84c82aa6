package dev.martlet.layer;

import dev.martlet.annotation.Differentiable;
import dev.martlet.tensor.ActivatedSums;
import dev.martlet.tensor.Activation;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Sliding;
import dev.martlet.tensor.Tensor;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A convolution of sequences, channels last.
 *
 * @param filter of shape {@code [length, in, out]}
 * @param bias of as many numbers as there are channels in the result
 * @param activation what is applied to the sums
 * @param sliding how the window moves
 * @param <S> the scalar type
 */
@Differentiable
public record Conv1d<S>(Tensor<S> filter, Tensor<S> bias, Activation activation, Sliding sliding)
    implements Layer<Tensor<S>, Tensor<S>> {

  /**
   * Makes a layer of {@code float}s, with weights by Glorot and no bias at first.
   *
   * @param window the extents of the window: length
   * @param in how many channels there are before
   * @param out how many channels there are after
   * @param activation what is applied to the sums
   * @param sliding how the window moves
   * @param random where the weights come from
   * @return the layer
   */
  public static Conv1d<Float> create(
      List<Integer> window,
      int in,
      int out,
      Activation activation,
      Sliding sliding,
      RandomGenerator random) {
    return create(
        DType.FLOAT, window, in, out, activation, sliding, Initializers.GLOROT_UNIFORM, random);
  }

  /**
   * Makes a layer.
   *
   * @param dtype the type of the weights
   * @param window the extents of the window: length
   * @param in how many channels there are before
   * @param out how many channels there are after
   * @param activation what is applied to the sums
   * @param sliding how the window moves
   * @param initializer what the weights are at first
   * @param random where they come from
   * @param <S> the scalar type
   * @return the layer
   * @throws IllegalArgumentException if the window has more or less than 1 extent, or the groups do
   *     not divide the channels
   */
  public static <S> Conv1d<S> create(
      DType<S> dtype,
      List<Integer> window,
      int in,
      int out,
      Activation activation,
      Sliding sliding,
      Initializer initializer,
      RandomGenerator random) {
    int seen = Windows.channels("Conv1d", in, sliding);
    return new Conv1d<>(
        Windows.filter("Conv1d", 1, dtype, window, seen, out, initializer, random),
        Tensor.zeros(dtype, out),
        activation,
        sliding);
  }

  @Override
  @Differentiable
  public Tensor<S> apply(Tensor<S> x) {
    return ActivatedSums.convolution("conv1d", x, filter, sliding, bias, activation);
  }
}
