package dev.martlet.examples.digits;

import static dev.martlet.tensor.Activations.identity;
import static dev.martlet.tensor.Activations.relu;
import static dev.martlet.tensor.Losses.softmaxCrossEntropy;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.layer.Dense;
import dev.martlet.layer.Dropout;
import dev.martlet.layer.Flatten;
import dev.martlet.layer.Layer;
import dev.martlet.layer.Training;
import dev.martlet.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * Two dense layers: a model is a record of layers, and its loss is a method.
 *
 * @param flatten makes a row of pixels of an image
 * @param hidden 512 neurons
 * @param dropout leaves some of them out in training
 * @param output a score for each digit
 */
@Differentiable
public record DenseDigits(
    @NoDerivative Flatten<Float> flatten,
    Dense<Float> hidden,
    @NoDerivative Dropout<Float> dropout,
    Dense<Float> output)
    implements Layer<Tensor<Float>, Tensor<Float>> {

  /** A model that has learned nothing yet. */
  static DenseDigits create(RandomGenerator random) {
    return new DenseDigits(
        new Flatten<>(),
        Dense.create(784, 512, relu, random),
        new Dropout<>(0.2),
        Dense.create(512, 10, identity, random));
  }

  @Override
  @Differentiable
  public Tensor<Float> apply(Tensor<Float> images) {
    return output.apply(hidden.apply(flatten.apply(images)));
  }

  @Override
  @Differentiable
  public Tensor<Float> apply(Tensor<Float> images, @NoDerivative Training training) {
    return output.apply(dropout.apply(hidden.apply(flatten.apply(images)), training));
  }

  @Differentiable
  static Tensor<Float> loss(
      DenseDigits model,
      @NoDerivative Tensor<Float> images,
      @NoDerivative Tensor<Integer> labels,
      @NoDerivative Training training) {
    return softmaxCrossEntropy(model.apply(images, training), labels);
  }
}
