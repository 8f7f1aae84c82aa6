package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import java.util.List;
import org.junit.jupiter.api.Test;

class NormalizationsTest {
  private static final double EPSILON = 0.01;

  /** One of the four; a lambda could not be generic. */
  private record Of(String kind, int groups) {
    <S> Tensor<S> value(Tensor<S> x, Tensor<S> scale, Tensor<S> offset) {
      return switch (kind) {
        case "batch" -> Normalizations.batchNorm(x, scale, offset, EPSILON);
        case "layer" -> Normalizations.layerNorm(x, scale, offset, EPSILON);
        case "instance" -> Normalizations.instanceNorm(x, scale, offset, EPSILON);
        default -> Normalizations.groupNorm(x, scale, offset, groups, EPSILON);
      };
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorTriple<S>>> reverse(
        Tensor<S> x, Tensor<S> scale, Tensor<S> offset) {
      return switch (kind) {
        case "batch" -> Normalizations.batchNormPullback(x, scale, offset, EPSILON);
        case "layer" -> Normalizations.layerNormPullback(x, scale, offset, EPSILON);
        case "instance" -> Normalizations.instanceNormPullback(x, scale, offset, EPSILON);
        default -> Normalizations.groupNormPullback(x, scale, offset, groups, EPSILON);
      };
    }

    <S> ValueWithDifferential<Tensor<S>, TensorTripleDifferential<S>> forward(
        Tensor<S> x, Tensor<S> scale, Tensor<S> offset) {
      return switch (kind) {
        case "batch" -> Normalizations.batchNormDifferential(x, scale, offset, EPSILON);
        case "layer" -> Normalizations.layerNormDifferential(x, scale, offset, EPSILON);
        case "instance" -> Normalizations.instanceNormDifferential(x, scale, offset, EPSILON);
        default -> Normalizations.groupNormDifferential(x, scale, offset, groups, EPSILON);
      };
    }

    /** Whether two elements are normalized together. */
    boolean areTogether(int[] left, int[] right, int channels) {
      int last = left.length - 1;
      boolean isSameExample = left[0] == right[0];
      return switch (kind) {
        case "batch" -> left[last] == right[last];
        case "layer" -> {
          int[] other = right.clone();
          other[last] = left[last];
          yield java.util.Arrays.equals(left, other);
        }
        case "instance" -> isSameExample && left[last] == right[last];
        default ->
            isSameExample && left[last] * groups / channels == right[last] * groups / channels;
      };
    }
  }

  private static final List<Of> ALL =
      List.of(
          new Of("batch", 0),
          new Of("layer", 0),
          new Of("instance", 0),
          new Of("group", 1),
          new Of("group", 2),
          new Of("group", 6));

  @Test
  void definitions() {
    for (Of norm : ALL) {
      for (int[] shape : List.of(new int[] {3, 6}, new int[] {2, 3, 6}, new int[] {2, 2, 3, 6})) {
        Tensor<Double> x = RuleCheck.random(shape).times(2).plus(1);
        Tensor<Double> scale = RuleCheck.random(6);
        Tensor<Double> offset = RuleCheck.random(6);
        Tensor<Double> y = norm.value(x, scale, offset);
        assertArrayEquals(shape, y.shape());
        Shapes.forEachIndex(
            shape,
            index -> {
              int channel = index[index.length - 1];
              double normal = normal(norm, x, index);
              double expected = normal * scale.get(channel) + offset.get(channel);
              assertEquals(expected, y.get(index), 1e-10);
            });
        RuleCheck.check(
            new RuleCheck.Ternary(norm::value, norm::reverse, norm::forward), x, scale, offset);
      }
    }
  }

  private static double normal(Of norm, Tensor<Double> x, int[] index) {
    double[] sums = new double[3];
    Shapes.forEachIndex(
        x.shape(),
        other -> {
          if (norm.areTogether(index, other, 6)) {
            sums[0]++;
            sums[1] += x.get(other);
          }
        });
    double mean = sums[1] / sums[0];
    Shapes.forEachIndex(
        x.shape(),
        other -> {
          if (norm.areTogether(index, other, 6)) {
            sums[2] += (x.get(other) - mean) * (x.get(other) - mean);
          }
        });
    return (x.get(index) - mean) / Math.sqrt(sums[2] / sums[0] + EPSILON);
  }

