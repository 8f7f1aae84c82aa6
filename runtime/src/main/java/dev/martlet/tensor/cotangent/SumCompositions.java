package dev.martlet.tensor.cotangent;

import dev.martlet.tensor.ActivatedSums;
import dev.martlet.tensor.Activation;
import dev.martlet.tensor.Convolutions;
import dev.martlet.tensor.DepthwiseConvolutions;
import dev.martlet.tensor.Sliding;
import dev.martlet.tensor.Tensor;
import dev.martlet.tensor.TransposedConvolutions;

/** What layers compute, one operation after the other: each of them has cotangents. */
public final class SumCompositions {
  private SumCompositions() {}

  /**
   * A product of matrices, a bias and an activation.
   *
   * @param x of shape {@code [..., in]}
   * @param weight of shape {@code [in, out]}
   * @param bias of shape {@code [out]}
   * @param activation what is applied to the sums
   * @param <S> the scalar type
   * @return the operation's result
   */
  @Composition(of = "product", in = ActivatedSums.class)
  public static <S> Tensor<S> product(
      Tensor<S> x, Tensor<S> weight, Tensor<S> bias, Activation activation) {
    return activation.apply(x.matmul(weight).plus(bias));
  }

  /**
   * A convolution, a bias and an activation. Where the name is a constant, as in layers, only one
   * of these is left.
   *
   * @param convolution its name
   * @param x what is convolved
   * @param filter the filter
   * @param sliding how the window slides
   * @param bias of as many numbers as there are channels in the result
   * @param activation what is applied to the sums
   * @param <S> the scalar type
   * @return the operation's result
   */
  @Composition(of = "convolution", in = ActivatedSums.class)
  public static <S> Tensor<S> convolution(
      String convolution,
      Tensor<S> x,
      Tensor<S> filter,
      Sliding sliding,
      Tensor<S> bias,
      Activation activation) {
    Tensor<S> sums =
        switch (convolution) {
          case "conv1d" -> Convolutions.conv1d(x, filter, sliding);
          case "conv2d" -> Convolutions.conv2d(x, filter, sliding);
          case "conv3d" -> Convolutions.conv3d(x, filter, sliding);
          case "depthwiseConv1d" -> DepthwiseConvolutions.depthwiseConv1d(x, filter, sliding);
          case "depthwiseConv2d" -> DepthwiseConvolutions.depthwiseConv2d(x, filter, sliding);
          case "depthwiseConv3d" -> DepthwiseConvolutions.depthwiseConv3d(x, filter, sliding);
          case "transposedConv1d" -> TransposedConvolutions.transposedConv1d(x, filter, sliding);
          case "transposedConv2d" -> TransposedConvolutions.transposedConv2d(x, filter, sliding);
          case "transposedConv3d" -> TransposedConvolutions.transposedConv3d(x, filter, sliding);
          default -> throw new IllegalArgumentException(convolution);
        };
    return activation.apply(sums.plus(bias));
  }
}
