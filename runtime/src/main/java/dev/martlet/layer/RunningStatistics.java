package dev.martlet.layer;

import dev.martlet.CarriedState;
import dev.martlet.LeafMapper;
import dev.martlet.dynamic.DynamicTangents;
import dev.martlet.tensor.Tensor;
import dev.martlet.tensor.TensorMemory;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The means and variances that batch normalization has seen in training: data beside a model, which
 * all models share that come from one another by updates. May be read and updated by many threads.
 *
 * @param <S> the scalar type
 */
public final class RunningStatistics<S> implements CarriedState<RunningStatistics<S>> {
  private final AtomicReference<Moments<S>> moments;

  /**
   * What was seen.
   *
   * @param mean of each channel
   * @param variance of each channel
   * @param <S> the scalar type
   */
  public record Moments<S>(Tensor<S> mean, Tensor<S> variance) {}

  /**
   * Starts.
   *
   * @param mean of each channel
   * @param variance of each channel
   */
  public RunningStatistics(Tensor<S> mean, Tensor<S> variance) {
    moments =
        new AtomicReference<>(
            new Moments<>(TensorMemory.lasting(mean), TensorMemory.lasting(variance)));
  }

  /**
   * Gives what was seen.
   *
   * @return both, of the same moment
   */
  public Moments<S> moments() {
    return moments.get();
  }

  /**
   * Takes in another batch.
   *
   * @param mean of each of its channels
   * @param variance of each of its channels
   * @param momentum which part of what was seen before is kept
   */
  public void update(Tensor<S> mean, Tensor<S> variance, double momentum) {
    moments.updateAndGet(
        old ->
            new Moments<>(
                TensorMemory.lasting(old.mean().times(momentum).plus(mean.times(1 - momentum))),
                TensorMemory.lasting(
                    old.variance().times(momentum).plus(variance.times(1 - momentum)))));
  }

  @Override
  public RunningStatistics<S> mapped(LeafMapper mapper) {
    Moments<S> seen = moments();
    return new RunningStatistics<>(
        TensorMemory.lasting(DynamicTangents.mapped("mean", seen.mean(), mapper)),
        TensorMemory.lasting(DynamicTangents.mapped("variance", seen.variance(), mapper)));
  }
}
