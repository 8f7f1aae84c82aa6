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
