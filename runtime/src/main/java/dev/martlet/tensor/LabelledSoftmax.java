package dev.martlet.tensor;

import dev.martlet.kernel.Kernels;
import dev.martlet.shape.Shape;

/**
 * The softmax of logits beside the classes that are right: what the cross entropy and its
 * derivatives are made of, from one pass over the logits.
 *
 * @param logits of shape {@code [..., classes]}
 * @param labels the class of each row
 * @param probabilities the softmax of each row
 * @param loss the mean cross entropy
 * @param <S> the scalar type
 */
record LabelledSoftmax<S>(
    Tensor<S> logits, Tensor<Integer> labels, Tensor<S> probabilities, Tensor<S> loss) {
  private static final String NAME = "softmaxCrossEntropy";

  static <S> LabelledSoftmax<S> of(Tensor<S> logits, Tensor<Integer> labels) {
    Kernels<Object> kernels = logits.dtype().kernels(NAME);
    Shape shape = logits.layout();
    if (shape.rank() == 0 || !shape.without(shape.rank() - 1).equals(labels.layout())) {
      throw new IllegalArgumentException(
          "%s: labels of shape %s for logits of shape %s".formatted(NAME, labels.layout(), shape));
    }
    int classes = shape.dimension(shape.rank() - 1);
    int[] places = (int[]) labels.array();
    for (int i = 0; i < places.length; i++) {
      Indices.check(NAME, places[i], i, classes);
    }
    Tensor<S> probabilities = TensorMemory.unset(logits.dtype(), shape);
    Tensor<S> losses = TensorMemory.unset(logits.dtype(), labels.layout());
    kernels
        .softmax()
        .crossEntropy(
            logits.array(), places.length, classes, places, probabilities.array(), losses.array());
    return new LabelledSoftmax<>(logits, labels, probabilities, losses.mean());
  }

  Tensor<S> pulledBack(Tensor<S> dy) {
    Cotangents.check(NAME, dy, logits.dtype(), Shape.SCALAR);
    double share = dy.item() / labels.size();
    Tensor<S> dx = probabilities.times(share);
    subtractAtLabels(dx, share);
    return dx;
  }

  /** Writes to a tensor that nobody has seen yet. */
  private void subtractAtLabels(Tensor<S> dx, double share) {
    var storage = dx.dtype().storage();
    int[] places = (int[]) labels.array();
    Object array = dx.array();
    for (int i = 0; i < places.length; i++) {
      int index = i * (dx.size() / places.length) + places[i];
      storage.set(array, index, storage.get(array, index) - share);
    }
  }

  Tensor<S> pushedForward(Tensor<S> dx) {
    Cotangents.checkTangent(NAME, dx, logits);
    var storage = dx.dtype().storage();
    int[] places = (int[]) labels.array();
    double atLabels = 0;
    for (int i = 0; i < places.length; i++) {
      atLabels += storage.get(dx.array(), i * (dx.size() / places.length) + places[i]);
    }
    return probabilities.times(dx).sum().minus(atLabels).dividedBy(places.length);
  }
}
