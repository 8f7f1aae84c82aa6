package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.kernel.Pooling;
import dev.martlet.kernel.Storage;
import dev.martlet.shape.Shape;
import dev.martlet.shape.SlidingWindow;
import java.util.Arrays;
import java.util.List;

/**
 * A pooling whose shapes have been checked, with its derivatives in both modes.
 *
 * @param operation who asks, for messages
 * @param images the shape of the images
 * @param result the shape of the result
 * @param pooling the loops
 */
record PoolingPlan(String operation, Shape images, Shape result, Pooling<Object> pooling) {

  static PoolingPlan of(
      String operation, int spatial, Tensor<?> x, List<Integer> window, Sliding sliding) {
    Storage<Object> storage = x.dtype().kernels(operation).storage();
    Shape images = x.layout();
    if (images.rank() != spatial + 2) {
      throw new IllegalArgumentException(
          "%s: images of shape %s, where rank %d is needed"
              .formatted(operation, images, spatial + 2));
    }
    if (sliding.groups() != 1) {
      throw new IllegalArgumentException(
          "%s: channels are pooled one by one, not in %d groups"
              .formatted(operation, sliding.groups()));
    }
    SlidingWindow sliders =
        SlidingWindow.of(
            operation,
            Shape.of(Arrays.copyOfRange(images.toArray(), 1, spatial + 1)),
            Shape.of(ConvolutionPlan.array(window)),
            ConvolutionPlan.array(sliding.strides()),
            ConvolutionPlan.array(sliding.dilations()),
            sliding.isSame());
    if (sliders.isBlank()) {
      throw new IllegalArgumentException(
          "%s: window %s with %s shows nothing of shape %s somewhere"
              .formatted(operation, window, sliding, images));
    }
    int channels = images.dimension(spatial + 1);
    return new PoolingPlan(
        operation,
        images,
        sliders.positions().inserted(0, images.dimension(0)).inserted(spatial + 1, channels),
        new Pooling<>(
            storage, sliders.sources(), sliders.input().size(), sliders.window().size(), channels));
  }

  <S> Tensor<S> greatest(Tensor<S> x) {
    return pooling.isDirect(x.array()) ? greatestValues(x) : at(x, places(x));
  }

  private <S> Tensor<S> greatestValues(Tensor<S> x) {
    Tensor<S> y = TensorMemory.unset(x.dtype(), result);
    pooling.greatestValues(x.array(), images.dimension(0), y.array());
    return y;
  }

  int[] places(Tensor<?> x) {
    int[] places = new int[result.size()];
    pooling.greatest(x.array(), images.dimension(0), places);
    return places;
  }

  private <S> Tensor<S> at(Tensor<S> x, int[] places) {
    Storage<Object> storage = x.dtype().storage();
    Tensor<S> y = TensorMemory.unset(x.dtype(), result);
    storage.pick(x.array(), places, y.array());
    return y;
  }

  /** Original: {@code y = max(x)}. Adjoint: {@code dx[place of the first maximum] += dy}. */
  <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> greatestPullback(Tensor<S> x) {
    if (pooling.isDirect(x.array())) {
      Tensor<S> y = greatestValues(x);
      return new ValueWithPullback<>(y, dy -> toGreatest(x, y, dy));
    }
    int[] places = places(x);
    return new ValueWithPullback<>(
        at(x, places),
        dy -> {
          Cotangents.check(operation, dy, x.dtype(), result);
          Tensor<S> dx = TensorMemory.zeros(x.dtype(), images);
          x.dtype().storage().addAt(dy.array(), dx.array(), places);
          return dx;
        });
  }

  private <S> Tensor<S> toGreatest(Tensor<S> x, Tensor<S> y, Tensor<S> dy) {
    Cotangents.check(operation, dy, x.dtype(), result);
    boolean isAdded = !pooling.isPartition();
    Tensor<S> dx =
        isAdded ? TensorMemory.zeros(x.dtype(), images) : TensorMemory.unset(x.dtype(), images);
    pooling.backwardToGreatest(
        x.array(), images.dimension(0), y.array(), dy.array(), isAdded, dx.array());
    return dx;
  }

  <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> greatestDifferential(
      Tensor<S> x) {
    int[] places = places(x);
    return new ValueWithDifferential<>(
        at(x, places),
        dx -> {
          Cotangents.checkTangent(operation, dx, x);
          return at(dx, places);
        });
  }

  <S> Tensor<S> means(Tensor<S> x) {
    Tensor<S> y = TensorMemory.unset(x.dtype(), result);
    pooling.means(x.array(), images.dimension(0), y.array());
    return y;
  }

  /** Original: {@code y = sum(x) / n}. Adjoint: {@code dx += dy / n}. */
  <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> meansPullback(Tensor<S> x) {
    return new ValueWithPullback<>(
        means(x),
        dy -> {
          Cotangents.check(operation, dy, x.dtype(), result);
          Tensor<S> dx = TensorMemory.zeros(x.dtype(), images);
          pooling.backward(dy.array(), images.dimension(0), dx.array());
          return dx;
        });
  }

  <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> meansDifferential(
      Tensor<S> x) {
    return new ValueWithDifferential<>(
        means(x),
        dx -> {
          Cotangents.checkTangent(operation, dx, x);
          return means(dx);
        });
  }
}
