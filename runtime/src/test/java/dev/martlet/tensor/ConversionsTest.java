package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.martlet.BiDifferential;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import org.junit.jupiter.api.Test;

class ConversionsTest {

  @Test
  void asCastsDo() {
    double[] doubles = {0, -0.9, 2.5, 1e10, -1e20, Double.NaN, Double.POSITIVE_INFINITY};
    Tensor<Double> x = Tensor.of(doubles, 7);
    Tensor<Integer> ints = x.converted(DType.INTEGER);
    Tensor<Long> longs = x.converted(DType.LONG);
    Tensor<Float> floats = x.converted(DType.FLOAT);
    for (int i = 0; i < doubles.length; i++) {
      assertEquals((int) doubles[i], ints.toIntArray()[i]);
      assertEquals((long) doubles[i], longs.toLongArray()[i]);
      assertEquals((float) doubles[i], floats.toFloatArray()[i]);
    }
    long odd = (1L << 53) + 1;
    Tensor<Long> large = Tensor.of(new long[] {odd, (1L << 40) + 5, -1}, 3);
    assertEquals(Tensor.of(new int[] {1, 5, -1}, 3), large.converted(DType.INTEGER));
    assertEquals((float) odd, large.converted(DType.FLOAT).toFloatArray()[0]);
    assertEquals(
        Tensor.of(new boolean[] {true, false}, 2),
        Tensor.of(new float[] {-0.5f, 0}, 2).converted(DType.BOOLEAN));
    assertEquals(
        Tensor.of(new double[] {1, 0}, 2),
        Tensor.of(new boolean[] {true, false}, 2).converted(DType.DOUBLE));
    assertEquals(x, x.converted(DType.DOUBLE));
  }

  @Test
  void derivatives() {
    Tensor<Double> x = RuleCheck.random(2, 3);
    var toFloat = TensorConversions.convertedPullback(x, DType.FLOAT);
    assertEquals(RuleCheck.single(x), toFloat.value());
    assertEquals(x, toFloat.pullback().apply(RuleCheck.single(x)));
    var toDouble = TensorConversions.convertedDifferential(RuleCheck.single(x), DType.DOUBLE);
    assertEquals(x, toDouble.differential().apply(RuleCheck.single(x)));
    var toInt = TensorConversions.convertedPullback(x, DType.INTEGER);
    assertEquals(
        Tensor.zeros(DType.DOUBLE, 2, 3), toInt.pullback().apply(Tensor.ones(DType.INTEGER, 2, 3)));
    assertMessage(
        "converted: the cotangent is of FLOAT and shape [1], but the result of FLOAT and shape [2,"
            + " 3]",
        () -> toFloat.pullback().apply(Tensor.ones(DType.FLOAT, 1)));
  }

  @Test
  void nestedArrays() {
    float[][][] nested = {{{1, 2}, {3, 4}, {5, 6}}, {{7, 8}, {9, 10}, {11, 12}}};
    Tensor<Float> x = Tensor.ofNested(DType.FLOAT, nested);
    assertArrayEquals(new int[] {2, 3, 2}, x.shape());
    assertEquals(10, x.get(1, 1, 1));
    assertArrayEquals(nested, (float[][][]) x.toNestedArray());
    assertEquals(Tensor.of(new int[] {1, 2}, 2), Tensor.ofNested(DType.INTEGER, new int[] {1, 2}));
    assertArrayEquals(
        new boolean[][] {{true}},
        (boolean[][]) Tensor.of(new boolean[] {true}, 1, 1).toNestedArray());
    assertEquals(Tensor.zeros(DType.LONG, 0, 0), Tensor.ofNested(DType.LONG, new long[0][]));
    assertEquals(Tensor.zeros(DType.LONG, 2, 0, 0), Tensor.ofNested(DType.LONG, new long[2][0][]));
    assertMessage(
        "ofNested: an array of length 1 at axis 1, where others have length 2",
        () -> Tensor.ofNested(DType.DOUBLE, new double[][] {{1, 2}, {3}}));
    assertMessage(
        "ofNested: float[] where double[] is needed",
        () -> Tensor.ofNested(DType.DOUBLE, new float[][] {{1}}));
    assertMessage(
        "toNestedArray: a single number is no array; use item", Tensor.scalar(1)::toNestedArray);
  }

