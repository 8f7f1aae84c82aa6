package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.shape.Shape;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TensorTest {

  @Test
  void madeOfArrays() {
    float[] values = {1, 2, 3, 4, 5, 6};
    Tensor<Float> x = Tensor.of(values, 2, 3);
    values[0] = 7;
    x.toFloatArray()[1] = 7;
    x.shape()[0] = 7;
    assertEquals(1, x.get(0, 0));
    assertEquals(6, x.get(1, 2));
    assertEquals(DType.FLOAT, x.dtype());
    assertEquals(2, x.rank());
    assertEquals(6, x.size());
    assertEquals(3, x.dimension(-1));
    assertArrayEquals(new int[] {2, 3}, x.shape());
    assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, x.toFloatArray());
    assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, x.toDoubleArray());
    assertArrayEquals(new int[] {1}, Tensor.scalar(1).toIntArray());
    assertArrayEquals(new long[] {1}, Tensor.scalar(1L).toLongArray());
    assertArrayEquals(new boolean[] {true}, Tensor.scalar(true).toBooleanArray());
    assertArrayEquals(new double[] {1}, Tensor.scalar(1).toDoubleArray());
    assertEquals(2.5, Tensor.scalar(2.5).item());
    assertEquals(1, Tensor.scalar(true).item());
  }

  @Test
  void madeOfNumbers() {
    assertEquals(Tensor.of(new int[] {0, 0, 0}, 3), Tensor.zeros(DType.INTEGER, 3));
    assertEquals(Tensor.of(new boolean[] {true}, 1), Tensor.ones(DType.BOOLEAN, 1));
    assertEquals(Tensor.of(new float[] {2, 2}, 2, 1), Tensor.full(DType.FLOAT, 2, 2, 1));
    assertEquals(Tensor.of(new double[] {1, 0, 0, 1}, 2, 2), Tensor.eye(DType.DOUBLE, 2));
    assertEquals(Tensor.of(new int[] {0, 1, 2}, 3), Tensor.arange(DType.INTEGER, 3));
    assertEquals(
        Tensor.of(new double[] {1, 0.5, 0}, 3), Tensor.arange(DType.DOUBLE, 1, -0.5, -0.5));
    assertEquals(Tensor.of(new long[0], 0), Tensor.arange(DType.LONG, 3, 1, 1));
    assertEquals(
        Tensor.of(new double[] {0, 0.25, 0.5, 0.75, 1}, 5), Tensor.linspace(DType.DOUBLE, 0, 1, 5));
    assertEquals(Tensor.of(new double[] {3}, 1), Tensor.linspace(DType.DOUBLE, 3, 9, 1));
    assertEquals(0.3, Tensor.linspace(DType.DOUBLE, 0.1, 0.3, 7).get(6));
    assertEquals(
        Tensor.of(new float[] {0, 1, 0, 1, 0, 0}, 2, 3),
        Tensor.oneHot(DType.FLOAT, Tensor.of(new int[] {1, 0}, 2), 3));
    assertMessage("arange: step is 0", () -> Tensor.arange(DType.INTEGER, 0, 1, 0));
    assertMessage("linspace: negative count -1", () -> Tensor.linspace(DType.DOUBLE, 0, 1, -1));
    assertEquals(
        "oneHot: index 3, number 0 of them, is not within 0 and 2",
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> Tensor.oneHot(DType.FLOAT, Tensor.scalar(3), 3))
            .getMessage());
  }

  @Test
  void randomNumbers() {
    Tensor<Double> uniform = Tensor.randomUniform(DType.DOUBLE, new Random(1), 100, 100);
    assertEquals(uniform, Tensor.randomUniform(DType.DOUBLE, new Random(1), 100, 100));
    assertEquals(0.5, uniform.mean().item(), 0.01);
    assertEquals(1 / 12.0, uniform.variance().item(), 0.003);
    Tensor<Float> normal = Tensor.randomNormal(DType.FLOAT, new Random(2), 10_000);
    assertEquals(0, normal.mean().item(), 0.04);
    assertEquals(1, normal.variance().item(), 0.05);
    Tensor<Double> truncated = Tensor.randomTruncatedNormal(DType.DOUBLE, new Random(3), 10_000);
    assertTrue(truncated.abs().max().item() <= 2);
    assertEquals(0.774, truncated.variance().item(), 0.03);
    assertEquals(
        0.3, Tensor.randomBernoulli(DType.DOUBLE, new Random(4), 0.3, 10_000).mean().item(), 0.02);
    assertEquals(
        Tensor.scalar(true), Tensor.randomBernoulli(DType.BOOLEAN, new Random(4), 1, 3).all());
    int[] permutation = Tensor.randomPermutation(new Random(5), 100).toIntArray();
    assertNotEquals(Tensor.arange(DType.INTEGER, 100), Tensor.of(permutation.clone(), 100));
    Arrays.sort(permutation);
    assertEquals(Tensor.arange(DType.INTEGER, 100), Tensor.of(permutation, 100));
    assertMessage(
        "randomBernoulli: 1.5 is no probability",
        () -> Tensor.randomBernoulli(DType.FLOAT, new Random(), 1.5));
    assertMessage(
        "randomNormal: needs a tensor of FLOAT or DOUBLE, not of LONG",
        () -> Tensor.randomNormal(DType.LONG, new Random(), 3));
  }

  @Test
  void equality() {
    Tensor<Double> x = Tensor.of(new double[] {1, Double.NaN}, 2);
    assertEquals(x, Tensor.of(new double[] {1, Double.NaN}, 2));
    assertEquals(x.hashCode(), Tensor.of(new double[] {1, Double.NaN}, 2).hashCode());
    assertNotEquals(x, Tensor.of(new double[] {1, Double.NaN}, 2, 1));
    assertNotEquals(Tensor.scalar(0.0), Tensor.scalar(-0.0));
    assertNotEquals(Tensor.scalar(1f), Tensor.scalar(1.0));
  }

  @Test
  void text() {
    assertEquals("1.5", Tensor.scalar(1.5).toString());
    assertEquals("[[1, 2], [3, 4]]", Tensor.of(new int[] {1, 2, 3, 4}, 2, 2).toString());
    assertEquals("[true, false]", Tensor.of(new boolean[] {true, false}, 2).toString());
    assertEquals("[[], []]", Tensor.zeros(DType.FLOAT, 2, 0).toString());
    assertEquals("[0, 1, 2, ..., 97, 98, 99]", Tensor.arange(DType.LONG, 100).toString());
    assertEquals("FLOAT", DType.FLOAT.toString());
    assertEquals(Float.class, DType.FLOAT.box());
    assertTrue(DType.DOUBLE.isDifferentiable() && !DType.INTEGER.isDifferentiable());
  }

  /** Cotangents of data are never computed. */
  @Test
  void whatNobodyAsksFor() {
    var count = new AtomicInteger();
    Tensor<Double> x =
        Tensor.deferred(
            DType.DOUBLE,
            Shape.of(2),
            () -> {
              count.incrementAndGet();
              return Tensor.of(new double[] {1, 2}, 2);
            });
    assertArrayEquals(new int[] {2}, x.shape());
    assertEquals(0, count.get());
    assertEquals(3, x.sum().item());
    assertEquals(2, x.get(1));
    assertEquals(1, count.get());
  }

  @Test
  void errors() {
    assertMessage("of: 3 elements do not fill shape [2, 2]", () -> Tensor.of(new float[3], 2, 2));
    assertMessage("of: 3 elements do not fill shape []", () -> Tensor.of(new float[3]));
    Tensor<Float> x = Tensor.zeros(DType.FLOAT, 2, 3);
    assertMessage("item: shape [2, 3] is not that of a single number", x::item);
    assertMessage("get: 1 indices for shape [2, 3]", () -> x.get(1));
    assertMessage("dimension: no axis 2 in shape [2, 3]", () -> x.dimension(2));
    assertEquals(
        "get: index 3 of axis 1 is out of range for shape [2, 3]",
        assertThrows(IndexOutOfBoundsException.class, () -> x.get(0, 3)).getMessage());
    assertMessage("toIntArray: the elements are of FLOAT", x::toIntArray);
    assertMessage("toFloatArray: the elements are of INTEGER", Tensor.scalar(1)::toFloatArray);
    assertMessage("toLongArray: the elements are of FLOAT", x::toLongArray);
    assertMessage("toBooleanArray: the elements are of FLOAT", x::toBooleanArray);
    assertMessage("toDoubleArray: the elements are of LONG", Tensor.scalar(1L)::toDoubleArray);
  }
}
