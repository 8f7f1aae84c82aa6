package dev.martlet.examples.digits;

import static dev.martlet.tensor.Activations.identity;
import static dev.martlet.tensor.Activations.relu;
import static dev.martlet.tensor.Losses.softmaxCrossEntropy;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.layer.Conv2d;
import dev.martlet.layer.Dense;
import dev.martlet.layer.Flatten;
import dev.martlet.layer.MaxPool2d;
import dev.martlet.layer.Sequential;
import dev.martlet.tensor.Sliding;
import dev.martlet.tensor.Tensor;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A convolutional network after LeNet-5 (LeCun et al. 1998), as a sequence of layers: of a model
 * that is nothing but a sequence, no record of one's own is needed.
 */
final class LeNet {
  private LeNet() {}

  /** A model that has learned nothing yet. */
  static Sequential<Float> create(RandomGenerator random) {
    var same = Sliding.by(1, 1).withSamePadding();
    return Sequential.of(
        Conv2d.create(List.of(5, 5), 1, 8, relu, same, random),
        MaxPool2d.of(2),
        Conv2d.create(List.of(5, 5), 8, 24, relu, Sliding.by(1, 1), random),
        MaxPool2d.of(2),
        new Flatten<>(),
        Dense.create(600, 120, relu, random),
        Dense.create(120, 10, identity, random));
  }

  @Differentiable
  static Tensor<Float> loss(
      Sequential<Float> model,
      @NoDerivative Tensor<Float> images,
      @NoDerivative Tensor<Integer> labels) {
    return softmaxCrossEntropy(model.apply(images), labels);
  }
}