  /** Many rows, so that several threads take part. */
  @Test
  void large() {
    for (Of norm : ALL) {
      RuleCheck.check(
          new RuleCheck.Ternary(norm::value, norm::reverse, norm::forward),
          RuleCheck.random(40, 30, 96),
          RuleCheck.random(96),
          RuleCheck.random(96));
    }
  }

  @Test
  void oneTensorForAll() {
    Tensor<Double> x = RuleCheck.random(4);
    var pulled = Normalizations.layerNormPullback(x, x, x, EPSILON).pullback().apply(x);
    var apart =
        Normalizations.layerNormPullback(x, x.plus(0), x.plus(0), EPSILON).pullback().apply(x);
    assertEquals(apart, pulled);
  }

  @Test
  void nothingAndNoNumbers() {
    Tensor<Float> ones = Tensor.ones(DType.FLOAT, 3);
    for (int[] shape : List.of(new int[] {0, 3}, new int[] {2, 0, 3})) {
      for (Of norm : List.of(new Of("batch", 0), new Of("layer", 0), new Of("instance", 0))) {
        Tensor<Float> none = Tensor.zeros(DType.FLOAT, shape);
        var rule = norm.reverse(none, ones, ones);
        assertEquals(none, rule.value());
        assertEquals(none, rule.pullback().apply(none).first());
        assertEquals(Tensor.zeros(DType.FLOAT, 3), rule.pullback().apply(none).second());
      }
    }
    Tensor<Double> x = Tensor.of(new double[] {1, Double.NaN, 3, 5}, 2, 2);
    Tensor<Double> y =
        Normalizations.layerNorm(
            x, Tensor.ones(DType.DOUBLE, 2), Tensor.zeros(DType.DOUBLE, 2), 1e-9);
    assertTrue(Double.isNaN(y.get(0, 0)));
    assertEquals(-1, y.get(1, 0), 1e-6);
  }

  @Test
  void errors() {
    Tensor<Double> x = Tensor.zeros(DType.DOUBLE, 2, 3);
    Tensor<Double> three = Tensor.zeros(DType.DOUBLE, 3);
    Tensor<Double> two = Tensor.zeros(DType.DOUBLE, 2);
    assertMessage(
        "layerNorm: the scale is of DOUBLE and shape [2], where elements of DOUBLE and shape [2, 3]"
            + " need [3]",
        () -> Normalizations.layerNorm(x, two, three, EPSILON));
    assertMessage(
        "batchNorm: the offset is of DOUBLE and shape [2], where elements of DOUBLE and shape [2,"
            + " 3] need [3]",
        () -> Normalizations.batchNorm(x, three, two, EPSILON));
    assertMessage(
        "groupNorm: 3 channels of shape [2, 3] in 2 groups",
        () -> Normalizations.groupNorm(x, three, three, 2, EPSILON));
    assertMessage(
        "groupNorm: 3 channels of shape [2, 3] in 0 groups",
        () -> Normalizations.groupNorm(x, three, three, 0, EPSILON));
    assertMessage(
        "instanceNorm: shape [3], where rank 2 or more is needed",
        () -> Normalizations.instanceNorm(three, three, three, EPSILON));
    assertMessage(
        "layerNorm: epsilon 0.0 is not greater than 0",
        () -> Normalizations.layerNorm(x, three, three, 0));
    Tensor<Integer> whole = Tensor.zeros(DType.INTEGER, 3);
    assertMessage(
        "layerNorm: needs a tensor of FLOAT or DOUBLE, not of INTEGER",
        () -> Normalizations.layerNorm(whole, whole, whole, EPSILON));
    assertMessage(
        "layerNorm: the cotangent is of DOUBLE and shape [3], but the result of DOUBLE and shape"
            + " [2, 3]",
        () -> Normalizations.layerNormPullback(x, three, three, 1).pullback().apply(three));
  }
}
