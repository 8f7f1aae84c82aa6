package dev.martlet.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Runs where there is an OpenBLAS: one that the property names, or the system's. */
class OpenBlasTest {

  @Test
  void whatIsNotThereIsNotUsed() {
    assertEquals(Optional.empty(), OpenBlas.load("no/such/library.so"));
    assertEquals(Optional.empty(), OpenBlas.load("martlet-has-no-such-library"));
  }

  /** In all the ways that operands can lie. */
  @Test
  void products() {
    var found = OpenBlas.load(System.getProperty(OpenBlas.PROPERTY, "openblas"));
    assumeTrue(found.isPresent(), "no OpenBLAS on this machine");
    OpenBlas library = found.get();
    var floats = new BlasFloatProducts(library, new FloatProducts());
    var doubles = new BlasDoubleProducts(library, new DoubleProducts());
    var random = new Random(1);
    for (int[] extents : new int[][] {{20, 70, 40}, {13, 16, 300}, {1, 200, 60}, {90, 1, 100}}) {
      int m = extents[0];
      int n = extents[1];
      int k = extents[2];
      for (int kind = 0; kind < 4; kind++) {
        double[] a = random.doubles(3 + m * k).toArray();
        double[] b = random.doubles(5 + k * n).toArray();
        double[] c = random.doubles(7 + m * (n + 3)).toArray();
        double[] expected = c.clone();
        float[] single = floats(c);
        new DoubleProducts()
            .addProduct(
                matrix(a, 3, m, k, kind % 2 == 1),
                matrix(b, 5, k, n, kind > 1),
                new Matrix<>(expected, 7, m, n, n + 3, 1));
        doubles.addProduct(
            matrix(a, 3, m, k, kind % 2 == 1),
            matrix(b, 5, k, n, kind > 1),
            new Matrix<>(c, 7, m, n, n + 3, 1));
        floats.addProduct(
            matrix(floats(a), 3, m, k, kind % 2 == 1),
            matrix(floats(b), 5, k, n, kind > 1),
            new Matrix<>(single, 7, m, n, n + 3, 1));
        assertArrayEquals(expected, c, 1e-10);
        assertArrayEquals(floats(expected), single, 1e-2f);
      }
    }
  }

  private static <A> Matrix<A> matrix(
      A array, int offset, int rows, int columns, boolean isTransposed) {
    return isTransposed
        ? Matrix.of(array, offset, columns, rows).transposed()
        : Matrix.of(array, offset, rows, columns);
  }

  private static float[] floats(double[] doubles) {
    float[] floats = new float[doubles.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) doubles[i];
    }
    return floats;
  }
}
