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
 * A convolution of images, channel by channel.
 *
 * @param filter of shape {@code [height, width, in, multiplier]}
 * @param bias of as many numbers as there are channels in the result
 * @param activation what is applied to the sums
 * @param sliding how the window moves
 * @param <S> the scalar type
 */
@Differentiable
public record DepthwiseConv2d<S>(
    Tensor<S> filter, Tensor<S> bias, Activation activation, Sliding sliding)
    implements Layer<Tensor<S>, Tensor<S>> {

  /**
   * Makes a layer of {@code float}s, with weights by Glorot and no bias at first.
   *
   * @param window the extents of the window: height and width
   * @param in how many channels there are before
   * @param out how many channels each of them becomes
   * @param activation what is applied to the sums
   * @param sliding how the window moves
   * @param random where the weights come from
   * @return the layer
   */
  public static DepthwiseConv2d<Float> create(
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
   * @param window the extents of the window: height and width
   * @param in how many channels there are before
   * @param out how many channels each of them becomes
   * @param activation what is applied to the sums
   * @param sliding how the window moves
   * @param initializer what the weights are at first
   * @param random where they come from
   * @param <S> the scalar type
   * @return the layer
   * @throws IllegalArgumentException if the window has more or less than 2 extents
   */
  public static <S> DepthwiseConv2d<S> create(
      DType<S> dtype,
      List<Integer> window,
      int in,
      int out,
      Activation activation,
      Sliding sliding,
      Initializer initializer,
      RandomGenerator random) {
    return new DepthwiseConv2d<>(
        Windows.separateFilters("DepthwiseConv2d", 2, dtype, window, in, out, initializer, random),
        Tensor.zeros(dtype, in * out),
        activation,
        sliding);
  }

  @Override
  @Differentiable
  public Tensor<S> apply(Tensor<S> x) {
    return ActivatedSums.convolution("depthwiseConv2d", x, filter, sliding, bias, activation);
  }
}
