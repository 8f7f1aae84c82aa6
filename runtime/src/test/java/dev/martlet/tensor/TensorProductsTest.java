package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.BiDifferential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.kernel.Threads;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TensorProductsTest {
  private static final RuleCheck.Binary PLAIN =
      new RuleCheck.Binary(
          TensorProducts::matmul,
          TensorProducts::matmulPullback,
          TensorProducts::matmulDifferential);

  /** A product with flags; a lambda could not be generic. */
  private record Flagged(boolean first, boolean second) {
    <S> Tensor<S> value(Tensor<S> x, Tensor<S> y) {
      return x.matmul(y, first, second);
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> reverse(
        Tensor<S> x, Tensor<S> y) {
      return TensorProducts.matmulPullback(x, y, first, second);
    }

    <S> ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>> forward(
        Tensor<S> x, Tensor<S> y) {
      return TensorProducts.matmulDifferential(x, y, first, second);
    }

    RuleCheck.Binary operation() {
      return new RuleCheck.Binary(this::value, this::reverse, this::forward);
    }
  }

  @Test
  void allSmallMatrices() {
    for (int m = 0; m <= 7; m++) {
      for (int n = 0; n <= 7; n++) {
        for (int k = 0; k <= 7; k++) {
          Tensor<Double> x = RuleCheck.random(m, k);
          Tensor<Double> y = RuleCheck.random(k, n);
          assertProduct(x, y, x.matmul(y), m, n, k);
          if ((m + n + k) % 5 == 0) {
            RuleCheck.check(PLAIN, x, y);
          }
        }
      }
    }
  }

  /** Around the extents of tiles, panels and blocks. */
  @ParameterizedTest
  @CsvSource({
    "1, 64, 300",
    "6, 64, 16",
    "7, 65, 17",
    "12, 16, 64",
    "13, 10, 100",
    "5, 33, 257",
    "24, 48, 256",
    "25, 100, 31",
    "64, 64, 64",
    "63, 127, 61",
    "128, 10, 512",
    "300, 70, 20",
    "2, 513, 90",
    "97, 31, 513",
    "600, 40, 9",
    "24, 192, 40",
    "25, 203, 300",
    "37, 300, 513",
    "245, 260, 129",
    "250, 97, 17",
    "130, 7, 300",
    "64, 16, 40",
    "77, 1, 33"
  })
  void tiles(int m, int n, int k) {
    Tensor<Double> x = RuleCheck.random(m, k);
    Tensor<Double> y = RuleCheck.random(k, n);
    Tensor<Double> z = x.matmul(y);
    assertProduct(x, y, z, m, n, k);
    Tensor<Double> xt = transposed(x);
    Tensor<Double> yt = transposed(y);
    assertNear(z, xt.matmul(y, true, false));
    assertNear(z, x.matmul(yt, false, true));
    assertNear(z, xt.matmul(yt, true, true));
    Tensor<Float> xf = RuleCheck.single(x);
    Tensor<Float> yf = RuleCheck.single(y);
    RuleCheck.assertClose(RuleCheck.widened(xf.matmul(yf)), z);
    RuleCheck.assertClose(RuleCheck.widened(RuleCheck.single(xt).matmul(yf, true, false)), z);
    RuleCheck.assertClose(RuleCheck.widened(xf.matmul(RuleCheck.single(yt), false, true)), z);
  }

  @ParameterizedTest
  @CsvSource({"false, false", "false, true", "true, false", "true, true"})
  void flags(boolean first, boolean second) {
    var operation = new Flagged(first, second).operation();
    int[] left = first ? new int[] {5, 3} : new int[] {3, 5};
    int[] right = second ? new int[] {4, 5} : new int[] {5, 4};
    RuleCheck.check(operation, RuleCheck.random(left), RuleCheck.random(right));
    // Stacks, and stacks that broadcast.
    int[] stack = {2, 1, left[0], left[1]};
    RuleCheck.check(operation, RuleCheck.random(stack), RuleCheck.random(right));
    RuleCheck.check(operation, RuleCheck.random(stack), RuleCheck.random(3, right[0], right[1]));
    RuleCheck.check(operation, RuleCheck.random(left), RuleCheck.random(3, right[0], right[1]));
    RuleCheck.check(
        operation, RuleCheck.random(0, left[0], left[1]), RuleCheck.random(right[0], right[1]));
    // Vectors.
    RuleCheck.check(operation, RuleCheck.random(5), RuleCheck.random(right));
    RuleCheck.check(operation, RuleCheck.random(left), RuleCheck.random(5));
    RuleCheck.check(operation, RuleCheck.random(5), RuleCheck.random(5));
    RuleCheck.check(operation, RuleCheck.random(stack), RuleCheck.random(5));
    RuleCheck.check(operation, RuleCheck.random(5), RuleCheck.random(2, right[0], right[1]));
    // A product with itself.
    if (first != second) {
      Tensor<Double> x = RuleCheck.random(4, 3);
      RuleCheck.check(operation, x, x);
    } else {
      Tensor<Double> x = RuleCheck.random(4, 4);
      RuleCheck.check(operation, x, x);
    }
  }

  @Test
  void shapesOfProducts() {
    assertArrayEquals(new int[] {2, 3, 4, 6}, zeros(2, 1, 4, 5).matmul(zeros(3, 5, 6)).shape());
    assertArrayEquals(new int[] {6}, zeros(5).matmul(zeros(5, 6)).shape());
    assertArrayEquals(new int[] {4}, zeros(4, 5).matmul(zeros(5)).shape());
    assertArrayEquals(new int[0], zeros(5).matmul(zeros(5)).shape());
    assertArrayEquals(new int[] {2, 6}, zeros(5).matmul(zeros(2, 5, 6)).shape());
  }

  @Test
  void infinitiesAndNaN() {
    Tensor<Double> x = Tensor.of(new double[] {0, Double.POSITIVE_INFINITY, 1, Double.NaN}, 2, 2);
    Tensor<Double> z = x.matmul(Tensor.of(new double[] {1, 0, 2, 1}, 2, 2));
    assertEquals(Double.POSITIVE_INFINITY, z.get(0, 0));
    assertEquals(Double.POSITIVE_INFINITY, z.get(0, 1));
    assertTrue(Double.isNaN(z.get(1, 0)));
  }

  @Test
  void whatDoesNotFit() {
    assertMessage(
        "matmul: shapes [2, 3] and [4, 5] do not fit: axis 1 of the first has extent 3, axis 0 of"
            + " the second 4",
        () -> zeros(2, 3).matmul(zeros(4, 5)));
    assertMessage(
        "matmul: shapes [2, 3] transposed and [4, 5] do not fit: axis 0 of the first has extent 2,"
            + " axis 0 of the second 4",
        () -> zeros(2, 3).matmul(zeros(4, 5), true, false));
    assertMessage(
        "matmul: shapes [2, 3] and [4, 5] transposed do not fit: axis 1 of the first has extent 3,"
            + " axis 1 of the second 5",
        () -> zeros(2, 3).matmul(zeros(4, 5), false, true));
    assertMessage(
        "matmul: shapes [3] and [4] do not fit: axis 0 of the first has extent 3, axis 0 of the"
            + " second 4",
        () -> zeros(3).matmul(zeros(4)));
    assertMessage(
        "matmul: shapes [] and [4]: a single number is no matrix; use times",
        () -> zeros().matmul(zeros(4)));
    assertMessage(
        "matmul: shapes [2] and [3] do not broadcast: axis 1 from the end has extents 2 and 3",
        () -> zeros(2, 4, 4).matmul(zeros(3, 4, 4)));
    assertMessage(
        "matmul: needs a tensor of numbers, not of BOOLEAN",
        () -> Tensor.zeros(DType.BOOLEAN, 2, 2).matmul(Tensor.zeros(DType.BOOLEAN, 2, 2)));
    assertMessage(
        "matmul: the cotangent is of DOUBLE and shape [3], but the result of DOUBLE and shape []",
        () -> TensorProducts.matmulPullback(zeros(3), zeros(3)).pullback().apply(zeros(3)));
    assertMessage(
        "matmul: the tangent is of DOUBLE and shape [2], but the argument of DOUBLE and shape [3]",
        () ->
            TensorProducts.matmulDifferential(zeros(3), zeros(3))
                .differential()
                .apply(zeros(3), zeros(2)));
  }

  @Test
  void sameForAnyNumberOfThreads() {
    int before = Threads.count();
    Tensor<Float> x = RuleCheck.single(RuleCheck.random(150, 300));
    Tensor<Float> y = RuleCheck.single(RuleCheck.random(300, 500));
    try {
      Threads.setCount(1);
      Tensor<Float> alone = x.matmul(y);
      Threads.setCount(3);
      assertEquals(alone, x.matmul(y));
      Threads.setCount(7);
      assertEquals(alone, x.matmul(y));
    } finally {
      Threads.setCount(before);
    }
  }

  private static Tensor<Double> zeros(int... shape) {
    return Tensor.zeros(DType.DOUBLE, shape);
  }

  private static void assertProduct(
      Tensor<Double> x, Tensor<Double> y, Tensor<Double> z, int m, int n, int k) {
    assertArrayEquals(new int[] {m, n}, z.shape());
    double[] left = x.toDoubleArray();
    double[] right = y.toDoubleArray();
    double[] product = z.toDoubleArray();
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int p = 0; p < k; p++) {
          sum += left[i * k + p] * right[p * n + j];
        }
        assertEquals(sum, product[i * n + j], 1e-12 * (1 + k));
      }
    }
  }

  private static void assertNear(Tensor<Double> expected, Tensor<Double> actual) {
    assertArrayEquals(expected.shape(), actual.shape());
    assertArrayEquals(expected.toDoubleArray(), actual.toDoubleArray(), 1e-9);
  }

  private static Tensor<Double> transposed(Tensor<Double> x) {
    int rows = x.dimension(0);
    int columns = x.dimension(1);
    double[] from = x.toDoubleArray();
    double[] to = new double[from.length];
    Arrays.setAll(to, i -> from[i % rows * columns + i / rows]);
    return Tensor.of(to, columns, rows);
  }
}
