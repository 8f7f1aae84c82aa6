package dev.martlet.examples.digits;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.tensor.Activations;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Losses;
import dev.martlet.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * From scratch: a layer without the library of layers, and a network of two of them.
 *
 * @param weight of shape {@code [in, out]}
 * @param bias of shape {@code [out]}
 */
@Differentiable
record NaiveDense(Tensor<Float> weight, Tensor<Float> bias) {

  static NaiveDense create(int in, int out, RandomGenerator random) {
    double limit = Math.sqrt(6.0 / (in + out));
    Tensor<Float> uniform = Tensor.randomUniform(DType.FLOAT, random, in, out);
    return new NaiveDense(uniform.times(2 * limit).minus(limit), Tensor.zeros(DType.FLOAT, out));
  }

  Tensor<Float> applied(Tensor<Float> x) {
    return x.matmul(weight).plus(bias);
  }

  /**
   * The network.
   *
   * @param hidden the first layer
   * @param output the second one
   */
  @Differentiable
  record Network(NaiveDense hidden, NaiveDense output) {

    static Network create(RandomGenerator random) {
      return new Network(NaiveDense.create(784, 512, random), NaiveDense.create(512, 10, random));
    }

    @Differentiable
    Tensor<Float> applied(Tensor<Float> pixels) {
      return output.applied(Activations.relu(hidden.applied(pixels)));
    }

    @Differentiable(wrt = "this")
    Tensor<Float> loss(@NoDerivative Tensor<Float> pixels, @NoDerivative Tensor<Integer> labels) {
      return Losses.softmaxCrossEntropy(applied(pixels), labels);
    }
  }
}
