package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MaskingTest {

  private record Banded(int lower, int upper) {
    <S> Tensor<S> value(Tensor<S> x) {
      return x.banded(lower, upper);
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> reverse(Tensor<S> x) {
      return TensorMasking.bandedPullback(x, lower, upper);
    }

    <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> forward(Tensor<S> x) {
      return TensorMasking.bandedDifferential(x, lower, upper);
    }
  }

  /** From a generator of its own each time: the same elements go. */
  private record DroppedOut(double rate) {
    <S> Tensor<S> value(Tensor<S> x) {
      return x.droppedOut(rate, new Random(5));
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> reverse(Tensor<S> x) {
      return TensorMasking.droppedOutPullback(x, rate, new Random(5));
    }

    <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> forward(Tensor<S> x) {
      return TensorMasking.droppedOutDifferential(x, rate, new Random(5));
    }
  }

  @Test
  void bands() {
    for (int[] shape : List.of(new int[] {3, 3}, new int[] {2, 4}, new int[] {2, 4, 3})) {
      for (int lower = -1; lower < 4; lower++) {
        for (int upper = -1; upper < 4; upper++) {
          var banded = new Banded(lower, upper);
          Tensor<Double> x = RuleCheck.random(shape);
          Tensor<Double> y = banded.value(x);
          Shapes.forEachIndex(
              shape,
              index -> {
                int row = index[index.length - 2];
                int column = index[index.length - 1];
                boolean isKept =
                    (banded.lower < 0 || row - column <= banded.lower)
                        && (banded.upper < 0 || column - row <= banded.upper);
                assertEquals(isKept ? x.get(index) : 0, y.get(index));
              });
          RuleCheck.check(new RuleCheck.Unary(banded::value, banded::reverse, banded::forward), x);
        }
      }
    }
  }

  @Test
  void bandsOfAnything() {
    assertEquals(
        Tensor.of(new boolean[] {true, false, true, true}, 2, 2),
        Tensor.ones(DType.BOOLEAN, 2, 2).banded(-1, 0));
    long large = Long.MAX_VALUE - 1;
    assertEquals(
        Tensor.of(new long[] {large, 0, 0, large}, 2, 2),
        Tensor.of(new long[] {large, large, large, large}, 2, 2).banded(0, 0));
    assertEquals(
        Tensor.of(new double[] {Double.NaN, 0}, 1, 2),
        Tensor.of(new double[] {Double.NaN, Double.NaN}, 1, 2).banded(0, 0));
    assertEquals(Tensor.zeros(DType.FLOAT, 2, 0), Tensor.zeros(DType.FLOAT, 2, 0).banded(0, 0));
  }

  @Test
  void dropout() {
    for (double rate : new double[] {0, 0.2, 0.5, 0.9}) {
      // Not of both types at once: they draw other numbers.
      var dropped = new DroppedOut(rate);
      Tensor<Double> x = Tensor.ones(DType.DOUBLE, 40, 50);
      double[] y = dropped.value(x).toDoubleArray();
      int kept = 0;
      for (double element : y) {
        assertTrue(element == 0 || element == 1 / (1 - rate));
        kept += element == 0 ? 0 : 1;
      }
      assertEquals(1 - rate, kept / 2000.0, 0.05);
      assertEquals(dropped.value(x), dropped.reverse(x).pullback().apply(x));
      assertEquals(dropped.value(x), dropped.forward(x).differential().apply(x));
      Tensor<Float> single = Tensor.ones(DType.FLOAT, 40, 50);
      assertEquals(dropped.value(single), dropped.reverse(single).pullback().apply(single));
      assertEquals(dropped.value(single), dropped.forward(single).differential().apply(single));
    }
  }

  @Test
  void whatIsDroppedDoesNotCount() {
    Tensor<Double> x = Tensor.full(DType.DOUBLE, Double.NaN, 100);
    double[] y = x.droppedOut(0.5, new Random(1)).toDoubleArray();
    for (double element : y) {
      assertTrue(element == 0 || Double.isNaN(element));
    }
    var random = new Random(1);
    x.droppedOut(0, random);
    assertEquals(new Random(1).nextInt(), random.nextInt());
  }

  @Test
  void errors() {
    Tensor<Float> x = Tensor.zeros(DType.FLOAT, 2);
    assertMessage("banded: shape [2] is no matrix", () -> x.banded(0, 0));
    assertMessage(
        "banded: -2 diagonals below and 0 above; -1 is all", () -> x.expanded(0).banded(-2, 0));
    assertMessage(
        "droppedOut: rate 1.0 is not within 0 and 1", () -> x.droppedOut(1, new Random()));
    assertMessage(
        "droppedOut: rate -0.1 is not within 0 and 1", () -> x.droppedOut(-0.1, new Random()));
    assertMessage(
        "droppedOut: rate NaN is not within 0 and 1", () -> x.droppedOut(Double.NaN, new Random()));
    assertMessage(
        "droppedOut: needs a tensor of FLOAT or DOUBLE, not of INTEGER",
        () -> Tensor.zeros(DType.INTEGER, 2).droppedOut(0.5, new Random()));
  }
}
