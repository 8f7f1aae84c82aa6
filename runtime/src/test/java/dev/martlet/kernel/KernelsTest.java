package dev.martlet.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Runs twice in a build: with the Vector API, and without. */
class KernelsTest {

  @Test
  void implementationsAreThoseOfThisMachine() {
    if (VectorApi.IS_PRESENT) {
      assertInstanceOf(TiledProducts.class, Kernels.FLOATS.products());
      assertInstanceOf(TiledProducts.class, Kernels.DOUBLES.products());
    } else {
      assertEquals(FloatProducts.class, Kernels.FLOATS.products().getClass());
      assertEquals(DoubleProducts.class, Kernels.DOUBLES.products().getClass());
    }
  }

  /** Operands within larger arrays, and a result to which the product is added. */
  @Test
  void productsOfParts() {
    var random = new Random(1);
    for (int[] extents :
        new int[][] {{3, 4, 5}, {20, 70, 40}, {13, 16, 300}, {1, 200, 60}, {30, 210, 270}}) {
      int m = extents[0];
      int n = extents[1];
      int k = extents[2];
      double[] a = random.doubles(3 + m * (k + 2)).toArray();
      double[] b = random.doubles(5 + k * (n + 1)).toArray();
      double[] c = random.doubles(7 + m * (n + 3)).toArray();
      double[] expected = c.clone();
      for (int i = 0; i < m; i++) {
        for (int j = 0; j < n; j++) {
          for (int p = 0; p < k; p++) {
            expected[7 + i * (n + 3) + j] += a[3 + i * (k + 2) + p] * b[5 + p * (n + 1) + j];
          }
        }
      }
      Kernels.DOUBLES
          .products()
          .addProduct(
              new Matrix<>(a, 3, m, k, k + 2, 1),
              new Matrix<>(b, 5, k, n, n + 1, 1),
              new Matrix<>(c, 7, m, n, n + 3, 1));
      assertArrayEquals(expected, c, 1e-10);
    }
  }

  /** What was there before does not count, and what lies beside it stays. */
  @Test
  void productsThatAreWritten() {
    var random = new Random(1);
    int[][] all = {
      {3, 4, 5},
      {3, 4, 0},
      {20, 70, 40},
      {13, 16, 300},
      {1, 200, 600},
      {300, 10, 33},
      {12, 48, 17},
      {29, 200, 300}
    };
    for (int[] extents : all) {
      int m = extents[0];
      int n = extents[1];
      int k = extents[2];
      float[] a = new float[m * k];
      float[] b = new float[k * n];
      for (int i = 0; i < a.length; i++) {
        a[i] = random.nextInt(9) - 4;
      }
      for (int i = 0; i < b.length; i++) {
        b[i] = random.nextInt(9) - 4;
      }
      float[] c = new float[m * (n + 3)];
      Arrays.fill(c, Float.NaN);
      float[] expected = c.clone();
      for (int i = 0; i < m; i++) {
        for (int j = 0; j < n; j++) {
          float sum = 0;
          for (int p = 0; p < k; p++) {
            sum += a[i * k + p] * b[p * n + j];
          }
          expected[i * (n + 3) + j] = sum;
        }
      }
      Kernels.FLOATS
          .products()
          .setProduct(
              Matrix.of(a, 0, m, k), Matrix.of(b, 0, k, n), new Matrix<>(c, 0, m, n, n + 3, 1));
      assertArrayEquals(expected, c);
    }
  }

  @Test
  void nothingTimesAnything() {
    float[] special = {0, 1, Float.NaN, Float.POSITIVE_INFINITY, -0f, -2};
    float[] x = new float[36];
    float[] y = new float[36];
    for (int i = 0; i < 36; i++) {
      x[i] = special[i / 6];
      y[i] = special[i % 6];
    }
    float[] z = new float[36];
    Pairwise.CHAINED.floats().run(x, y, z, 0, 36);
    for (int i = 0; i < 36; i++) {
      assertEquals(x[i] == 0 || y[i] == 0 ? 0 : x[i] * y[i], z[i]);
    }
  }

  @Test
  void storage() {
    assertEquals(1, Storages.BOOLEANS.get(new boolean[] {false, true}, 1));
    boolean[] flags = new boolean[3];
    Storages.BOOLEANS.fill(flags, 1, 3, 2);
    assertArrayEquals(new boolean[] {false, true, true}, flags);
    long[] to = new long[5];
    Storages.LONGS.copy(new long[] {1, 2, 3}, 2, -1, to, 0, 2, 3);
    assertArrayEquals(new long[] {3, 0, 2, 0, 1}, to);
    assertArrayEquals(new double[] {1, 2}, Storages.INTS.toDoubles(new int[] {1, 2}));
  }

  @Test
  void errorFunction() {
    // DLMF 7.23, and values of Abramowitz and Stegun, table 7.1 and 7.3.
    assertEquals(0.5204998778, ErrorFunction.erf(0.5), 1e-10);
    assertEquals(0.8427007929, ErrorFunction.erf(1), 1e-10);
    assertEquals(-0.9953222650, ErrorFunction.erf(-2), 1e-10);
    assertEquals(1.537459794428035e-12, ErrorFunction.erfc(5), 1e-26);
    assertEquals(2.088487583762545e-45, ErrorFunction.erfc(10), 1e-58);
    for (double x = -7; x < 7; x += 0.01) {
      assertEquals(1, ErrorFunction.erf(x) + ErrorFunction.erfc(x), 4e-16);
      assertEquals(-ErrorFunction.erf(x), ErrorFunction.erf(-x));
    }
  }
}
