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
    Chain chain = chain(text, sliding, inputs.size());
    String what = text + sliding + inputs.stream().map(Tensor::layout).toList();
    check(what, chain, inputs, 1e-12);
    check(what, chain, inputs.stream().map(RuleCheck::single).toList(), 1e-4);
  }

  private static Chain chain(String text, @Nullable Sliding sliding, int inputs) {
    return sliding == null ? Chain.of(text, inputs) : Chain.of(text, sliding, inputs);
  }

  private <S> void check(String what, Chain chain, List<Tensor<S>> inputs, double tolerance) {
    Tensor<S> dz = like(chain.value(inputs));
    List<@Nullable Tensor<S>> tangents = new ArrayList<>();
    for (Tensor<S> input : inputs) {
      tangents.add(random.nextInt(3) == 0 ? null : like(input));
    }
    check(what, chain, inputs, List.of(dz, dz), tangents, tolerance);
  }

  /**
   * Checks a chain along given directions.
   *
   * @param cotangents some of the result
   * @param tangents those of the inputs; null for zero
   */
  static <S> void check(
      String what,
      Chain chain,
      List<Tensor<S>> inputs,
      List<Tensor<S>> cotangents,
      List<@Nullable Tensor<S>> tangents,
      double tolerance) {
    Tensor<S> expected = singly(chain, inputs).value();
    assertEquals(expected, chain.value(inputs), what);
    var reverse = chain.pullback(inputs);
    assertEquals(expected, reverse.value(), what);
    for (Tensor<S> dz : cotangents) {
      Tensor<S>[] actual = reverse.pullback().apply(dz);
      Tensor<S>[] others = singly(chain, inputs).pullback().pullback().apply(dz);
      for (int i = 0; i < actual.length; i++) {
        if (chain.isActive(i)) {
          assertClose(what, others[i], actual[i], tolerance);
        } else {
          assertThrows(IllegalStateException.class, actual[i]::array);
        }
      }
    }
    var forward = chain.differential(inputs);
    assertEquals(expected, forward.value(), what);
    Tensor<S> tangent = singly(chain, inputs).differential().differential().apply(tangents);
    for (int application = 0; application < 2; application++) {
      assertClose(what, tangent, forward.differential().apply(tangents), tolerance);
    }
  }

  private static <S> ChainRun<S> singly(Chain chain, List<Tensor<S>> inputs) {
    List<Shape> shapes = inputs.stream().map(Tensor::layout).toList();
    var plan = ChainPlan.singly(inputs.getFirst().dtype(), shapes);
    return new ChainRun<>(new ChainRuns(chain, plan), inputs);
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
