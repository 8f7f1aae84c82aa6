package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.martlet.BiDifferential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransposedConvolutionsTest {

  private record Transposed(int spatial, Sliding sliding) {
    <S> Tensor<S> value(Tensor<S> x, Tensor<S> w) {
      return switch (spatial) {
        case 1 -> TransposedConvolutions.transposedConv1d(x, w, sliding);
        case 2 -> TransposedConvolutions.transposedConv2d(x, w, sliding);
        default -> TransposedConvolutions.transposedConv3d(x, w, sliding);
      };
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> reverse(
        Tensor<S> x, Tensor<S> w) {
      return switch (spatial) {
        case 1 -> TransposedConvolutions.transposedConv1dPullback(x, w, sliding);
        case 2 -> TransposedConvolutions.transposedConv2dPullback(x, w, sliding);
        default -> TransposedConvolutions.transposedConv3dPullback(x, w, sliding);
      };
    }

    <S> ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>> forward(
        Tensor<S> x, Tensor<S> w) {
      return switch (spatial) {
        case 1 -> TransposedConvolutions.transposedConv1dDifferential(x, w, sliding);
        case 2 -> TransposedConvolutions.transposedConv2dDifferential(x, w, sliding);
        default -> TransposedConvolutions.transposedConv3dDifferential(x, w, sliding);
      };
    }

    RuleCheck.Binary operation() {
      return new RuleCheck.Binary(this::value, this::reverse, this::forward);
    }
  }

  private record Depthwise(Sliding sliding) {
    <S> Tensor<S> value(Tensor<S> x, Tensor<S> w) {
      return switch (x.rank()) {
        case 3 -> DepthwiseConvolutions.depthwiseConv1d(x, w, sliding);
        case 4 -> DepthwiseConvolutions.depthwiseConv2d(x, w, sliding);
        default -> DepthwiseConvolutions.depthwiseConv3d(x, w, sliding);
      };
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> reverse(
        Tensor<S> x, Tensor<S> w) {
      return switch (x.rank()) {
        case 3 -> DepthwiseConvolutions.depthwiseConv1dPullback(x, w, sliding);
        case 4 -> DepthwiseConvolutions.depthwiseConv2dPullback(x, w, sliding);
        default -> DepthwiseConvolutions.depthwiseConv3dPullback(x, w, sliding);
      };
    }

    <S> ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>> forward(
        Tensor<S> x, Tensor<S> w) {
      return switch (x.rank()) {
        case 3 -> DepthwiseConvolutions.depthwiseConv1dDifferential(x, w, sliding);
        case 4 -> DepthwiseConvolutions.depthwiseConv2dDifferential(x, w, sliding);
        default -> DepthwiseConvolutions.depthwiseConv3dDifferential(x, w, sliding);
      };
    }
  }

  private static final List<Sliding> PLANE =
      List.of(
          Sliding.by(1, 1),
          Sliding.by(2, 1),
          Sliding.by(3, 3),
          Sliding.by(1, 1).withSamePadding(),
          Sliding.by(2, 3).withSamePadding(),
          Sliding.by(1, 1).withDilations(2, 1),
          Sliding.by(2, 2).withDilations(1, 2).withSamePadding());

  @Test
  void images() {
    for (Sliding sliding : PLANE) {
      for (int groups : new int[] {1, 2}) {
        Tensor<Double> x = RuleCheck.random(2, 3, 4, 4);
        Tensor<Double> w = RuleCheck.random(3, 2, 5, 4);
        var transposed = new Transposed(2, sliding.withGroups(groups));
        Tensor<Double> z = transposed.value(x, w);
        Shapes.forEachIndex(
            z.shape(), index -> assertEquals(at(x, w, transposed, z, index), z.get(index), 1e-10));
        RuleCheck.check(transposed.operation(), x, w);
      }
    }
  }

  /** Asks each pixel and each element of the filter whether they meet here. */
  private static double at(
      Tensor<Double> x, Tensor<Double> w, Transposed of, Tensor<Double> z, int[] index) {
    int groups = of.sliding.groups();
    int share = w.dimension(2);
    double[] sum = new double[1];
    Shapes.forEachIndex(
        new int[] {x.dimension(1), x.dimension(2), w.dimension(0), w.dimension(1), x.dimension(3)},
        i -> {
          boolean isHere = i[4] * groups / x.dimension(3) == index[3] / share;
          for (int axis = 0; axis < 2; axis++) {
            int stride = of.sliding.strides().get(axis);
            int dilation = of.sliding.dilations().get(axis);
            int span = (w.dimension(axis) - 1) * dilation + 1;
            int whole = (x.dimension(axis + 1) - 1) * stride + span;
            int cut = of.sliding.isSame() ? Math.max(0, whole - z.dimension(axis + 1)) / 2 : 0;
            isHere &= i[axis] * stride + i[2 + axis] * dilation - cut == index[axis + 1];
          }
          if (isHere) {
            sum[0] += x.get(index[0], i[0], i[1], i[4]) * w.get(i[2], i[3], index[3] % share, i[4]);
          }
        });
    return sum[0];
  }

  @Test
  void sequencesAndVolumes() {
    for (Sliding sliding : List.of(Sliding.by(1), Sliding.by(2).withSamePadding())) {
      RuleCheck.check(
          new Transposed(1, sliding).operation(),
          RuleCheck.random(2, 4, 3),
          RuleCheck.random(3, 2, 3));
    }
    RuleCheck.check(
        new Transposed(3, Sliding.by(2, 1, 2)).operation(),
        RuleCheck.random(1, 2, 3, 2, 2),
        RuleCheck.random(2, 2, 3, 3, 2));
    assertArrayEquals(
        new int[] {1, 4, 3, 5, 3},
        new Transposed(3, Sliding.by(2, 1, 2))
            .value(
                Tensor.zeros(DType.FLOAT, 1, 2, 2, 2, 2), Tensor.zeros(DType.FLOAT, 2, 2, 3, 3, 2))
            .shape());
  }

  @Test
  void depthwise() {
    for (Sliding sliding : PLANE) {
      for (int multiplier : new int[] {1, 3}) {
        Tensor<Double> x = RuleCheck.random(2, 7, 6, 3);
        Tensor<Double> w = RuleCheck.random(3, 2, 3, multiplier);
        var depthwise = new Depthwise(sliding);
        Tensor<Double> z = depthwise.value(x, w);
        for (int channel = 0; channel < 3; channel++) {
          Tensor<Double> alone =
              Convolutions.conv2d(
                  x.sliced(3, channel, channel + 1), w.sliced(2, channel, channel + 1), sliding);
          RuleCheck.assertClose(
              z.sliced(3, channel * multiplier, (channel + 1) * multiplier), alone);
        }
        RuleCheck.check(
            new RuleCheck.Binary(depthwise::value, depthwise::reverse, depthwise::forward), x, w);
      }
    }
    var ofSequences = new Depthwise(Sliding.by(2));
    RuleCheck.check(
        new RuleCheck.Binary(ofSequences::value, ofSequences::reverse, ofSequences::forward),
        RuleCheck.random(2, 6, 3),
        RuleCheck.random(3, 3, 2));
    var ofVolumes = new Depthwise(Sliding.by(1, 2, 1).withSamePadding());
    RuleCheck.check(
        new RuleCheck.Binary(ofVolumes::value, ofVolumes::reverse, ofVolumes::forward),
        RuleCheck.random(1, 3, 4, 3, 2),
        RuleCheck.random(2, 2, 3, 2, 2));
  }

  @Test
  void errors() {
    Tensor<Float> x = Tensor.zeros(DType.FLOAT, 1, 4, 4, 2);
    Tensor<Float> w = Tensor.zeros(DType.FLOAT, 3, 3, 2, 3);
    assertMessage(
        "transposedConv2d: images of shape [1, 4, 4, 2] have 2 channels, a filter of shape [3, 3,"
            + " 2, 3] needs 3",
        () -> TransposedConvolutions.transposedConv2d(x, w, Sliding.by(1, 1)));
    assertMessage(
        "transposedConv1d: images of shape [1, 4, 4, 2] and a filter of shape [3, 3, 2, 3], where"
            + " both need rank 3",
        () -> TransposedConvolutions.transposedConv1d(x, w, Sliding.by(1)));
    assertMessage(
        "transposedConv2d: strides [1] and dilations [1] for 2 spatial axes",
        () ->
            TransposedConvolutions.transposedConv2d(
                x, Tensor.zeros(DType.FLOAT, 3, 3, 2, 2), Sliding.by(1)));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            TransposedConvolutions.transposedConv2d(
                x, Tensor.zeros(DType.FLOAT, 3, 3, 2, 2), Sliding.by(0, 1)));
    assertMessage(
        "transposedConv2d: tensors of FLOAT and DOUBLE",
        () ->
            new Transposed(2, Sliding.by(1, 1))
                .value(x, unchecked(Tensor.zeros(DType.DOUBLE, 3, 3, 2, 2))));
    assertMessage(
        "depthwiseConv2d: images of shape [1, 4, 4, 2] have 2 channels, a filter of shape [3, 3, 3,"
            + " 1] needs 3",
        () ->
            DepthwiseConvolutions.depthwiseConv2d(
                x, Tensor.zeros(DType.FLOAT, 3, 3, 3, 1), Sliding.by(1, 1)));
    assertMessage(
        "depthwiseConv2d: 2 channels are groups of one each, not 2 groups",
        () -> DepthwiseConvolutions.depthwiseConv2d(x, w, Sliding.by(1, 1).withGroups(2)));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            DepthwiseConvolutions.depthwiseConv2d(
                x, Tensor.zeros(DType.FLOAT, 5, 5, 2, 1), Sliding.by(1, 1)));
  }

  @SuppressWarnings("unchecked") // What a raw type would let through.
  private static Tensor<Float> unchecked(Tensor<?> tensor) {
    return (Tensor<Float>) tensor;
  }
}
