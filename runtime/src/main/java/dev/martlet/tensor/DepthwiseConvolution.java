package dev.martlet.tensor;

import dev.martlet.Pullback;
import dev.martlet.ValueWithPullback;
import dev.martlet.shape.Shape;

/**
 * A convolution in which each channel is a group of its own, with its derivatives in both modes.
 * The filter {@code [..., in, multiplier]} lies in memory as one of {@code [..., 1, in *
 * multiplier]}.
 *
 * @param plan the convolution in groups
 * @param grouped the shape of its filter
 */
record DepthwiseConvolution(ConvolutionPlan plan, Shape grouped) implements SpatialSum {

  static DepthwiseConvolution of(
      String operation, int spatial, Tensor<?> x, Tensor<?> w, Sliding sliding) {
    int rank = spatial + 2;
    if (x.rank() != rank || w.rank() != rank) {
      throw new IllegalArgumentException(
          "%s: images of shape %s and a filter of shape %s, where both need rank %d"
              .formatted(operation, x.layout(), w.layout(), rank));
    }
    int channels = x.dimension(-1);
    if (channels != w.dimension(-2)) {
      throw new IllegalArgumentException(
          "%s: images of shape %s have %d channels, a filter of shape %s needs %d"
              .formatted(operation, x.layout(), channels, w.layout(), w.dimension(-2)));
    }
    if (sliding.groups() != 1 || channels == 0) {
      throw new IllegalArgumentException(
          "%s: %d channels are groups of one each, not %d groups"
              .formatted(operation, channels, sliding.groups()));
    }
    Shape grouped = w.layout().with(rank - 2, 1).with(rank - 1, channels * w.dimension(-1));
    ConvolutionPlan plan =
        ConvolutionPlan.of(
            operation, spatial, x, Layout.reshaped(w, grouped), sliding.withGroups(channels));
    return new DepthwiseConvolution(plan, grouped);
  }

  @Override
  public String operation() {
    return plan.operation();
  }

  @Override
  public Shape result() {
    return plan.result();
  }

  @Override
  public <S> Tensor<S> value(Tensor<S> x, Tensor<S> w) {
    return plan.value(x, Layout.reshaped(w, grouped));
  }

  @Override
  public <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> pullback(
      Tensor<S> x, Tensor<S> w) {
    var rule = plan.pullback(x, Layout.reshaped(w, grouped));
    return new ValueWithPullback<>(
        rule.value(),
        dz -> {
          TensorPair<S> pair = rule.pullback().apply(dz);
          Tensor<S> dw =
              Tensor.deferred(
                  w.dtype(), w.layout(), () -> Layout.reshaped(pair.second(), w.layout()));
          return new TensorPair<>(pair.first(), dw);
        });
  }
}
