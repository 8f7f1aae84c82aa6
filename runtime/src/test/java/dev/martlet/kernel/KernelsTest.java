package dev.martlet.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

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