  private record Numbered(String name, double number) {
    <S> Tensor<S> value(Tensor<S> x, Tensor<S> number) {
      return name.equals("dividing") ? x.dividing(number.item()) : x.subtractedFrom(number.item());
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> reverse(
        Tensor<S> x, Tensor<S> number) {
      var rule =
          name.equals("dividing")
              ? TensorNumbersFirst.dividingPullback(x, number.item())
              : TensorNumbersFirst.subtractedFromPullback(x, number.item());
      return new ValueWithPullback<>(
          rule.value(),
          dz -> {
            var pulled = rule.pullback().apply(dz);
            return new TensorPair<>(pulled.tensor(), Tensor.full(x.dtype(), pulled.number()));
          });
    }

    <S> ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>> forward(
        Tensor<S> x, Tensor<S> number) {
      var rule =
          name.equals("dividing")
              ? TensorNumbersFirst.dividingDifferential(x, number.item())
              : TensorNumbersFirst.subtractedFromDifferential(x, number.item());
      return new ValueWithDifferential<>(
          rule.value(), (dx, dn) -> rule.differential().apply(dx, dn.item()));
    }
  }

  @Test
  void numbersOnTheLeft() {
    Tensor<Double> x = RuleCheck.random(0.5, 2, 2, 3);
    for (String name : new String[] {"dividing", "subtractedFrom"}) {
      var numbered = new Numbered(name, 3);
      Shapes.forEachIndex(
          x.shape(),
          index ->
              assertEquals(
                  name.equals("dividing") ? 3 / x.get(index) : 3 - x.get(index),
                  numbered.value(x, Tensor.scalar(3.0)).get(index)));
      RuleCheck.check(
          new RuleCheck.Binary(numbered::value, numbered::reverse, numbered::forward),
          x,
          Tensor.scalar(3.0));
    }
  }

  private record Batches(Tensor<Integer> indices, int axis) {
    <S> Tensor<S> value(Tensor<S> x) {
      return x.batchGathered(indices, axis);
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> reverse(Tensor<S> x) {
      return TensorBatches.batchGatheredPullback(x, indices, axis);
    }

    <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> forward(Tensor<S> x) {
      return TensorBatches.batchGatheredDifferential(x, indices, axis);
    }
  }

  @Test
  void batches() {
    Tensor<Double> x = RuleCheck.random(2, 3, 4);
    Tensor<Integer> places = Tensor.of(new int[] {2, 0, 1, 1}, 2, 2);
    Tensor<Double> y = x.batchGathered(places, 1);
    Shapes.forEachIndex(
        new int[] {2, 2, 4},
        i -> assertEquals(x.get(i[0], (int) places.get(i[0], i[1]), i[2]), y.get(i)));
    Tensor<Integer> each = Tensor.of(new int[] {3, 0, 1, 2, 2, 1}, 2, 3);
    Tensor<Double> z = x.batchGathered(each, 2);
    Shapes.forEachIndex(
        new int[] {2, 3}, i -> assertEquals(x.get(i[0], i[1], (int) each.get(i)), z.get(i)));
    for (var batches : new Batches[] {new Batches(places, 1), new Batches(each, 2)}) {
      RuleCheck.check(new RuleCheck.Unary(batches::value, batches::reverse, batches::forward), x);
    }
    assertMessage(
        "batchGathered: axis 0 of shape [2, 3, 4] with indices of shape [2, 2]",
        () -> x.batchGathered(places, 0));
    assertMessage(
        "batchGathered: axis 2 of shape [2, 3, 4] with indices of shape [2, 2]",
        () -> x.batchGathered(places, 2));
    assertEquals(
        "batchGathered: index 3, number 0 of them, is not within 0 and 2",
        assertThrows(IndexOutOfBoundsException.class, () -> x.batchGathered(each, 1)).getMessage());
  }

  @Test
  void finiteness() {
    Tensor<Double> x = RuleCheck.random(2, 2);
    assertEquals(x, x.requiringFinite("x"));
    var rule = TensorChecks.requiringFinitePullback(x, "loss");
    assertEquals(x, rule.pullback().apply(x));
    Tensor<Double> bad = Tensor.of(new double[] {0, 1, Double.NaN, 2}, 2, 2);
    assertEquals(
        "x: element [1, 0] of shape [2, 2] is NaN",
        assertThrows(ArithmeticException.class, () -> bad.requiringFinite("x")).getMessage());
    assertEquals(
        "cotangent of loss: element [1, 0] of shape [2, 2] is NaN",
        assertThrows(ArithmeticException.class, () -> rule.pullback().apply(bad)).getMessage());
    assertEquals(
        "tangent of loss: element [1, 0] of shape [2, 2] is NaN",
        assertThrows(
                ArithmeticException.class,
                () -> TensorChecks.requiringFiniteDifferential(x, "loss").differential().apply(bad))
            .getMessage());
    assertMessage(
        "requiringFinite: needs a tensor of FLOAT or DOUBLE, not of INTEGER",
        () -> Tensor.scalar(1).requiringFinite("x"));
  }
}
