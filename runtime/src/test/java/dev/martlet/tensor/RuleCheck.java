package dev.martlet.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.BiDifferential;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import java.util.Arrays;
import java.util.Random;

/**
 * Holds the derivatives of an operation against central differences in {@code double} along random
 * directions, forward mode against reverse mode, and {@code float} against {@code double}.
 */
final class RuleCheck {
  private static final double STEP = 1e-6;
  private static final Random RANDOM = new Random(42);

  private RuleCheck() {}

  /** An operation on one tensor with its rules. */
  record Unary(OfOne value, ReverseOfOne reverse, ForwardOfOne forward) {}

  interface OfOne {
    <S> Tensor<S> of(Tensor<S> x);
  }

  interface ReverseOfOne {
    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> of(Tensor<S> x);
  }

  interface ForwardOfOne {
    <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> of(Tensor<S> x);
  }

  /** An operation on two tensors with its rules. */
  record Binary(OfTwo value, ReverseOfTwo reverse, ForwardOfTwo forward) {}

  interface OfTwo {
    <S> Tensor<S> of(Tensor<S> x, Tensor<S> y);
  }

  interface ReverseOfTwo {
    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> of(
        Tensor<S> x, Tensor<S> y);
  }

  interface ForwardOfTwo {
    <S> ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>> of(
        Tensor<S> x, Tensor<S> y);
  }

  /** An operation on three tensors with its rules. */
  record Ternary(OfThree value, ReverseOfThree reverse, ForwardOfThree forward) {}

  interface OfThree {
    <S> Tensor<S> of(Tensor<S> x, Tensor<S> y, Tensor<S> w);
  }

  interface ReverseOfThree {
    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorTriple<S>>> of(
        Tensor<S> x, Tensor<S> y, Tensor<S> w);
  }

  interface ForwardOfThree {
    <S> ValueWithDifferential<Tensor<S>, TensorTripleDifferential<S>> of(
        Tensor<S> x, Tensor<S> y, Tensor<S> w);
  }

  /** Checks the rules of an operation on three tensors, in both types. */
  static void check(Ternary operation, Tensor<Double> x, Tensor<Double> y, Tensor<Double> w) {
    Tensor<Double> z = operation.value.of(x, y, w);
    var reverse = operation.reverse.of(x, y, w);
    var forward = operation.forward.of(x, y, w);
    assertEquals(z, reverse.value());
    assertEquals(z, forward.value());
    Tensor<Double> dx = random(x.shape());
    Tensor<Double> dy = random(y.shape());
    Tensor<Double> dw = random(w.shape());
    Tensor<Double> dz = random(z.shape());
    TensorTriple<Double> pulled = reverse.pullback().apply(dz);
    double differences =
        dot(
            dz,
            operation.value.of(moved(x, dx, STEP), moved(y, dy, STEP), moved(w, dw, STEP)),
            operation.value.of(moved(x, dx, -STEP), moved(y, dy, -STEP), moved(w, dw, -STEP)));
    double product = dot(pulled.first(), dx) + dot(pulled.second(), dy) + dot(pulled.third(), dw);
    assertClose(differences, product, 1e-6);
    assertClose(product, dot(dz, forward.differential().apply(dx, dy, dw)), 1e-11);
    assertEquals(pulled, reverse.pullback().apply(dz), "a pullback may be applied again");

    var singlePulled =
        operation.reverse.of(single(x), single(y), single(w)).pullback().apply(single(dz));
    assertClose(widened(operation.value.of(single(x), single(y), single(w))), z);
    assertClose(widened(singlePulled.first()), pulled.first());
    assertClose(widened(singlePulled.second()), pulled.second());
    assertClose(widened(singlePulled.third()), pulled.third());
    assertClose(
        widened(
            operation
                .forward
                .of(single(x), single(y), single(w))
                .differential()
                .apply(single(dx), single(dy), single(dw))),
        forward.differential().apply(dx, dy, dw));
  }

  /** Checks the rules of an operation on one tensor, in both types. */
  static void check(Unary operation, Tensor<Double> x) {
    Tensor<Double> y = operation.value.of(x);
    var reverse = operation.reverse.of(x);
    var forward = operation.forward.of(x);
    assertEquals(y, reverse.value());
    assertEquals(y, forward.value());
    Tensor<Double> dx = random(x.shape());
    Tensor<Double> dy = random(y.shape());
    Tensor<Double> pulled = reverse.pullback().apply(dy);
    assertArrayEquals(x.shape(), pulled.shape());
    double differences =
        dot(dy, operation.value.of(moved(x, dx, STEP)), operation.value.of(moved(x, dx, -STEP)));
    assertClose(differences, dot(pulled, dx), 1e-6);
    assertClose(dot(pulled, dx), dot(dy, forward.differential().apply(dx)), 1e-11);
    assertEquals(pulled, reverse.pullback().apply(dy), "a pullback may be applied again");

    Tensor<Float> single = single(x);
    var singleReverse = operation.reverse.of(single);
    var singleForward = operation.forward.of(single);
    assertEquals(operation.value.of(single), singleReverse.value());
    assertEquals(operation.value.of(single), singleForward.value());
    assertClose(widened(operation.value.of(single)), y);
    assertClose(widened(singleReverse.pullback().apply(single(dy))), pulled);
    assertClose(
        widened(singleForward.differential().apply(single(dx))), forward.differential().apply(dx));
  }

