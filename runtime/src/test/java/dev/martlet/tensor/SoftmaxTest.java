package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SoftmaxTest {

  /** With an axis; a lambda could not be generic. */
  private record Along(int axis) {
    <S> Tensor<S> softmax(Tensor<S> x) {
      return x.softmax(axis);
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> softmaxPullback(Tensor<S> x) {
      return TensorExponents.softmaxPullback(x, axis);
    }

    <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> softmaxDifferential(
        Tensor<S> x) {
      return TensorExponents.softmaxDifferential(x, axis);
    }

    <S> Tensor<S> logSoftmax(Tensor<S> x) {
      return x.logSoftmax(axis);
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> logSoftmaxPullback(
        Tensor<S> x) {
      return TensorExponents.logSoftmaxPullback(x, axis);
    }

    <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> logSoftmaxDifferential(
        Tensor<S> x) {
      return TensorExponents.logSoftmaxDifferential(x, axis);
    }

    List<RuleCheck.Unary> operations() {
      return List.of(
          new RuleCheck.Unary(this::softmax, this::softmaxPullback, this::softmaxDifferential),
          new RuleCheck.Unary(
              this::logSoftmax, this::logSoftmaxPullback, this::logSoftmaxDifferential));
    }
  }

  /** With labels. */
  private record Labelled(Tensor<Integer> labels) {
    <S> Tensor<S> value(Tensor<S> x) {
      return Losses.softmaxCrossEntropy(x, labels);
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> reverse(Tensor<S> x) {
      return Losses.softmaxCrossEntropyPullback(x, labels);
    }

    <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> forward(Tensor<S> x) {
      return Losses.softmaxCrossEntropyDifferential(x, labels);
    }
  }

  @Test
  void allShapesAndAxes() {
    for (int[] shape : Shapes.upToRank(3, 0, 1, 3)) {
      for (int axis = -shape.length; axis < shape.length; axis++) {
        Tensor<Double> x = RuleCheck.random(shape);
        Tensor<Double> y = x.softmax(axis);
        Tensor<Double> exp = x.exp();
        Tensor<Double> sums = exp.sumKeepingDimensions(axis);
        RuleCheck.assertClose(y, exp.dividedBy(sums));
        RuleCheck.assertClose(x.logSoftmax(axis), exp.dividedBy(sums).log());
        if (x.size() > 0) {
          new Along(axis).operations().forEach(operation -> RuleCheck.check(operation, x));
        }
      }
    }
    new Along(1)
        .operations()
        .forEach(operation -> RuleCheck.check(operation, RuleCheck.random(5, 1_003)));
  }

  @Test
  void largeNumbers() {
    Tensor<Float> x = Tensor.of(new float[] {1_000, 0, -1_000, -1e30f}, 4);
    assertEquals(Tensor.of(new float[] {1, 0, 0, 0}, 4), x.softmax(0));
    assertEquals(Tensor.of(new float[] {0, -1_000, -2_000, -1e30f}, 4), x.logSoftmax(0));
    Tensor<Double> masked = Tensor.of(new double[] {Double.NEGATIVE_INFINITY, 0, 0}, 3).softmax(0);
    assertEquals(Tensor.of(new double[] {0, 0.5, 0.5}, 3), masked);
    assertTrue(Double.isNaN(Tensor.of(new double[] {Double.NaN, 0}, 2).softmax(0).get(1)));
    float[] wide = new float[64];
    Arrays.fill(wide, Float.NEGATIVE_INFINITY);
    wide[40] = 3;
    assertEquals(1, Tensor.of(wide, 64).softmax(0).get(40));
  }

  @Test
  void crossEntropy() {
    var random = new Random(3);
    for (int[] shape :
        List.of(new int[] {4}, new int[] {3, 5}, new int[] {2, 3, 4}, new int[] {33, 100})) {
      int classes = shape[shape.length - 1];
      int[] batch = Arrays.copyOf(shape, shape.length - 1);
      int rows = Arrays.stream(batch).reduce(1, (a, b) -> a * b);
      int[] labels = random.ints(rows, 0, classes).toArray();
      Tensor<Double> x = RuleCheck.random(shape);
      Tensor<Integer> right = Tensor.of(labels, batch);
      double[] logarithms = x.logSoftmax(-1).toDoubleArray();
      double sum = 0;
      for (int i = 0; i < rows; i++) {
        sum -= logarithms[i * classes + labels[i]];
      }
      assertEquals(sum / rows, Losses.softmaxCrossEntropy(x, right).item(), 1e-12);
      var labelled = new Labelled(right);
      RuleCheck.check(
          new RuleCheck.Unary(labelled::value, labelled::reverse, labelled::forward), x);
    }
  }

  @Test
  void noExample() {
    assertEquals(
        Double.NaN,
        Losses.softmaxCrossEntropy(Tensor.zeros(DType.DOUBLE, 0, 3), Tensor.zeros(DType.INTEGER, 0))
            .item());
  }

  @Test
  void errors() {
    Tensor<Double> x = Tensor.zeros(DType.DOUBLE, 2, 3);
    assertMessage("softmax: no axis 2 in shape [2, 3]", () -> x.softmax(2));
    assertMessage("logSoftmax: no axis -1 in shape []", () -> Tensor.scalar(1.0).logSoftmax(-1));
    assertMessage(
        "softmax: needs a tensor of FLOAT or DOUBLE, not of INTEGER",
        () -> Tensor.zeros(DType.INTEGER, 3).softmax(0));
    assertMessage(
        "softmax: the cotangent is of DOUBLE and shape [3], but the result of DOUBLE and shape"
            + " [2, 3]",
        () ->
            TensorExponents.softmaxPullback(x, 0).pullback().apply(Tensor.zeros(DType.DOUBLE, 3)));
    assertMessage(
        "logSoftmax: the tangent is of DOUBLE and shape [3], but the argument of DOUBLE and shape"
            + " [2, 3]",
        () ->
            TensorExponents.logSoftmaxDifferential(x, 0)
                .differential()
                .apply(Tensor.zeros(DType.DOUBLE, 3)));
    assertMessage(
        "softmaxCrossEntropy: labels of shape [3] for logits of shape [2, 3]",
        () -> Losses.softmaxCrossEntropy(x, Tensor.of(new int[3], 3)));
    assertMessage(
        "softmaxCrossEntropy: labels of shape [] for logits of shape []",
        () -> Losses.softmaxCrossEntropy(Tensor.scalar(1.0), Tensor.scalar(0)));
    assertMessage(
        "softmaxCrossEntropy: the cotangent is of DOUBLE and shape [2], but the result of DOUBLE"
            + " and shape []",
        () ->
            Losses.softmaxCrossEntropyPullback(x, Tensor.of(new int[2], 2))
                .pullback()
                .apply(Tensor.zeros(DType.DOUBLE, 2)));
    assertEquals(
        "softmaxCrossEntropy: index 3, number 1 of them, is not within 0 and 2",
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> Losses.softmaxCrossEntropy(x, Tensor.of(new int[] {0, 3}, 2)))
            .getMessage());
    assertArrayEquals(new int[] {2, 3}, x.softmax(1).shape());
  }
}
