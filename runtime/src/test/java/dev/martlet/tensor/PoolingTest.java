package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoolingTest {

  /** Of a number of spatial axes; a lambda could not be generic. */
  private record Of(boolean isMax, List<Integer> window, Sliding sliding) {
    private int kind() {
      return (isMax ? 0 : 3) + window.size();
    }

    <S> Tensor<S> value(Tensor<S> x) {
      return switch (kind()) {
        case 1 -> MaxPooling.maxPool1d(x, window, sliding);
        case 2 -> MaxPooling.maxPool2d(x, window, sliding);
        case 3 -> MaxPooling.maxPool3d(x, window, sliding);
        case 4 -> MeanPooling.meanPool1d(x, window, sliding);
        case 5 -> MeanPooling.meanPool2d(x, window, sliding);
        default -> MeanPooling.meanPool3d(x, window, sliding);
      };
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> reverse(Tensor<S> x) {
      return switch (kind()) {
        case 1 -> MaxPooling.maxPool1dPullback(x, window, sliding);
        case 2 -> MaxPooling.maxPool2dPullback(x, window, sliding);
        case 3 -> MaxPooling.maxPool3dPullback(x, window, sliding);
        case 4 -> MeanPooling.meanPool1dPullback(x, window, sliding);
        case 5 -> MeanPooling.meanPool2dPullback(x, window, sliding);
        default -> MeanPooling.meanPool3dPullback(x, window, sliding);
      };
    }

    <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> forward(Tensor<S> x) {
      return switch (kind()) {
        case 1 -> MaxPooling.maxPool1dDifferential(x, window, sliding);
        case 2 -> MaxPooling.maxPool2dDifferential(x, window, sliding);
        case 3 -> MaxPooling.maxPool3dDifferential(x, window, sliding);
        case 4 -> MeanPooling.meanPool1dDifferential(x, window, sliding);
        case 5 -> MeanPooling.meanPool2dDifferential(x, window, sliding);
        default -> MeanPooling.meanPool3dDifferential(x, window, sliding);
      };
    }
  }

  @Test
  void againstTheDefinition() {
    for (boolean isMax : new boolean[] {true, false}) {
      check(isMax, RuleCheck.random(2, 7, 3), List.of(3), Sliding.by(2));
      check(isMax, RuleCheck.random(2, 7, 3), List.of(3), Sliding.by(2).withSamePadding());
      check(isMax, RuleCheck.random(2, 6, 5, 2), List.of(2, 2), Sliding.by(2, 2));
      check(isMax, RuleCheck.random(1, 6, 5, 2), List.of(2, 3), Sliding.by(1, 2).withSamePadding());
      check(
          isMax, RuleCheck.random(1, 6, 7, 2), List.of(2, 2), Sliding.by(1, 1).withDilations(2, 3));
      check(isMax, RuleCheck.random(2, 3, 4, 5, 2), List.of(2, 2, 3), Sliding.by(1, 2, 1));
    }
  }

  private static void check(
      boolean isMax, Tensor<Double> x, List<Integer> window, Sliding sliding) {
    var pooling = new Of(isMax, window, sliding);
    Tensor<Double> y = pooling.value(x);
    int spatial = window.size();
    Shapes.forEachIndex(
        y.shape(),
        index -> {
          List<Double> seen = new ArrayList<>();
          Shapes.forEachIndex(
              window.stream().mapToInt(Integer::intValue).toArray(),
              element -> {
                int[] there = index.clone();
                for (int axis = 0; axis < spatial; axis++) {
                  int stride = sliding.strides().get(axis);
                  int dilation = sliding.dilations().get(axis);
                  int extent = x.dimension(axis + 1);
                  int span = (window.get(axis) - 1) * dilation + 1;
                  int count = (extent + stride - 1) / stride;
                  int before =
                      sliding.isSame() ? Math.max(0, (count - 1) * stride + span - extent) / 2 : 0;
                  there[axis + 1] = index[axis + 1] * stride + element[axis] * dilation - before;
                  if (there[axis + 1] < 0 || there[axis + 1] >= extent) {
                    return;
                  }
                }
                seen.add(x.get(there));
              });
          var statistics = seen.stream().mapToDouble(Double::doubleValue).summaryStatistics();
          assertEquals(isMax ? statistics.getMax() : statistics.getAverage(), y.get(index), 1e-12);
        });
    RuleCheck.check(new RuleCheck.Unary(pooling::value, pooling::reverse, pooling::forward), x);
  }

  @Test
  void tiesAndNaN() {
    Tensor<Double> x = Tensor.of(new double[] {2, 2, 1, Double.NaN, 5, 5}, 1, 6, 1);
    var rule = MaxPooling.maxPool1dPullback(x, List.of(2), Sliding.by(2));
    assertEquals(Tensor.of(new double[] {2, Double.NaN, 5}, 1, 3, 1), rule.value());
    assertEquals(
        Tensor.of(new double[] {1, 0, 0, 1, 1, 0}, 1, 6, 1),
        rule.pullback().apply(Tensor.ones(DType.DOUBLE, 1, 3, 1)));
    assertEquals(
        Double.NEGATIVE_INFINITY,
        MaxPooling.maxPool1d(
                Tensor.full(DType.DOUBLE, Double.NEGATIVE_INFINITY, 1, 2, 1),
                List.of(2),
                Sliding.by(1))
            .get(0, 0, 0));
  }

  @Test
  void errors() {
    Tensor<Float> x = Tensor.zeros(DType.FLOAT, 1, 1, 1);
    assertMessage(
        "maxPool2d: images of shape [1, 1, 1], where rank 4 is needed",
        () -> MaxPooling.maxPool2d(x, List.of(1, 1), Sliding.by(1, 1)));
    assertMessage(
        "maxPool1d: window [2] spans 2 of axis 0, whose extent is 1",
        () -> MaxPooling.maxPool1d(x, List.of(2), Sliding.by(1)));
    assertMessage(
        "meanPool1d: channels are pooled one by one, not in 2 groups",
        () -> MeanPooling.meanPool1d(x, List.of(1), Sliding.by(1).withGroups(2)));
    assertMessage(
        "maxPool1d: window [2] with Sliding[strides=[1], dilations=[4], isSame=true, groups=1]"
            + " shows nothing of shape [1, 1, 1] somewhere",
        () ->
            MaxPooling.maxPool1d(x, List.of(2), Sliding.by(1).withDilations(4).withSamePadding()));
    assertMessage(
        "meanPool1d: the cotangent is of FLOAT and shape [1], but the result of FLOAT and shape"
            + " [1, 1, 1]",
        () ->
            MeanPooling.meanPool1dPullback(x, List.of(1), Sliding.by(1))
                .pullback()
                .apply(Tensor.zeros(DType.FLOAT, 1)));
  }

  /** They take other loops. */
  @Test
  void floatsAndDoublesChooseTheSame() {
    double[] specials = {
      0, -0.0, 1, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
    };
    for (int channels : new int[] {1, 2, 8, 17}) {
      double[] elements = new double[2 * 30 * channels];
      for (int i = 0; i < elements.length; i++) {
        elements[i] = specials[i * i % 31 % specials.length];
      }
      Tensor<Double> x = Tensor.of(elements, 2, 30, channels);
      for (int width = 1; width < 5; width++) {
        // Windows that overlap, that show everything once, and between which something is left.
        for (int stride : new int[] {1, width, width + 1}) {
          checkFloats(x, width, Sliding.by(stride));
          checkFloats(x, width, Sliding.by(stride).withSamePadding());
        }
      }
    }
  }

  private static void checkFloats(Tensor<Double> x, int width, Sliding sliding) {
    var doubles = MaxPooling.maxPool1dPullback(x, List.of(width), sliding);
    var floats = MaxPooling.maxPool1dPullback(RuleCheck.single(x), List.of(width), sliding);
    assertEquals(doubles.value(), RuleCheck.widened(floats.value()));
    Tensor<Double> dy = RuleCheck.random(doubles.value().shape());
    RuleCheck.assertClose(
        RuleCheck.widened(floats.pullback().apply(RuleCheck.single(dy))),
        doubles.pullback().apply(dy));
  }

  @Test
  void overAllPositions() {
    for (int[] shape : new int[][] {{2, 3}, {2, 4, 3}, {2, 3, 2, 3}, {1, 2, 2, 2, 2}}) {
      Tensor<Double> x = RuleCheck.random(shape);
      Tensor<Double> positions = x.reshaped(shape[0], -1, shape[shape.length - 1]);
      assertEquals(positions.max(1), GlobalPooling.globalMaxPool(x));
      RuleCheck.assertClose(GlobalPooling.globalMeanPool(x), positions.mean(1));
      RuleCheck.check(
          new RuleCheck.Unary(
              GlobalPooling::globalMaxPool,
              GlobalPooling::globalMaxPoolPullback,
              GlobalPooling::globalMaxPoolDifferential),
          x);
      RuleCheck.check(
          new RuleCheck.Unary(
              GlobalPooling::globalMeanPool,
              GlobalPooling::globalMeanPoolPullback,
              GlobalPooling::globalMeanPoolDifferential),
          x);
    }
    assertMessage(
        "globalMaxPool: shape [3], where [batch, ..., channels] is needed",
        () -> GlobalPooling.globalMaxPool(Tensor.zeros(DType.FLOAT, 3)));
    assertMessage(
        "globalMeanPool: shape [], where [batch, ..., channels] is needed",
        () -> GlobalPooling.globalMeanPool(Tensor.scalar(1f)));
  }
}
