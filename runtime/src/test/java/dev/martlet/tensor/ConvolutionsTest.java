package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.BiDifferential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConvolutionsTest {

  /** Of a number of spatial axes; a lambda could not be generic. */
  private record Of(int spatial, Sliding sliding) {
    <S> Tensor<S> value(Tensor<S> x, Tensor<S> w) {
      return switch (spatial) {
        case 1 -> Convolutions.conv1d(x, w, sliding);
        case 2 -> Convolutions.conv2d(x, w, sliding);
        default -> Convolutions.conv3d(x, w, sliding);
      };
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> reverse(
        Tensor<S> x, Tensor<S> w) {
      return switch (spatial) {
        case 1 -> Convolutions.conv1dPullback(x, w, sliding);
        case 2 -> Convolutions.conv2dPullback(x, w, sliding);
        default -> Convolutions.conv3dPullback(x, w, sliding);
      };
    }

    <S> ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>> forward(
        Tensor<S> x, Tensor<S> w) {
      return switch (spatial) {
        case 1 -> Convolutions.conv1dDifferential(x, w, sliding);
        case 2 -> Convolutions.conv2dDifferential(x, w, sliding);
        default -> Convolutions.conv3dDifferential(x, w, sliding);
      };
    }

    RuleCheck.Binary operation() {
      return new RuleCheck.Binary(this::value, this::reverse, this::forward);
    }
  }

  private static final List<Sliding> PLANE =
      List.of(
          Sliding.by(1, 1),
          Sliding.by(2, 1),
          Sliding.by(1, 1).withSamePadding(),
          Sliding.by(2, 3).withSamePadding(),
          Sliding.by(1, 1).withDilations(2, 1),
          Sliding.by(2, 2).withDilations(1, 2).withSamePadding());

  @Test
  void images() {
    for (Sliding sliding : PLANE) {
      for (int[] extents : List.of(new int[] {3, 2}, new int[] {1, 1}, new int[] {2, 3})) {
        for (int groups : new int[] {1, 2}) {
          Tensor<Double> x = RuleCheck.random(2, 6, 7, 4);
          Tensor<Double> w = RuleCheck.random(extents[0], extents[1], 4 / groups, 6);
          check(x, w, sliding.withGroups(groups));
        }
      }
    }
  }

  @Test
  void everyChannelForItself() {
    check(
        RuleCheck.random(2, 5, 4, 3), RuleCheck.random(3, 2, 1, 6), Sliding.by(1, 1).withGroups(3));
  }

  @Test
  void sequencesAndVolumes() {
    for (Sliding sliding :
        List.of(Sliding.by(1), Sliding.by(2).withSamePadding(), Sliding.by(1).withDilations(3))) {
      check(RuleCheck.random(3, 9, 2), RuleCheck.random(3, 2, 4), sliding);
    }
    for (Sliding sliding : List.of(Sliding.by(1, 1, 1), Sliding.by(2, 1, 2).withSamePadding())) {
      check(RuleCheck.random(2, 3, 4, 5, 2), RuleCheck.random(2, 3, 2, 2, 3), sliding);
    }
  }

  /** As long as tiles and panels of products are. */
  @Test
  void manyChannels() {
    check(RuleCheck.random(1, 9, 8, 17), RuleCheck.random(3, 3, 17, 33), Sliding.by(1, 1));
  }

  @Test
  void noImage() {
    assertArrayEquals(
        new int[] {0, 4, 4, 2},
        Convolutions.conv2d(
                Tensor.zeros(DType.FLOAT, 0, 6, 6, 1),
                Tensor.zeros(DType.FLOAT, 3, 3, 1, 2),
                Sliding.by(1, 1))
            .shape());
  }

  /** TensorFlow's padding: the greater part at the end. */
  @Test
  void samePadding() {
    Tensor<Float> x = Tensor.of(new float[] {1, 2, 3, 4}, 1, 4, 1);
    Tensor<Float> w = Tensor.of(new float[] {1, 10}, 2, 1, 1);
    assertEquals(
        Tensor.of(new float[] {21, 32, 43, 4}, 1, 4, 1),
        Convolutions.conv1d(x, w, Sliding.by(1).withSamePadding()));
  }

  @Test
  void errors() {
    Tensor<Double> x = Tensor.zeros(DType.DOUBLE, 2, 5, 5, 3);
    Tensor<Double> w = Tensor.zeros(DType.DOUBLE, 3, 3, 3, 4);
    assertMessage(
        "conv2d: images of shape [2, 5, 5, 3] and a filter of shape [3, 3, 4], where both need rank"
            + " 4",
        () -> Convolutions.conv2d(x, Tensor.zeros(DType.DOUBLE, 3, 3, 4), Sliding.by(1, 1)));
    assertMessage(
        "conv2d: images of shape [2, 5, 5, 3] have 3 channels, a filter of shape [3, 3, 2, 4] in 1"
            + " groups needs 2",
        () -> Convolutions.conv2d(x, Tensor.zeros(DType.DOUBLE, 3, 3, 2, 4), Sliding.by(1, 1)));
    assertMessage(
        "conv2d: window [6, 3] spans 6 of axis 0, whose extent is 5",
        () -> Convolutions.conv2d(x, Tensor.zeros(DType.DOUBLE, 6, 3, 3, 4), Sliding.by(1, 1)));
    assertMessage(
        "conv2d: window [3, 3] with strides [1] and dilations [1] over [5, 5]",
        () -> Convolutions.conv2d(x, w, Sliding.by(1)));
    assertMessage(
        "conv2d: window [3, 3], strides [0, 1] and dilations [1, 1] have to be positive",
        () -> Convolutions.conv2d(x, w, Sliding.by(0, 1)));
    assertMessage(
        "conv1d: needs a tensor of FLOAT or DOUBLE, not of INTEGER",
        () ->
            Convolutions.conv1d(
                Tensor.zeros(DType.INTEGER, 1, 3, 1),
                Tensor.zeros(DType.INTEGER, 1, 1, 1),
                Sliding.by(1)));
    assertMessage(
        "conv2d: the cotangent is of DOUBLE and shape [1], but the result of DOUBLE and shape"
            + " [2, 3, 3, 4]",
        () ->
            Convolutions.conv2dPullback(x, w, Sliding.by(1, 1))
                .pullback()
                .apply(Tensor.zeros(DType.DOUBLE, 1)));
  }

  private static void check(Tensor<Double> x, Tensor<Double> w, Sliding sliding) {
    var operation = new Of(x.rank() - 2, sliding);
    Tensor<Double> z = operation.value(x, w);
    Shapes.forEachIndex(
        z.shape(), index -> assertEquals(at(x, w, sliding, index), z.get(index), 1e-10));
    RuleCheck.check(operation.operation(), x, w);
  }

  /** By the definition. */
  private static double at(Tensor<Double> x, Tensor<Double> w, Sliding sliding, int[] index) {
    int spatial = x.rank() - 2;
    int share = w.dimension(spatial);
    int group = index[spatial + 1] / (w.dimension(-1) / sliding.groups());
    double[] sum = {0};
    Shapes.forEachIndex(
        w.shape(),
        element -> {
          if (element[spatial + 1] != index[spatial + 1]) {
            return;
          }
          int[] there = new int[spatial + 2];
          there[0] = index[0];
          there[spatial + 1] = group * share + element[spatial];
          for (int axis = 0; axis < spatial; axis++) {
            int stride = sliding.strides().get(axis);
            int dilation = sliding.dilations().get(axis);
            int extent = x.dimension(axis + 1);
            int before = 0;
            if (sliding.isSame()) {
              int count = (extent + stride - 1) / stride;
              int span = (w.dimension(axis) - 1) * dilation + 1;
              before = Math.max(0, (count - 1) * stride + span - extent) / 2;
            }
            there[axis + 1] = index[axis + 1] * stride + element[axis] * dilation - before;
            if (there[axis + 1] < 0 || there[axis + 1] >= extent) {
              return;
            }
          }
          sum[0] += x.get(there) * w.get(element);
        });
    return sum[0];
  }
}
