package dev.martlet.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Products of matrices against three loops, in each of the ways that their operands may lie in
 * larger arrays, of small whole numbers, whose sums are exact in any order. Runs twice in a build:
 * with the Vector API, and without.
 */
class ProductsTest {
  private final Random random = new Random(1);

  @ParameterizedTest(name = "{0} x {1} x {2}")
  @CsvSource({
    // Small ones, and some that are narrow.
    "3, 5, 4",
    "3, 0, 4",
    "1, 60, 200",
    "1, 600, 200",
    "300, 33, 10",
    "13, 300, 16",
    // Where tiles divide them, and where they do not.
    "12, 17, 48",
    "20, 40, 70",
    "29, 300, 200",
    "24, 20, 400",
    "25, 20, 400",
    "32, 50, 224",
    "33, 50, 230",
    "28, 32, 200",
    "36, 31, 193",
    // More rows than are copied together, more depth than stays in the cache.
    "300, 272, 208",
    "600, 120, 230",
    "40, 700, 250",
    // Rows that lie a large power of two apart.
    "30, 256, 1000",
    "24, 200, 1024"
  })
  void ofParts(int rows, int depth, int columns) {
    for (int how = 0; how < 16; how++) {
      check(Storages.FLOATS, Kernels.FLOATS.products(), rows, depth, columns, how);
      check(Storages.DOUBLES, Kernels.DOUBLES.products(), rows, depth, columns, how);
    }
  }

  /** Bits say which operand is transposed, whether it is added to, how far rows lie apart. */
  private <A> void check(
      Storage<A> storage, Products<A> products, int rows, int depth, int columns, int how) {
    boolean isAdded = (how & 4) != 0;
    boolean isWide = (how & 8) != 0;
    Matrix<A> a = part(storage, rows, depth, (how & 1) != 0, isWide);
    Matrix<A> b = part(storage, depth, columns, (how & 2) != 0, isWide);
    Matrix<A> c = part(storage, rows, columns, false, isWide);
    double[] left = storage.toDoubles(a.array());
    double[] right = storage.toDoubles(b.array());
    double[] expected = storage.toDoubles(c.array());
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double sum = isAdded ? expected[c.at(i, j)] : 0;
        for (int p = 0; p < depth; p++) {
          sum += left[a.at(i, p)] * right[b.at(p, j)];
        }
        expected[c.at(i, j)] = sum;
      }
    }
    if (isAdded) {
      products.addProduct(a, b, c);
    } else {
      products.setProduct(a, b, c);
    }
    double[] found = storage.toDoubles(c.array());
    assertArrayEquals(expected, found, "way " + how);
  }

  /** A matrix within an array, with something before it, and between its rows; not behind it. */
  private <A> Matrix<A> part(
      Storage<A> storage, int rows, int columns, boolean isTransposed, boolean isWide) {
    int length = isTransposed ? rows : columns;
    int lines = isTransposed ? columns : rows;
    int step = isWide ? Math.max(1_024, length + 1) : length;
    int offset = isWide ? 5 : 0;
    int size = lines == 0 ? 0 : offset + (lines - 1) * step + length;
    A array = storage.allocate(size);
    for (int i = 0; i < size; i++) {
      storage.set(array, i, random.nextInt(-4, 5));
    }
    return isTransposed
        ? new Matrix<>(array, offset, rows, columns, 1, step)
        : new Matrix<>(array, offset, rows, columns, step, 1);
  }
}
