package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.kernel.Threads;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReductionsTest {

  interface AlongAxes {
    <S> Tensor<S> of(Tensor<S> x, int... axes);
  }

  interface ReverseAlongAxes {
    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> of(Tensor<S> x, int... axes);
  }

  interface ForwardAlongAxes {
    <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> of(
        Tensor<S> x, int... axes);
  }

  @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
  private record Bound(
      AlongAxes value, ReverseAlongAxes reverse, ForwardAlongAxes forward, int... axes) {
    <S> Tensor<S> value(Tensor<S> x) {
      return value.of(x, axes);
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> reverse(Tensor<S> x) {
      return reverse.of(x, axes);
    }

    <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> forward(Tensor<S> x) {
      return forward.of(x, axes);
    }

    RuleCheck.Unary operation() {
      return new RuleCheck.Unary(this::value, this::reverse, this::forward);
    }
  }

  record Case(
      String name,
      ToDoubleFunction<double[]> scalar,
      RuleCheck.Unary whole,
      AlongAxes dropped,
      ReverseAlongAxes droppedReverse,
      ForwardAlongAxes droppedForward,
      AlongAxes kept,
      ReverseAlongAxes keptReverse,
      ForwardAlongAxes keptForward) {
    boolean needsElements() {
      return name.equals("max") || name.equals("min");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case(
            "sum",
            values -> Arrays.stream(values).sum(),
            new RuleCheck.Unary(
                TensorSums::sum, TensorSums::sumPullback, TensorSums::sumDifferential),
            TensorSums::sum,
            TensorSums::sumPullback,
            TensorSums::sumDifferential,
            TensorSums::sumKeepingDimensions,
            TensorSums::sumKeepingDimensionsPullback,
            TensorSums::sumKeepingDimensionsDifferential),
        new Case(
            "product",
            values -> Arrays.stream(values).reduce(1, (a, b) -> a * b),
            new RuleCheck.Unary(
                TensorSums::product, TensorSums::productPullback, TensorSums::productDifferential),
            TensorSums::product,
            TensorSums::productPullback,
            TensorSums::productDifferential,
            TensorSums::productKeepingDimensions,
            TensorSums::productKeepingDimensionsPullback,
            TensorSums::productKeepingDimensionsDifferential),
        new Case(
            "mean",
            values -> Arrays.stream(values).average().orElse(Double.NaN),
            new RuleCheck.Unary(
                TensorMoments::mean, TensorMoments::meanPullback, TensorMoments::meanDifferential),
            TensorMoments::mean,
            TensorMoments::meanPullback,
            TensorMoments::meanDifferential,
            TensorMoments::meanKeepingDimensions,
            TensorMoments::meanKeepingDimensionsPullback,
            TensorMoments::meanKeepingDimensionsDifferential),
        new Case(
            "variance",
            ReductionsTest::variance,
            new RuleCheck.Unary(
                TensorMoments::variance,
                TensorMoments::variancePullback,
                TensorMoments::varianceDifferential),
            TensorMoments::variance,
            TensorMoments::variancePullback,
            TensorMoments::varianceDifferential,
            TensorMoments::varianceKeepingDimensions,
            TensorMoments::varianceKeepingDimensionsPullback,
            TensorMoments::varianceKeepingDimensionsDifferential),
        new Case(
            "max",
            values -> Arrays.stream(values).max().orElse(Double.NaN),
            new RuleCheck.Unary(
                TensorExtremes::max, TensorExtremes::maxPullback, TensorExtremes::maxDifferential),
            TensorExtremes::max,
            TensorExtremes::maxPullback,
            TensorExtremes::maxDifferential,
            TensorExtremes::maxKeepingDimensions,
            TensorExtremes::maxKeepingDimensionsPullback,
            TensorExtremes::maxKeepingDimensionsDifferential),
        new Case(
            "min",
            values -> Arrays.stream(values).min().orElse(Double.NaN),
            new RuleCheck.Unary(
                TensorExtremes::min, TensorExtremes::minPullback, TensorExtremes::minDifferential),
            TensorExtremes::min,
            TensorExtremes::minPullback,
            TensorExtremes::minDifferential,
            TensorExtremes::minKeepingDimensions,
            TensorExtremes::minKeepingDimensionsPullback,
            TensorExtremes::minKeepingDimensionsDifferential),
        new Case(
            "norm",
            values -> Math.sqrt(Arrays.stream(values).map(x -> x * x).sum()),
            new RuleCheck.Unary(
                TensorNorms::norm, TensorNorms::normPullback, TensorNorms::normDifferential),
            TensorNorms::norm,
            TensorNorms::normPullback,
            TensorNorms::normDifferential,
            TensorNorms::normKeepingDimensions,
            TensorNorms::normKeepingDimensionsPullback,
            TensorNorms::normKeepingDimensionsDifferential),
        new Case(
            "standardDeviation",
            values -> Math.sqrt(variance(values)),
            new RuleCheck.Unary(
                TensorNorms::standardDeviation,
                TensorNorms::standardDeviationPullback,
                TensorNorms::standardDeviationDifferential),
            TensorNorms::standardDeviation,
            TensorNorms::standardDeviationPullback,
            TensorNorms::standardDeviationDifferential,
            TensorNorms::standardDeviationKeepingDimensions,
            TensorNorms::standardDeviationKeepingDimensionsPullback,
            TensorNorms::standardDeviationKeepingDimensionsDifferential),
        new Case(
            "logSumExp",
            values -> Math.log(Arrays.stream(values).map(Math::exp).sum()),
            new RuleCheck.Unary(
                TensorExponents::logSumExp,
                TensorExponents::logSumExpPullback,
                TensorExponents::logSumExpDifferential),
            TensorExponents::logSumExp,
            TensorExponents::logSumExpPullback,
            TensorExponents::logSumExpDifferential,
            TensorExponents::logSumExpKeepingDimensions,
            TensorExponents::logSumExpKeepingDimensionsPullback,
            TensorExponents::logSumExpKeepingDimensionsDifferential));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void allShapesAndAxes(Case each) {
    for (int[] shape : Shapes.upToRank(3, 0, 1, 3)) {
      for (int[] axes : subsets(shape.length)) {
        boolean isEmpty = Arrays.stream(axes).anyMatch(axis -> shape[axis] == 0);
        if (isEmpty && each.needsElements()) {
          continue;
        }
        Tensor<Double> x = RuleCheck.random(shape);
        Tensor<Double> y = each.dropped.of(x, axes);
        assertClose(expected(each, x, axes), y.toDoubleArray());
        assertArrayEquals(
            IntStream.range(0, shape.length)
                .filter(axis -> !contains(axes, axis))
                .map(axis -> shape[axis])
                .toArray(),
            y.shape());
        int[] kept = shape.clone();
        int[] fromTheEnd = axes.clone();
        for (int i = 0; i < axes.length; i++) {
          kept[axes[i]] = 1;
          fromTheEnd[i] = axes[i] - shape.length;
        }
        assertArrayEquals(kept, each.kept.of(x, axes).shape());
        assertArrayEquals(y.toDoubleArray(), each.kept.of(x, fromTheEnd).toDoubleArray());
        if (!isEmpty && isSmooth(each, shape, axes)) {
          RuleCheck.check(
              new Bound(each.dropped, each.droppedReverse, each.droppedForward, axes).operation(),
              x);
          RuleCheck.check(
              new Bound(each.kept, each.keptReverse, each.keptForward, fromTheEnd).operation(), x);
        }
      }
    }
  }

  /** The standard deviation of one number has no derivative; its rule says 0. */
  private static boolean isSmooth(Case each, int[] shape, int[] axes) {
    return !each.name.equals("standardDeviation")
        || Arrays.stream(axes).map(axis -> shape[axis]).reduce(1, (a, b) -> a * b) > 1;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void wholeTensors(Case each) {
    for (int[] shape : List.of(new int[] {7}, new int[] {3, 4}, new int[] {2, 3, 5})) {
      Tensor<Double> x = RuleCheck.random(shape);
      Tensor<Double> y = each.whole.value().of(x);
      assertEquals(0, y.rank());
      assertClose(new double[] {each.scalar.applyAsDouble(x.toDoubleArray())}, y.toDoubleArray());
      RuleCheck.check(each.whole, x);
    }
    assertEquals(
        each.scalar.applyAsDouble(new double[] {2.5}),
        each.whole.value().of(Tensor.scalar(2.5)).item());
  }

  /** Longer than blocks, and than the rows that are added up at once. */
  @ParameterizedTest
  @MethodSource("cases")
  void longAxes(Case each) {
    if (each.name.equals("product")) {
      return;
    }
    for (int[] shape : List.of(new int[] {20_011}, new int[] {3, 9_001}, new int[] {1_001, 35})) {
      Tensor<Double> x = RuleCheck.random(shape);
      for (int axis = 0; axis < shape.length; axis++) {
        double[] expected = expected(each, x, axis);
        assertClose(expected, each.dropped.of(x, axis).toDoubleArray());
        RuleCheck.assertClose(
            RuleCheck.widened(each.dropped.of(RuleCheck.single(x), axis)),
            each.dropped.of(x, axis));
        if (shape.length == 1) {
          RuleCheck.check(each.whole, x);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void errors(Case each) {
    Tensor<Double> x = Tensor.zeros(DType.DOUBLE, 2, 3);
    assertMessage(each.name + ": no axis 2 in shape [2, 3]", () -> each.dropped.of(x, 2));
    assertMessage(each.name + ": no axis -3 in shape [2, 3]", () -> each.dropped.of(x, -3));
    assertMessage(
        each.name + ": axis 1 is named twice in [1, -1] for shape [2, 3]",
        () -> each.dropped.of(x, 1, -1));
    assertMessage(
        each.name + "KeepingDimensions: no axis 0 in shape []",
        () -> each.kept.of(Tensor.scalar(1.0), 0));
    assertMessage(
        each.name
            + ": the cotangent is of DOUBLE and shape [3], but the result of DOUBLE and shape [2]",
        () -> each.droppedReverse.of(x, 1).pullback().apply(Tensor.zeros(DType.DOUBLE, 3)));
    assertMessage(
        each.name
            + ": the tangent is of DOUBLE and shape [2], but the argument of DOUBLE and shape"
            + " [2, 3]",
        () -> each.droppedForward.of(x, 1).differential().apply(Tensor.zeros(DType.DOUBLE, 2)));
  }

  @Test
  void sameForAnyNumberOfThreads() {
    int before = Threads.count();
    Tensor<Float> x = RuleCheck.single(RuleCheck.random(2_000, 777));
    try {
      Threads.setCount(1);
      List<Tensor<Float>> alone = List.of(x.sum(), x.sum(0), x.sum(1));
      Threads.setCount(5);
      assertEquals(alone, List.of(x.sum(), x.sum(0), x.sum(1)));
    } finally {
      Threads.setCount(before);
    }
  }

  /** A million times a tenth: single precision alone would be off by a percent. */
  @Test
  void longSumsAreExact() {
    float[] tenths = new float[1_000_000];
    Arrays.fill(tenths, 0.1f);
    assertEquals(100_000.0015, Tensor.of(tenths, 1_000_000).sum().item(), 0.1);
    assertEquals(100_000.0015, Tensor.of(tenths, 1_000_000, 1).sum(0).get(0), 0.5);
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElse(Double.NaN);
  }

  private static double[] expected(Case each, Tensor<Double> x, int... axes) {
    int[] shape = x.shape();
    Map<List<Integer>, List<Double>> groups = new TreeMap<>(ReductionsTest::compare);
    int[] left = IntStream.range(0, shape.length).filter(axis -> !contains(axes, axis)).toArray();
    Shapes.forEachIndex(
        Arrays.stream(left).map(axis -> shape[axis]).toArray(),
        index -> groups.put(Arrays.stream(index).boxed().toList(), new ArrayList<>()));
    Shapes.forEachIndex(
        shape,
        index ->
            groups
                .computeIfAbsent(
                    Arrays.stream(left).mapToObj(axis -> index[axis]).toList(),
                    _ -> new ArrayList<>())
                .add(x.get(index)));
    return groups.values().stream()
        .mapToDouble(
            group ->
                each.scalar.applyAsDouble(
                    group.stream().mapToDouble(Double::doubleValue).toArray()))
        .toArray();
  }

  private static int compare(List<Integer> first, List<Integer> second) {
    for (int i = 0; i < first.size(); i++) {
      int order = first.get(i).compareTo(second.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static List<int[]> subsets(int rank) {
    return IntStream.range(0, 1 << rank)
        .mapToObj(
            bits -> IntStream.range(0, rank).filter(axis -> (bits >> axis & 1) == 1).toArray())
        .toList();
  }

  private static boolean contains(int[] axes, int axis) {
    return Arrays.stream(axes).anyMatch(each -> each == axis);
  }

  private static void assertClose(double[] expected, double[] actual) {
    assertEquals(expected.length, actual.length);
    for (int i = 0; i < expected.length; i++) {
      double tolerance = Double.isFinite(expected[i]) ? 1e-11 * (1 + Math.abs(expected[i])) : 1;
      assertEquals(expected[i], actual[i], tolerance);
    }
  }
}
