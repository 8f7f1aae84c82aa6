package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AttentionTest {

  private record Masked(Tensor<Boolean> mask) {
    <S> Tensor<S> value(Tensor<S> q, Tensor<S> k, Tensor<S> v) {
      return Attention.scaledDotProduct(q, k, v, mask);
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorTriple<S>>> reverse(
        Tensor<S> q, Tensor<S> k, Tensor<S> v) {
      return Attention.scaledDotProductPullback(q, k, v, mask);
    }

    <S> ValueWithDifferential<Tensor<S>, TensorTripleDifferential<S>> forward(
        Tensor<S> q, Tensor<S> k, Tensor<S> v) {
      return Attention.scaledDotProductDifferential(q, k, v, mask);
    }

    RuleCheck.Ternary operation() {
      return new RuleCheck.Ternary(this::value, this::reverse, this::forward);
    }
  }

  private static final RuleCheck.Ternary ALL_SEEN =
      new RuleCheck.Ternary(
          Attention::scaledDotProduct,
          Attention::scaledDotProductPullback,
          Attention::scaledDotProductDifferential);

  @Test
  void definition() {
    check(3, 4, 2, 5);
    check(1, 1, 1, 1);
    check(2, 5, 3, 2, 2);
    check(4, 3, 2, 3, 2, 3);
  }

  /** Large enough for the loops of large products, and for several threads. */
  @Test
  void large() {
    Tensor<Double> q = RuleCheck.random(6, 70, 20);
    Tensor<Double> k = RuleCheck.random(6, 66, 20);
    RuleCheck.check(ALL_SEEN, q, k, RuleCheck.random(6, 66, 24));
  }

  private static void check(int n, int m, int depth, int width, int... batch) {
    Tensor<Double> q = RuleCheck.random(shape(batch, n, depth));
    Tensor<Double> k = RuleCheck.random(shape(batch, m, depth));
    Tensor<Double> v = RuleCheck.random(shape(batch, m, width));
    Tensor<Double> z = Attention.scaledDotProduct(q, k, v);
    Tensor<Double> composed =
        q.matmul(k, false, true).dividedBy(Math.sqrt(depth)).softmax(-1).matmul(v);
    RuleCheck.assertClose(z, composed);
    Shapes.forEachIndex(z.shape(), index -> assertEquals(composed.get(index), z.get(index), 1e-12));
    RuleCheck.check(ALL_SEEN, q, k, v);

    Tensor<Boolean> mask = random(shape(batch, n, m), 7);
    check(mask, q, k, v);
    check(random(new int[] {n, m}, 8), q, k, v);
    check(random(new int[] {1, m}, 9), q, k, v);
    check(Tensor.ones(DType.BOOLEAN, n, m).banded(-1, 0), q, k, v);
  }

  private static void check(
      Tensor<Boolean> mask, Tensor<Double> q, Tensor<Double> k, Tensor<Double> v) {
    Tensor<Double> scores = q.matmul(k, false, true).dividedBy(Math.sqrt(q.dimension(-1)));
    Tensor<Boolean> seen = mask.broadcastTo(scores.shape());
    Tensor<Double> exponentials =
        Tensor.zeros(DType.DOUBLE, scores.shape()).replacing(scores.exp(), seen);
    Tensor<Double> sums = exponentials.sumKeepingDimensions(-1);
    Tensor<Double> expected = exponentials.dividedBy(sums.atLeast(1e-300)).matmul(v);
    Tensor<Double> z = Attention.scaledDotProduct(q, k, v, mask);
    RuleCheck.assertClose(z, expected);
    RuleCheck.check(new Masked(mask).operation(), q, k, v);
  }

  @Test
  void aQueryThatSeesNothing() {
    Tensor<Double> x = RuleCheck.random(2, 3);
    var mask = Tensor.of(new boolean[] {false, false, true, false}, 2, 2);
    var rule = Attention.scaledDotProductPullback(x, x, x, mask);
    assertEquals(Tensor.zeros(DType.DOUBLE, 3), rule.value().at(0, 0));
    assertEquals(x.at(0, 0), rule.value().at(0, 1));
    var pulled = rule.pullback().apply(Tensor.ones(DType.DOUBLE, 2, 3));
    assertEquals(Tensor.zeros(DType.DOUBLE, 2, 3), pulled.first());
    assertEquals(Tensor.of(new double[] {1, 1, 1, 0, 0, 0}, 2, 3), pulled.third());
  }

  /** One tensor may stand for all three. */
  @Test
  void aliased() {
    Tensor<Double> x = RuleCheck.random(3, 4);
    assertEquals(
        Attention.scaledDotProductPullback(x, x.plus(0), x.plus(0)).pullback().apply(x),
        Attention.scaledDotProductPullback(x, x, x).pullback().apply(x));
  }

  @Test
  void largeScoresAndNothing() {
    Tensor<Double> q = Tensor.of(new double[] {1e200}, 1, 1);
    Tensor<Double> k = Tensor.of(new double[] {1, 2}, 2, 1);
    assertEquals(2, Attention.scaledDotProduct(q, k, k).get(0, 0));
    Tensor<Double> none = Tensor.zeros(DType.DOUBLE, 0, 3);
    Tensor<Double> x = Tensor.ones(DType.DOUBLE, 2, 3);
    assertEquals(none, Attention.scaledDotProduct(none, x, x));
    assertEquals(Tensor.zeros(DType.DOUBLE, 2, 3), Attention.scaledDotProduct(x, none, none));
    var pulled = Attention.scaledDotProductPullback(x, none, none).pullback().apply(x);
    assertEquals(Tensor.zeros(DType.DOUBLE, 2, 3), pulled.first());
    assertArrayEquals(new int[] {0, 3}, pulled.second().shape());
  }

  @Test
  void errors() {
    Tensor<Double> x = Tensor.zeros(DType.DOUBLE, 2, 3);
    Tensor<Double> y = Tensor.zeros(DType.DOUBLE, 4, 2);
    String needed = ", where [..., n, d], [..., m, d] and [..., m, w] are needed";
    assertMessage(
        "scaledDotProduct: queries of shape [2, 3], keys of [4, 2] and values of [4, 2]" + needed,
        () -> Attention.scaledDotProduct(x, y, y));
    assertMessage(
        "scaledDotProduct: queries of shape [2, 3], keys of [2, 3] and values of [4, 2]" + needed,
        () -> Attention.scaledDotProduct(x, x, y));
    assertMessage(
        "scaledDotProduct: queries of shape [2, 3], keys of [1, 2, 3] and values of [2, 3]"
            + needed,
        () -> Attention.scaledDotProduct(x, x.expanded(0), x));
    assertThrows(
        IllegalArgumentException.class,
        () -> Attention.scaledDotProduct(x, x, x, Tensor.zeros(DType.BOOLEAN, 3)));
    assertMessage(
        "scaledDotProduct: the cotangent is of DOUBLE and shape [4, 2], but the result of DOUBLE"
            + " and shape [2, 3]",
        () -> Attention.scaledDotProductPullback(x, x, x).pullback().apply(y));
  }

  private static int[] shape(int[] batch, int rows, int columns) {
    int[] shape = java.util.Arrays.copyOf(batch, batch.length + 2);
    shape[batch.length] = rows;
    shape[batch.length + 1] = columns;
    return shape;
  }

  private static Tensor<Boolean> random(int[] shape, int seed) {
    return Tensor.randomBernoulli(DType.BOOLEAN, new Random(seed), 0.6, shape);
  }
}
