package dev.martlet.layer;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Normalizations;
import dev.martlet.tensor.Tensor;
import java.util.stream.IntStream;

/**
 * Scales each channel to mean 0 and variance 1, and then as it has learned (Ioffe and Szegedy
 * 2015): in training by the mean and variance of the batch, else by those that have been seen in
 * training.
 *
 * @param scale a factor for each channel
 * @param shift what is added to each channel
 * @param statistics what has been seen in training
 * @param momentum which part of it is kept when another batch is seen
 * @param epsilon what is added to variances
 * @param <S> the scalar type
 */
@Differentiable
public record BatchNorm<S>(
    Tensor<S> scale,
    Tensor<S> shift,
    @NoDerivative RunningStatistics<S> statistics,
    @NoDerivative double momentum,
    @NoDerivative double epsilon)
    implements Layer<Tensor<S>, Tensor<S>> {

  /**
   * Makes a layer that does not change scaled numbers at first.
   *
   * @param dtype the type of the weights
   * @param channels how many channels there are
   * @param <S> the scalar type
   * @return the layer, with a momentum of 0.99 and an epsilon of 1e-3
   */
  public static <S> BatchNorm<S> create(DType<S> dtype, int channels) {
    return new BatchNorm<>(
        Tensor.ones(dtype, channels),
        Tensor.zeros(dtype, channels),
        new RunningStatistics<>(Tensor.zeros(dtype, channels), Tensor.ones(dtype, channels)),
        0.99,
        1e-3);
  }

  @Override
  @Differentiable
  public Tensor<S> apply(Tensor<S> x) {
    @NoDerivative var seen = statistics.moments();
    @NoDerivative Tensor<S> mean = seen.mean();
    @NoDerivative Tensor<S> factor = seen.variance().plus(epsilon).rsqrt();
    return x.minus(mean).times(factor.times(scale)).plus(shift);
  }

  @Override
  @Differentiable
  public Tensor<S> apply(Tensor<S> x, @NoDerivative Training training) {
    @NoDerivative Tensor<S> batch = x;
    observe(batch);
    return Normalizations.batchNorm(x, scale, shift, epsilon);
  }

  private void observe(@NoDerivative Tensor<S> batch) {
    int[] axes = IntStream.range(0, batch.rank() - 1).toArray();
    statistics.update(batch.mean(axes), batch.variance(axes), momentum);
  }
}
