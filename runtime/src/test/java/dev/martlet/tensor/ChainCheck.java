package dev.martlet.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.shape.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Holds chains against their steps one after the other, in both modes. */
final class ChainCheck {
  private final Random random = new Random(7);

  Tensor<Double> normal(int... shape) {
    return Tensor.randomNormal(DType.DOUBLE, random, shape);
  }

  private <S> Tensor<S> like(Tensor<S> x) {
    return Tensor.randomNormal(x.dtype(), random, x.shape());
  }

  /** Checks a chain in both types, along random directions. */
  void check(String text, @Nullable Sliding sliding, List<Tensor<Double>> inputs) {
    check(text, sliding, inputs, 1e-12);
    check(text, sliding, inputs.stream().map(RuleCheck::single).toList(), 1e-4);
  }

  private <S> void check(
      String text, @Nullable Sliding sliding, List<Tensor<S>> inputs, double tolerance) {
    Tensor<S> dz = like(Chain.of(text, sliding, inputs).value());
    List<@Nullable Tensor<S>> tangents = new ArrayList<>();
    for (Tensor<S> input : inputs) {
      tangents.add(random.nextInt(3) == 0 ? null : like(input));
    }
    check(text, sliding, inputs, List.of(dz, dz), tangents, tolerance);
  }

  /**
   * Checks a chain along given directions.
   *
   * @param cotangents some of the result
   * @param tangents those of the inputs; null for zero
   */
  static <S> void check(
      String text,
      @Nullable Sliding sliding,
      List<Tensor<S>> inputs,
      List<Tensor<S>> cotangents,
      List<@Nullable Tensor<S>> tangents,
      double tolerance) {
    List<Shape> shapes = inputs.stream().map(Tensor::layout).toList();
    String what = text + sliding + shapes;
    ChainText read = ChainText.read(text, sliding, inputs.size());
    ChainPlan singly = ChainPlan.singly(inputs.getFirst().dtype(), shapes);
    ChainRun<S> steps = new ChainRun<>(new ChainRuns(read, singly), inputs);
    Tensor<S> expected = steps.value();
    assertEquals(expected, Chain.of(text, sliding, inputs).value(), what);
    var reverse = Chain.of(text, sliding, inputs).pullback(all -> all);
    var others = steps.pullback(all -> all);
    assertEquals(expected, reverse.value(), what);
    for (Tensor<S> dz : cotangents) {
      Tensor<S>[] actual = reverse.pullback().apply(dz);
      Tensor<S>[] other = others.pullback().apply(dz);
      for (int i = 0; i < actual.length; i++) {
        if (read.active().get(i)) {
          assertClose(what, other[i], actual[i], tolerance);
        } else {
          assertThrows(IllegalStateException.class, actual[i]::array);
        }
      }
    }
    var forward = Chain.of(text, sliding, inputs).differential();
    assertEquals(expected, forward.value(), what);
    Tensor<S> tangent = steps.differential().differential().apply(tangents);
    for (int application = 0; application < 2; application++) {
      assertClose(what, tangent, forward.differential().apply(tangents), tolerance);
    }
  }

  private static void assertClose(
      String what, Tensor<?> expected, Tensor<?> actual, double tolerance) {
    assertEquals(expected.layout(), actual.layout(), what);
    double[] one = doubles(expected);
    double[] other = doubles(actual);
    double scale = Arrays.stream(one).map(Math::abs).filter(Double::isFinite).max().orElse(1);
    for (int i = 0; i < one.length; i++) {
      boolean isSame = one[i] == other[i] || Double.isNaN(one[i]) && Double.isNaN(other[i]);
      assertTrue(
          isSame || Math.abs(one[i] - other[i]) <= tolerance * (1 + scale),
          "%s: element %d: %s, not %s".formatted(what, i, other[i], one[i]));
    }
  }

  private static double[] doubles(Tensor<?> x) {
    double[] values = new double[x.size()];
    Arrays.setAll(values, i -> x.dtype().storage().get(x.array(), i));
    return values;
  }
}
