package dev.martlet.tensor;

import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.kernel.Kernels;
import dev.martlet.kernel.Normalization;
import dev.martlet.kernel.Normalizing;
import dev.martlet.kernel.RowNormalization;
import dev.martlet.kernel.Storage;
import dev.martlet.shape.Shape;

/**
 * A normalization whose shapes have been checked, with its derivatives in both modes.
 *
 * @param operation who asks, for messages
 * @param epsilon what is added to the variance
 * @param normalization the loops
 */
record NormalizationPlan(String operation, double epsilon, Normalizing<Object> normalization) {

  static NormalizationPlan ofBatch(
      String operation, Tensor<?> x, Tensor<?> scale, Tensor<?> offset, double epsilon) {
    int channels = channels(operation, 1, x, scale, offset, epsilon);
    return of(operation, x, epsilon, 1, x.layout().product(0, x.rank() - 1), channels, 1);
  }

  static NormalizationPlan ofLayer(
      String operation, Tensor<?> x, Tensor<?> scale, Tensor<?> offset, double epsilon) {
    int channels = channels(operation, 1, x, scale, offset, epsilon);
    int rows = x.layout().product(0, x.rank() - 1);
    return new NormalizationPlan(
        operation, epsilon, new RowNormalization<>(x.dtype().kernels(operation), rows, channels));
  }

  static NormalizationPlan ofGroups(
      String operation,
      Tensor<?> x,
      Tensor<?> scale,
      Tensor<?> offset,
      int groups,
      double epsilon) {
    int channels = channels(operation, 2, x, scale, offset, epsilon);
    if (groups < 1 || channels % groups != 0) {
      throw new IllegalArgumentException(
          "%s: %d channels of shape %s in %d groups"
              .formatted(operation, channels, x.layout(), groups));
    }
    return of(operation, x, epsilon, x.dimension(0), positions(x), groups, channels / groups);
  }

  static NormalizationPlan ofInstances(
      String operation, Tensor<?> x, Tensor<?> scale, Tensor<?> offset, double epsilon) {
    int channels = channels(operation, 2, x, scale, offset, epsilon);
    return of(operation, x, epsilon, x.dimension(0), positions(x), channels, 1);
  }

  private static int positions(Tensor<?> x) {
    return x.layout().product(1, x.rank() - 1);
  }

  private static int channels(
      String operation, int rank, Tensor<?> x, Tensor<?> scale, Tensor<?> offset, double epsilon) {
    x.dtype().kernels(operation);
    if (x.rank() < rank) {
      throw new IllegalArgumentException(
          "%s: shape %s, where rank %d or more is needed".formatted(operation, x.layout(), rank));
    }
    Shape expected = Shape.of(x.dimension(-1));
    checkChannels(operation, "scale", scale, x, expected);
    checkChannels(operation, "offset", offset, x, expected);
    if (!(epsilon > 0)) {
      throw new IllegalArgumentException(
          "%s: epsilon %s is not greater than 0".formatted(operation, epsilon));
    }
    return expected.size();
  }

  private static void checkChannels(
      String operation, String what, Tensor<?> given, Tensor<?> x, Shape expected) {
    if (given.dtype() != x.dtype() || !given.layout().equals(expected)) {
      throw new IllegalArgumentException(
          "%s: the %s is of %s and shape %s, where elements of %s and shape %s need %s"
              .formatted(
                  operation, what, given.dtype(), given.layout(), x.dtype(), x.layout(), expected));
    }
  }

  private static NormalizationPlan of(
      String operation, Tensor<?> x, double epsilon, int parts, int height, int groups, int width) {
    Kernels<Object> kernels = x.dtype().kernels(operation);
    return new NormalizationPlan(
        operation,
        epsilon,
        new Normalization<>(kernels.storage(), kernels.rows(), parts, height, groups, width));
  }

  /** The normalized elements, and what they were multiplied by. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
  private record Normal<S>(Tensor<S> elements, double[] factors) {}

  private <S> Normal<S> normal(Tensor<S> x) {
    Tensor<S> elements = TensorMemory.unset(x.dtype(), x.layout());
    double[] factors = new double[normalization.factors()];
    normalization.normalize(x.array(), epsilon, elements.array(), factors);
    return new Normal<>(elements, factors);
  }

  private <S> Tensor<S> scaled(Tensor<S> normal, Tensor<S> scale, Tensor<S> offset, Tensor<S> to) {
    normalization.affine(normal.array(), scale.array(), offset.array(), to.array());
    return to;
  }

  <S> Tensor<S> value(Tensor<S> x, Tensor<S> scale, Tensor<S> offset) {
    Tensor<S> normal = normal(x).elements();
    return scaled(normal, scale, offset, normal);
  }

  <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorTriple<S>>> pullback(
      Tensor<S> x, Tensor<S> scale, Tensor<S> offset) {
    Normal<S> normal = normal(x);
    return new ValueWithPullback<>(
        scaled(normal.elements(), scale, offset, TensorMemory.unset(x.dtype(), x.layout())),
        dy -> {
          Cotangents.check(operation, dy, x.dtype(), x.layout());
          Deferred channels = new Deferred(() -> channels(normal, dy, scale.size()));
          return new TensorTriple<>(
              Tensor.deferred(x.dtype(), x.layout(), () -> toElements(dy, normal, scale)),
              Tensor.deferred(x.dtype(), scale.layout(), () -> sum(dy, channels, 0)),
              Tensor.deferred(x.dtype(), scale.layout(), () -> sum(dy, channels, 1)));
        });
  }

  private <S> Tensor<S> toElements(Tensor<S> dy, Normal<S> normal, Tensor<S> scale) {
    Tensor<S> dx = TensorMemory.unset(dy.dtype(), dy.layout());
    normalization.backward(
        dy.array(), normal.elements().array(), normal.factors(), scale.array(), dx.array());
    return dx;
  }

  private double[][] channels(Normal<?> normal, Tensor<?> dy, int count) {
    double[][] sums = new double[2][count];
    normalization.backwardToChannels(dy.array(), normal.elements().array(), sums[0], sums[1]);
    return sums;
  }

  private static <S> Tensor<S> sum(Tensor<S> dy, Deferred channels, int which) {
    double[] sums = ((double[][]) channels.array())[which];
    Storage<Object> storage = dy.dtype().storage();
    Object array = storage.allocate(sums.length);
    for (int i = 0; i < sums.length; i++) {
      storage.set(array, i, sums[i]);
    }
    return Tensor.owning(dy.dtype(), Shape.of(sums.length), array);
  }

  <S> ValueWithDifferential<Tensor<S>, TensorTripleDifferential<S>> differential(
      Tensor<S> x, Tensor<S> scale, Tensor<S> offset) {
    Normal<S> normal = normal(x);
    return new ValueWithDifferential<>(
        scaled(normal.elements(), scale, offset, TensorMemory.unset(x.dtype(), x.layout())),
        (dx, dScale, dOffset) -> {
          Tensor<S> dy = TensorMemory.unset(x.dtype(), x.layout());
          normalization.forward(
              Cotangents.orZero(operation, dx, x).array(),
              normal.elements().array(),
              normal.factors(),
              scale.array(),
              Cotangents.orZero(operation, dScale, scale).array(),
              Cotangents.orZero(operation, dOffset, offset).array(),
              dy.array());
          return dy;
        });
  }
}
