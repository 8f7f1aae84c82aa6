package dev.martlet.tensor;

import dev.martlet.Pullback;
import dev.martlet.ValueWithPullback;
import dev.martlet.kernel.Convolution;
import dev.martlet.kernel.Kernels;
import dev.martlet.kernel.PaddedWindow;
import dev.martlet.shape.Shape;
import dev.martlet.shape.SlidingWindow;
import java.util.Arrays;
import java.util.List;

/**
 * A convolution whose shapes have been checked, with its derivatives in both modes.
 *
 * @param operation who asks, for messages
 * @param images the shape of the images
 * @param filter the shape of the filter
 * @param result the shape of the result
 * @param convolution the loops
 */
record ConvolutionPlan(
    String operation, Shape images, Shape filter, Shape result, Convolution<Object> convolution)
    implements SpatialSum {

  static ConvolutionPlan of(
      String operation, int spatial, Tensor<?> x, Tensor<?> w, Sliding sliding) {
    return of(operation, spatial, x.dtype(), x.layout(), w, sliding);
  }

  static ConvolutionPlan of(
      String operation, int spatial, DType<?> dtype, Shape images, Tensor<?> w, Sliding sliding) {
    Kernels<Object> kernels = dtype.kernels(operation);
    if (dtype != w.dtype()) {
      throw new IllegalArgumentException(
          "%s: tensors of %s and %s".formatted(operation, dtype, w.dtype()));
    }
    Shape filter = w.layout();
    if (images.rank() != spatial + 2 || filter.rank() != spatial + 2) {
      throw new IllegalArgumentException(
          "%s: images of shape %s and a filter of shape %s, where both need rank %d"
              .formatted(operation, images, filter, spatial + 2));
    }
    int channels = images.dimension(spatial + 1);
    int results = filter.dimension(spatial + 1);
    int groups = sliding.groups();
    if (groups < 1 || channels != filter.dimension(spatial) * groups || results % groups != 0) {
      throw new IllegalArgumentException(
          "%s: images of shape %s have %d channels, a filter of shape %s in %d groups needs %d"
              .formatted(
                  operation, images, channels, filter, groups, filter.dimension(spatial) * groups));
    }
    SlidingWindow window =
        SlidingWindow.of(
            operation,
            Shape.of(Arrays.copyOfRange(images.toArray(), 1, spatial + 1)),
            Shape.of(Arrays.copyOf(filter.toArray(), spatial)),
            array(sliding.strides()),
            array(sliding.dilations()),
            sliding.isSame());
    Shape positions = window.positions();
    return new ConvolutionPlan(
        operation,
        images,
        filter,
        positions.inserted(0, images.dimension(0)).inserted(spatial + 1, results),
        new Convolution<>(
            kernels.storage(), kernels.products(), loops(window), channels, results, groups));
  }

  private static Convolution.Window loops(SlidingWindow window) {
    int[] extents = window.input().toArray();
    int[] counts = window.positions().toArray();
    int[] elements = window.window().toArray();
    int[] dilations = window.dilations();
    PaddedWindow padded =
        PaddedWindow.of(extents, window.before(), counts, elements, window.strides(), dilations);
    PaddedWindow mirrored = null;
    if (Arrays.stream(window.strides()).allMatch(stride -> stride == 1)) {
      int[] before = new int[elements.length];
      for (int axis = 0; axis < before.length; axis++) {
        before[axis] = (elements[axis] - 1) * dilations[axis] - window.before()[axis];
      }
      mirrored = PaddedWindow.of(counts, before, extents, elements, window.strides(), dilations);
    }
    return new Convolution.Window(window::sources, window.input().size(), padded, mirrored);
  }

  static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public <S> Tensor<S> value(Tensor<S> x, Tensor<S> w) {
    Tensor<S> z = TensorMemory.unset(x.dtype(), result);
    convolution.forward(x.array(), images.dimension(0), w.array(), z.array());
    return z;
  }

  /** Original: {@code z = x * w}. Adjoint: {@code dx += dz * w^T; dw += x^T * dz}. */
  @Override
  public <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> pullback(
      Tensor<S> x, Tensor<S> w) {
    return new ValueWithPullback<>(
        value(x, w),
        dz -> {
          Cotangents.check(operation, dz, x.dtype(), result);
          return new TensorPair<>(
              Tensor.deferred(x.dtype(), images, () -> toImages(dz, w)),
              Tensor.deferred(x.dtype(), filter, () -> toFilter(x, dz)));
        });
  }

  <S> Tensor<S> toImages(Tensor<S> dz, Tensor<S> w) {
    Tensor<S> dx = TensorMemory.unset(dz.dtype(), images);
    convolution.backward(dz.array(), images.dimension(0), w.array(), dx.array());
    return dx;
  }

  <S> Tensor<S> toFilter(Tensor<S> x, Tensor<S> dz) {
    Tensor<S> dw = TensorMemory.unset(dz.dtype(), filter);
    convolution.backwardToFilter(x.array(), images.dimension(0), dz.array(), dw.array());
    return dw;
  }
}
