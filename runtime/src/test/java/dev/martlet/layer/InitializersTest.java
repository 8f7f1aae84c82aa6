package dev.martlet.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InitializersTest {

  private static void assertVariance(double expected, Initializer initializer, int... shape) {
    Tensor<Double> weights = initializer.create(DType.DOUBLE, new Random(5), shape);
    assertEquals(expected, weights.variance().item(), 0.03 * expected);
    assertEquals(0, weights.mean().item(), 0.02 * Math.sqrt(expected));
  }

  @Test
  void variances() {
    assertVariance(2.0 / 500, Initializers.GLOROT_UNIFORM, 200, 300);
    assertVariance(2.0 / 500, Initializers.GLOROT_NORMAL, 200, 300);
    assertVariance(2.0 / 200, Initializers.HE_UNIFORM, 200, 300);
    assertVariance(2.0 / 200, Initializers.HE_NORMAL, 200, 300);
    assertVariance(1.0 / 200, Initializers.LECUN_UNIFORM, 200, 300);
    assertVariance(1.0 / 200, Initializers.LECUN_NORMAL, 200, 300);
    // A window of 5 x 5 over 20 channels.
    assertVariance(2.0 / 500, Initializers.HE_NORMAL, 5, 5, 20, 40);
    assertVariance(4, Initializers.normal(2), 200, 300);
    assertTrue(
        Initializers.truncatedNormal(1)
                .create(DType.FLOAT, new Random(1), 10_000)
                .abs()
                .max()
                .item()
            <= 2);
  }

  @Test
  void limits() {
    var random = new Random(3);
    Tensor<Double> uniform = Initializers.GLOROT_UNIFORM.create(DType.DOUBLE, random, 200, 300);
    double limit = Math.sqrt(6.0 / 500);
    assertEquals(limit, uniform.abs().max().item(), 0.001 * limit);
    Tensor<Double> he = Initializers.HE_UNIFORM.create(DType.DOUBLE, random, 200, 300);
    assertEquals(Math.sqrt(6.0 / 200), he.abs().max().item(), 1e-3);
    Tensor<Double> normal = Initializers.HE_NORMAL.create(DType.DOUBLE, random, 200, 300);
    assertEquals(2 * 0.1 / 0.87962566, normal.abs().max().item(), 1e-3);
    assertVariance(0.87962566 * 0.87962566 * 9, Initializers.truncatedNormal(3), 200, 300);
    Tensor<Float> all = Initializers.constant(0.25).create(DType.FLOAT, random, 2, 3);
    assertEquals(Tensor.full(DType.FLOAT, 0.25, 2, 3), all);
    assertEquals(Tensor.zeros(DType.FLOAT, 4), Initializers.ZEROS.create(DType.FLOAT, random, 4));
    assertEquals(Tensor.ones(DType.FLOAT, 4), Initializers.ONES.create(DType.FLOAT, random, 4));
    assertEquals(
        Initializers.LECUN_NORMAL.create(DType.FLOAT, new Random(8), 4, 5),
        Initializers.LECUN_NORMAL.create(DType.FLOAT, new Random(8), 4, 5));
  }

  @Test
  void orthogonal() {
    for (int[] shape : new int[][] {{7, 4}, {4, 7}, {2, 3, 5}}) {
      Tensor<Double> weights =
          Initializers.orthogonal(1.5).create(DType.DOUBLE, new Random(2), shape);
      int columns = shape[shape.length - 1];
      Tensor<Double> matrix = weights.reshaped(weights.size() / columns, columns);
      boolean isWide = matrix.dimension(0) < columns;
      Tensor<Double> square = matrix.matmul(matrix, !isWide, isWide);
      Tensor<Double> expected = Tensor.eye(DType.DOUBLE, square.dimension(0)).times(2.25);
      assertTrue(square.minus(expected).abs().max().item() < 1e-14);
    }
  }
}
