package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import org.junit.jupiter.api.Test;

class ResizingTest {

  private record To(boolean isLinear, int height, int width) {
    <S> Tensor<S> value(Tensor<S> x) {
      return isLinear ? Resizing.bilinear(x, height, width) : Resizing.nearest(x, height, width);
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> reverse(Tensor<S> x) {
      return isLinear
          ? Resizing.bilinearPullback(x, height, width)
          : Resizing.nearestPullback(x, height, width);
    }

    <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> forward(Tensor<S> x) {
      return isLinear
          ? Resizing.bilinearDifferential(x, height, width)
          : Resizing.nearestDifferential(x, height, width);
    }
  }

  @Test
  void toAllExtents() {
    for (int from = 1; from < 5; from++) {
      for (int to = 1; to < 8; to++) {
        for (boolean isLinear : new boolean[] {true, false}) {
          var resized = new To(isLinear, to, 3);
          Tensor<Double> x = RuleCheck.random(2, from, 5 - from, 3);
          Tensor<Double> y = resized.value(x);
          Shapes.forEachIndex(
              new int[] {2, to, 3, 3},
              index -> assertEquals(expected(x, isLinear, index, y), y.get(index), 1e-12));
          RuleCheck.check(
              new RuleCheck.Unary(resized::value, resized::reverse, resized::forward), x);
        }
      }
    }
  }

  /** By the definition for one pixel. */
  private static double expected(
      Tensor<Double> x, boolean isLinear, int[] index, Tensor<Double> y) {
    double row = (index[1] + 0.5) * x.dimension(1) / y.dimension(1);
    double column = (index[2] + 0.5) * x.dimension(2) / y.dimension(2);
    if (!isLinear) {
      return x.get(index[0], (int) row, (int) column, index[3]);
    }
    double sum = 0;
    for (int i = 0; i < x.dimension(1); i++) {
      for (int j = 0; j < x.dimension(2); j++) {
        double r = Math.clamp(row - 0.5, 0, x.dimension(1) - 1);
        double c = Math.clamp(column - 0.5, 0, x.dimension(2) - 1);
        double weight = Math.max(0, 1 - Math.abs(r - i)) * Math.max(0, 1 - Math.abs(c - j));
        sum += weight * x.get(index[0], i, j, index[3]);
      }
    }
    return sum;
  }

  /** As TensorFlow and PyTorch have it, half-pixel centres. */
  @Test
  void knownValues() {
    Tensor<Float> x = Tensor.of(new float[] {1, 2, 3, 4}, 1, 2, 2, 1);
    assertEquals(
        Tensor.of(
            new float[] {
              1, 1.25f, 1.75f, 2, 1.5f, 1.75f, 2.25f, 2.5f, 2.5f, 2.75f, 3.25f, 3.5f, 3, 3.25f,
              3.75f, 4
            },
            1,
            4,
            4,
            1),
        Resizing.bilinear(x, 4, 4));
    assertEquals(
        Tensor.of(new float[] {1, 1, 2, 2, 3, 3, 4, 4}, 1, 2, 4, 1), Resizing.nearest(x, 2, 4));
  }

  @Test
  void errors() {
    Tensor<Float> x = Tensor.zeros(DType.FLOAT, 1, 2, 2, 1);
    assertMessage("bilinear: to height 0 and width 2", () -> Resizing.bilinear(x, 0, 2));
    assertMessage("nearest: to height 1 and width -1", () -> Resizing.nearest(x, 1, -1));
    assertMessage(
        "nearest: images of shape [2, 2], where [batch, height, width, channels] is needed",
        () -> Resizing.nearest(Tensor.zeros(DType.FLOAT, 2, 2), 1, 1));
    assertMessage(
        "nearest: images of shape [1, 0, 2, 1], where [batch, height, width, channels] is needed",
        () -> Resizing.nearest(Tensor.zeros(DType.FLOAT, 1, 0, 2, 1), 1, 1));
    assertEquals(
        Tensor.zeros(DType.FLOAT, 0, 3, 3, 1),
        Resizing.bilinear(Tensor.zeros(DType.FLOAT, 0, 2, 2, 1), 3, 3));
  }
}
