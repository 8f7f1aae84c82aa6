package dev.martlet.layer;

import dev.martlet.CarriedState;
import dev.martlet.LeafMapper;
import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Brings data to mean 0 and variance 1, channel by channel, by what was seen of it before training.
 * Nothing in it learns; its numbers are in files as those of a model are, so that whoever uses the
 * model gives it data in their own units.
 *
 * @param statistics the means and variances
 * @param <S> the scalar type
 */
public record Standardization<S>(RunningStatistics<S> statistics)
    implements Layer<Tensor<S>, Tensor<S>>, CarriedState<Standardization<S>> {

  /**
   * Looks at data.
   *
   * @param data shape {@code [..., channels]}, at least one number for each channel: that of the
   *     training, since a model that has seen that of a test says nothing about others
   * @param <S> the scalar type
   * @return the layer; a channel whose numbers are all the same is moved, and not scaled
   * @throws IllegalArgumentException if there are no data
   */
  public static <S> Standardization<S> of(Tensor<S> data) {
    if (data.rank() == 0 || data.size() == 0) {
      throw new IllegalArgumentException(
          "Standardization: no data in shape " + Arrays.toString(data.shape()));
    }
    int[] axes = IntStream.range(0, data.rank() - 1).toArray();
    Tensor<S> variance = data.variance(axes);
    Tensor<S> isConstant = variance.equalTo(0).converted(data.dtype());
    return new Standardization<>(
        new RunningStatistics<>(data.mean(axes), variance.plus(isConstant)));
  }

  /**
   * Makes a layer that changes nothing, as the form that a file is read into.
   *
   * @param dtype the type of the numbers
   * @param channels how many channels there are
   * @param <S> the scalar type
   * @return the layer
   */
  public static <S> Standardization<S> create(DType<S> dtype, int channels) {
    return new Standardization<>(
        new RunningStatistics<>(Tensor.zeros(dtype, channels), Tensor.ones(dtype, channels)));
  }

  @Override
  @Differentiable
  public Tensor<S> apply(Tensor<S> x) {
    @NoDerivative var seen = statistics.moments();
    @NoDerivative Tensor<S> mean = seen.mean();
    @NoDerivative Tensor<S> factor = seen.variance().rsqrt();
    return x.minus(mean).times(factor);
  }

  @Override
  public Standardization<S> mapped(LeafMapper mapper) {
    return new Standardization<>(statistics.mapped(mapper));
  }
}
