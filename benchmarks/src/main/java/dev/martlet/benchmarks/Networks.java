package dev.martlet.benchmarks;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.tensor.Activations;
import dev.martlet.tensor.Attention;
import dev.martlet.tensor.Convolutions;
import dev.martlet.tensor.Losses;
import dev.martlet.tensor.MaxPooling;
import dev.martlet.tensor.Normalizations;
import dev.martlet.tensor.Sliding;
import dev.martlet.tensor.Tensor;
import java.util.List;

/** What {@link TensorBenchmark} differentiates. */
final class Networks {
  private Networks() {}

  /** A network of one hidden layer. */
  @Differentiable
  record Perceptron(
      Tensor<Float> hidden, Tensor<Float> hiddenBias, Tensor<Float> output, Tensor<Float> bias) {

    @Differentiable(wrt = "this")
    double loss(Tensor<Float> images, Tensor<Integer> labels) {
      Tensor<Float> h = Activations.relu(images.matmul(hidden).plus(hiddenBias));
      return Losses.softmaxCrossEntropy(h.matmul(output).plus(bias), labels).item();
    }
  }

  /** A network of two convolutions and two layers of neurons, for 64 images of 28 x 28. */
  @Differentiable
  record Convolutional(
      Tensor<Float> first,
      Tensor<Float> firstBias,
      Tensor<Float> second,
      Tensor<Float> secondBias,
      Perceptron rest) {

    @Differentiable(wrt = "this")
    double loss(Tensor<Float> images, Tensor<Integer> labels) {
      Tensor<Float> features = halved(halved(images, first, firstBias), second, secondBias);
      return rest.loss(features.reshaped(64, 784), labels);
    }

    private static Tensor<Float> halved(Tensor<Float> x, Tensor<Float> filter, Tensor<Float> bias) {
      Tensor<Float> z = Convolutions.conv2d(x, filter, Sliding.by(1, 1).withSamePadding());
      return MaxPooling.maxPool2d(Activations.relu(z.plus(bias)), List.of(2, 2), Sliding.by(2, 2));
    }
  }

  @Differentiable
  static double sum(Tensor<Float> x, Tensor<Float> y) {
    return x.plus(y).sum().item();
  }

  /** Six operations on elements, and their sum. */
  @Differentiable
  static double chain(Tensor<Float> x, Tensor<Float> y) {
    return x.times(y).plus(x).tanh().times(2).minus(y).squared().sum().item();
  }

  @Differentiable
  static double line(
      Tensor<Double> slope,
      Tensor<Double> offset,
      @NoDerivative Tensor<Double> x,
      @NoDerivative Tensor<Double> y) {
    return x.times(slope).plus(offset).minus(y).squared().mean().item();
  }

  @Differentiable
  static double normalized(Tensor<Float> x, Tensor<Float> scale, Tensor<Float> offset) {
    return Normalizations.layerNorm(x, scale, offset, 1e-5).sum().item();
  }

  @Differentiable
  static double attention(Tensor<Float> query, Tensor<Float> key, Tensor<Float> value) {
    return Attention.scaledDotProduct(query, key, value).sum().item();
  }

  @Differentiable
  static double crossEntropy(Tensor<Float> logits, Tensor<Integer> labels) {
    return Losses.softmaxCrossEntropy(logits, labels).item();
  }
}