  /** Checks the rules of an operation on two tensors, in both types. */
  static void check(Binary operation, Tensor<Double> x, Tensor<Double> y) {
    Tensor<Double> z = operation.value.of(x, y);
    var reverse = operation.reverse.of(x, y);
    var forward = operation.forward.of(x, y);
    assertEquals(z, reverse.value());
    assertEquals(z, forward.value());
    Tensor<Double> dx = random(x.shape());
    Tensor<Double> dy = random(y.shape());
    Tensor<Double> dz = random(z.shape());
    TensorPair<Double> pulled = reverse.pullback().apply(dz);
    assertArrayEquals(x.shape(), pulled.first().shape());
    assertArrayEquals(y.shape(), pulled.second().shape());
    double differences =
        dot(
            dz,
            operation.value.of(moved(x, dx, STEP), moved(y, dy, STEP)),
            operation.value.of(moved(x, dx, -STEP), moved(y, dy, -STEP)));
    double product = dot(pulled.first(), dx) + dot(pulled.second(), dy);
    assertClose(differences, product, 1e-6);
    assertClose(product, dot(dz, forward.differential().apply(dx, dy)), 1e-11);

    Tensor<Float> first = single(x);
    Tensor<Float> second = single(y);
    assertClose(widened(operation.value.of(first, second)), z);
    var singlePulled = operation.reverse.of(first, second).pullback().apply(single(dz));
    assertClose(widened(singlePulled.first()), pulled.first());
    assertClose(widened(singlePulled.second()), pulled.second());
    assertClose(
        widened(operation.forward.of(first, second).differential().apply(single(dx), single(dy))),
        forward.differential().apply(dx, dy));
  }

  /** A tensor of normally distributed numbers, which {@code float}s hold exactly. */
  static Tensor<Double> random(int... shape) {
    double[] values = new double[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    Arrays.setAll(values, _ -> (float) RANDOM.nextGaussian());
    return Tensor.of(values, shape);
  }

  /** A tensor of numbers within bounds, which {@code float}s hold exactly. */
  static Tensor<Double> random(double low, double high, int... shape) {
    double[] values = new double[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    Arrays.setAll(values, _ -> (float) RANDOM.nextDouble(low, high));
    return Tensor.of(values, shape);
  }

  static Tensor<Float> single(Tensor<Double> x) {
    double[] values = x.toDoubleArray();
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return Tensor.of(floats, x.shape());
  }

  static Tensor<Double> widened(Tensor<Float> x) {
    return Tensor.of(x.toDoubleArray(), x.shape());
  }

  /** Holds what {@code float}s gave against what {@code double}s gave; arguments are about 1. */
  static void assertClose(Tensor<Double> actual, Tensor<Double> expected) {
    assertArrayEquals(expected.shape(), actual.shape());
    double[] expecteds = expected.toDoubleArray();
    double[] actuals = actual.toDoubleArray();
    double scale = Arrays.stream(expecteds).map(Math::abs).filter(Double::isFinite).max().orElse(0);
    for (int i = 0; i < expecteds.length; i++) {
      assertEquals(expecteds[i], actuals[i], 2e-5 * (scale + Math.abs(expecteds[i])) + 1e-6);
    }
  }

  private static void assertClose(double expected, double actual, double tolerance) {
    assertTrue(Double.isFinite(expected), "a point where the test can see nothing");
    assertEquals(expected, actual, tolerance * Math.max(1, Math.abs(expected)));
  }

  private static Tensor<Double> moved(Tensor<Double> x, Tensor<Double> along, double step) {
    double[] values = x.toDoubleArray();
    double[] direction = along.toDoubleArray();
    for (int i = 0; i < values.length; i++) {
      values[i] += step * direction[i];
    }
    return Tensor.of(values, x.shape());
  }

  private static double dot(Tensor<Double> weights, Tensor<Double> up, Tensor<Double> down) {
    double[] w = weights.toDoubleArray();
    double[] first = up.toDoubleArray();
    double[] second = down.toDoubleArray();
    double sum = 0;
    for (int i = 0; i < w.length; i++) {
      sum += w[i] * (first[i] - second[i]);
    }
    return sum / (2 * STEP);
  }

  static double dot(Tensor<Double> x, Tensor<Double> y) {
    assertArrayEquals(x.shape(), y.shape());
    double[] first = x.toDoubleArray();
    double[] second = y.toDoubleArray();
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += first[i] * second[i];
    }
    return sum;
  }
}
