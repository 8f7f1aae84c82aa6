package dev.martlet.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost loops of matrix products: a tile of the result, which is a base, maybe itself, and
 * a product of some rows of {@code a} and some vectors of columns of {@code b}. All of the tile is
 * written; where {@code a} has less rows, its last one stands for those that are missing.
 *
 * <p>Written out: HotSpot keeps local variables in registers, and no arrays of vectors; handed to
 * another method, or alive in a branch, they would not stay there.
 */
final class VectorDoubleTiles {
  static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
  static final int WIDTH = LANES.length();

  private static final int TWO = 2 * WIDTH;
  private static final int THREE = 3 * WIDTH;

  private VectorDoubleTiles() {}

  /** Six rows, each of them contiguous, and four vectors: 24 registers. */
  static void sixByFour(
      int rows,
      int depth,
      double[] a,
      int aStart,
      int aRow,
      double[] b,
      int bStart,
      int bRow,
      double[] base,
      int baseStart,
      int baseRow,
      double[] c,
      int cStart,
      int cRow) {
    DoubleVector c0x0 = DoubleVector.zero(LANES);
    DoubleVector c0x1 = DoubleVector.zero(LANES);
    DoubleVector c0x2 = DoubleVector.zero(LANES);
    DoubleVector c0x3 = DoubleVector.zero(LANES);
    DoubleVector c1x0 = DoubleVector.zero(LANES);
    DoubleVector c1x1 = DoubleVector.zero(LANES);
    DoubleVector c1x2 = DoubleVector.zero(LANES);
    DoubleVector c1x3 = DoubleVector.zero(LANES);
    DoubleVector c2x0 = DoubleVector.zero(LANES);
    DoubleVector c2x1 = DoubleVector.zero(LANES);
    DoubleVector c2x2 = DoubleVector.zero(LANES);
    DoubleVector c2x3 = DoubleVector.zero(LANES);
    DoubleVector c3x0 = DoubleVector.zero(LANES);
    DoubleVector c3x1 = DoubleVector.zero(LANES);
    DoubleVector c3x2 = DoubleVector.zero(LANES);
    DoubleVector c3x3 = DoubleVector.zero(LANES);
    DoubleVector c4x0 = DoubleVector.zero(LANES);
    DoubleVector c4x1 = DoubleVector.zero(LANES);
    DoubleVector c4x2 = DoubleVector.zero(LANES);
    DoubleVector c4x3 = DoubleVector.zero(LANES);
    DoubleVector c5x0 = DoubleVector.zero(LANES);
    DoubleVector c5x1 = DoubleVector.zero(LANES);
    DoubleVector c5x2 = DoubleVector.zero(LANES);
    DoubleVector c5x3 = DoubleVector.zero(LANES);
    int a0 = aStart;
    int a1 = aStart + Math.min(1, rows - 1) * aRow;
    int a2 = aStart + Math.min(2, rows - 1) * aRow;
    int a3 = aStart + Math.min(3, rows - 1) * aRow;
    int a4 = aStart + Math.min(4, rows - 1) * aRow;
    int a5 = aStart + Math.min(5, rows - 1) * aRow;
    int bIndex = bStart;
    for (int p = 0; p < depth; p++) {
      DoubleVector b0 = DoubleVector.fromArray(LANES, b, bIndex);
      DoubleVector b1 = DoubleVector.fromArray(LANES, b, bIndex + WIDTH);
      DoubleVector b2 = DoubleVector.fromArray(LANES, b, bIndex + TWO);
      DoubleVector b3 = DoubleVector.fromArray(LANES, b, bIndex + THREE);
      DoubleVector x0 = DoubleVector.broadcast(LANES, a[a0 + p]);
      c0x0 = x0.fma(b0, c0x0);
      c0x1 = x0.fma(b1, c0x1);
      c0x2 = x0.fma(b2, c0x2);
      c0x3 = x0.fma(b3, c0x3);
      DoubleVector x1 = DoubleVector.broadcast(LANES, a[a1 + p]);
      c1x0 = x1.fma(b0, c1x0);
      c1x1 = x1.fma(b1, c1x1);
      c1x2 = x1.fma(b2, c1x2);
      c1x3 = x1.fma(b3, c1x3);
      DoubleVector x2 = DoubleVector.broadcast(LANES, a[a2 + p]);
      c2x0 = x2.fma(b0, c2x0);
      c2x1 = x2.fma(b1, c2x1);
      c2x2 = x2.fma(b2, c2x2);
      c2x3 = x2.fma(b3, c2x3);
      DoubleVector x3 = DoubleVector.broadcast(LANES, a[a3 + p]);
      c3x0 = x3.fma(b0, c3x0);
      c3x1 = x3.fma(b1, c3x1);
      c3x2 = x3.fma(b2, c3x2);
      c3x3 = x3.fma(b3, c3x3);
      DoubleVector x4 = DoubleVector.broadcast(LANES, a[a4 + p]);
      c4x0 = x4.fma(b0, c4x0);
      c4x1 = x4.fma(b1, c4x1);
      c4x2 = x4.fma(b2, c4x2);
      c4x3 = x4.fma(b3, c4x3);
      DoubleVector x5 = DoubleVector.broadcast(LANES, a[a5 + p]);
      c5x0 = x5.fma(b0, c5x0);
      c5x1 = x5.fma(b1, c5x1);
      c5x2 = x5.fma(b2, c5x2);
      c5x3 = x5.fma(b3, c5x3);
      bIndex += bRow;
    }
    int baseIndex = baseStart;
    int cIndex = cStart;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c0x0).intoArray(c, cIndex);
    DoubleVector.fromArray(LANES, base, baseIndex + WIDTH).add(c0x1).intoArray(c, cIndex + WIDTH);
    DoubleVector.fromArray(LANES, base, baseIndex + TWO).add(c0x2).intoArray(c, cIndex + TWO);
    DoubleVector.fromArray(LANES, base, baseIndex + THREE).add(c0x3).intoArray(c, cIndex + THREE);
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c1x0).intoArray(c, cIndex);
    DoubleVector.fromArray(LANES, base, baseIndex + WIDTH).add(c1x1).intoArray(c, cIndex + WIDTH);
    DoubleVector.fromArray(LANES, base, baseIndex + TWO).add(c1x2).intoArray(c, cIndex + TWO);
    DoubleVector.fromArray(LANES, base, baseIndex + THREE).add(c1x3).intoArray(c, cIndex + THREE);
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c2x0).intoArray(c, cIndex);
    DoubleVector.fromArray(LANES, base, baseIndex + WIDTH).add(c2x1).intoArray(c, cIndex + WIDTH);
    DoubleVector.fromArray(LANES, base, baseIndex + TWO).add(c2x2).intoArray(c, cIndex + TWO);
    DoubleVector.fromArray(LANES, base, baseIndex + THREE).add(c2x3).intoArray(c, cIndex + THREE);
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c3x0).intoArray(c, cIndex);
    DoubleVector.fromArray(LANES, base, baseIndex + WIDTH).add(c3x1).intoArray(c, cIndex + WIDTH);
    DoubleVector.fromArray(LANES, base, baseIndex + TWO).add(c3x2).intoArray(c, cIndex + TWO);
    DoubleVector.fromArray(LANES, base, baseIndex + THREE).add(c3x3).intoArray(c, cIndex + THREE);
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c4x0).intoArray(c, cIndex);
    DoubleVector.fromArray(LANES, base, baseIndex + WIDTH).add(c4x1).intoArray(c, cIndex + WIDTH);
    DoubleVector.fromArray(LANES, base, baseIndex + TWO).add(c4x2).intoArray(c, cIndex + TWO);
    DoubleVector.fromArray(LANES, base, baseIndex + THREE).add(c4x3).intoArray(c, cIndex + THREE);
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c5x0).intoArray(c, cIndex);
    DoubleVector.fromArray(LANES, base, baseIndex + WIDTH).add(c5x1).intoArray(c, cIndex + WIDTH);
    DoubleVector.fromArray(LANES, base, baseIndex + TWO).add(c5x2).intoArray(c, cIndex + TWO);
    DoubleVector.fromArray(LANES, base, baseIndex + THREE).add(c5x3).intoArray(c, cIndex + THREE);
  }

  /**
   * Six rows, each of them contiguous, and two vectors, for AVX2 with its 16 registers, and for
   * half as many columns.
   */
  static void sixByTwo(
      int rows,
      int depth,
      double[] a,
      int aStart,
      int aRow,
      double[] b,
      int bStart,
      int bRow,
      double[] base,
      int baseStart,
      int baseRow,
      double[] c,
      int cStart,
      int cRow) {
    DoubleVector c0x0 = DoubleVector.zero(LANES);
    DoubleVector c0x1 = DoubleVector.zero(LANES);
    DoubleVector c1x0 = DoubleVector.zero(LANES);
    DoubleVector c1x1 = DoubleVector.zero(LANES);
    DoubleVector c2x0 = DoubleVector.zero(LANES);
    DoubleVector c2x1 = DoubleVector.zero(LANES);
    DoubleVector c3x0 = DoubleVector.zero(LANES);
    DoubleVector c3x1 = DoubleVector.zero(LANES);
    DoubleVector c4x0 = DoubleVector.zero(LANES);
    DoubleVector c4x1 = DoubleVector.zero(LANES);
    DoubleVector c5x0 = DoubleVector.zero(LANES);
    DoubleVector c5x1 = DoubleVector.zero(LANES);
    int a0 = aStart;
    int a1 = aStart + Math.min(1, rows - 1) * aRow;
    int a2 = aStart + Math.min(2, rows - 1) * aRow;
    int a3 = aStart + Math.min(3, rows - 1) * aRow;
    int a4 = aStart + Math.min(4, rows - 1) * aRow;
    int a5 = aStart + Math.min(5, rows - 1) * aRow;
    int bIndex = bStart;
    for (int p = 0; p < depth; p++) {
      DoubleVector b0 = DoubleVector.fromArray(LANES, b, bIndex);
      DoubleVector b1 = DoubleVector.fromArray(LANES, b, bIndex + WIDTH);
      DoubleVector x0 = DoubleVector.broadcast(LANES, a[a0 + p]);
      c0x0 = x0.fma(b0, c0x0);
      c0x1 = x0.fma(b1, c0x1);
      DoubleVector x1 = DoubleVector.broadcast(LANES, a[a1 + p]);
      c1x0 = x1.fma(b0, c1x0);
      c1x1 = x1.fma(b1, c1x1);
      DoubleVector x2 = DoubleVector.broadcast(LANES, a[a2 + p]);
      c2x0 = x2.fma(b0, c2x0);
      c2x1 = x2.fma(b1, c2x1);
      DoubleVector x3 = DoubleVector.broadcast(LANES, a[a3 + p]);
      c3x0 = x3.fma(b0, c3x0);
      c3x1 = x3.fma(b1, c3x1);
      DoubleVector x4 = DoubleVector.broadcast(LANES, a[a4 + p]);
      c4x0 = x4.fma(b0, c4x0);
      c4x1 = x4.fma(b1, c4x1);
      DoubleVector x5 = DoubleVector.broadcast(LANES, a[a5 + p]);
      c5x0 = x5.fma(b0, c5x0);
      c5x1 = x5.fma(b1, c5x1);
      bIndex += bRow;
    }
    int baseIndex = baseStart;
    int cIndex = cStart;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c0x0).intoArray(c, cIndex);
    DoubleVector.fromArray(LANES, base, baseIndex + WIDTH).add(c0x1).intoArray(c, cIndex + WIDTH);
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c1x0).intoArray(c, cIndex);
    DoubleVector.fromArray(LANES, base, baseIndex + WIDTH).add(c1x1).intoArray(c, cIndex + WIDTH);
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c2x0).intoArray(c, cIndex);
    DoubleVector.fromArray(LANES, base, baseIndex + WIDTH).add(c2x1).intoArray(c, cIndex + WIDTH);
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c3x0).intoArray(c, cIndex);
    DoubleVector.fromArray(LANES, base, baseIndex + WIDTH).add(c3x1).intoArray(c, cIndex + WIDTH);
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c4x0).intoArray(c, cIndex);
    DoubleVector.fromArray(LANES, base, baseIndex + WIDTH).add(c4x1).intoArray(c, cIndex + WIDTH);
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c5x0).intoArray(c, cIndex);
    DoubleVector.fromArray(LANES, base, baseIndex + WIDTH).add(c5x1).intoArray(c, cIndex + WIDTH);
  }

  /** Eight rows, each of them contiguous, and one vector, for few columns. */
  static void eightByOne(
      int rows,
      int depth,
      double[] a,
      int aStart,
      int aRow,
      double[] b,
      int bStart,
      int bRow,
      double[] base,
      int baseStart,
      int baseRow,
      double[] c,
      int cStart,
      int cRow) {
    DoubleVector c0x0 = DoubleVector.zero(LANES);
    DoubleVector c1x0 = DoubleVector.zero(LANES);
    DoubleVector c2x0 = DoubleVector.zero(LANES);
    DoubleVector c3x0 = DoubleVector.zero(LANES);
    DoubleVector c4x0 = DoubleVector.zero(LANES);
    DoubleVector c5x0 = DoubleVector.zero(LANES);
    DoubleVector c6x0 = DoubleVector.zero(LANES);
    DoubleVector c7x0 = DoubleVector.zero(LANES);
    int a0 = aStart;
    int a1 = aStart + Math.min(1, rows - 1) * aRow;
    int a2 = aStart + Math.min(2, rows - 1) * aRow;
    int a3 = aStart + Math.min(3, rows - 1) * aRow;
    int a4 = aStart + Math.min(4, rows - 1) * aRow;
    int a5 = aStart + Math.min(5, rows - 1) * aRow;
    int a6 = aStart + Math.min(6, rows - 1) * aRow;
    int a7 = aStart + Math.min(7, rows - 1) * aRow;
    int bIndex = bStart;
    for (int p = 0; p < depth; p++) {
      DoubleVector b0 = DoubleVector.fromArray(LANES, b, bIndex);
      DoubleVector x0 = DoubleVector.broadcast(LANES, a[a0 + p]);
      c0x0 = x0.fma(b0, c0x0);
      DoubleVector x1 = DoubleVector.broadcast(LANES, a[a1 + p]);
      c1x0 = x1.fma(b0, c1x0);
      DoubleVector x2 = DoubleVector.broadcast(LANES, a[a2 + p]);
      c2x0 = x2.fma(b0, c2x0);
      DoubleVector x3 = DoubleVector.broadcast(LANES, a[a3 + p]);
      c3x0 = x3.fma(b0, c3x0);
      DoubleVector x4 = DoubleVector.broadcast(LANES, a[a4 + p]);
      c4x0 = x4.fma(b0, c4x0);
      DoubleVector x5 = DoubleVector.broadcast(LANES, a[a5 + p]);
      c5x0 = x5.fma(b0, c5x0);
      DoubleVector x6 = DoubleVector.broadcast(LANES, a[a6 + p]);
      c6x0 = x6.fma(b0, c6x0);
      DoubleVector x7 = DoubleVector.broadcast(LANES, a[a7 + p]);
      c7x0 = x7.fma(b0, c7x0);
      bIndex += bRow;
    }
    int baseIndex = baseStart;
    int cIndex = cStart;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c0x0).intoArray(c, cIndex);
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c1x0).intoArray(c, cIndex);
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c2x0).intoArray(c, cIndex);
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c3x0).intoArray(c, cIndex);
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c4x0).intoArray(c, cIndex);
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c5x0).intoArray(c, cIndex);
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c6x0).intoArray(c, cIndex);
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c7x0).intoArray(c, cIndex);
  }

  /** One row and four vectors. */
  static void oneByFour(
      int depth,
      double[] a,
      int aStart,
      double[] b,
      int bStart,
      int bRow,
      double[] base,
      int baseStart,
      double[] c,
      int cStart) {
    DoubleVector c0x0 = DoubleVector.zero(LANES);
    DoubleVector c0x1 = DoubleVector.zero(LANES);
    DoubleVector c0x2 = DoubleVector.zero(LANES);
    DoubleVector c0x3 = DoubleVector.zero(LANES);
    int bIndex = bStart;
    for (int p = 0; p < depth; p++) {
      DoubleVector b0 = DoubleVector.fromArray(LANES, b, bIndex);
      DoubleVector b1 = DoubleVector.fromArray(LANES, b, bIndex + WIDTH);
      DoubleVector b2 = DoubleVector.fromArray(LANES, b, bIndex + TWO);
      DoubleVector b3 = DoubleVector.fromArray(LANES, b, bIndex + THREE);
      DoubleVector x0 = DoubleVector.broadcast(LANES, a[aStart + p]);
      c0x0 = x0.fma(b0, c0x0);
      c0x1 = x0.fma(b1, c0x1);
      c0x2 = x0.fma(b2, c0x2);
      c0x3 = x0.fma(b3, c0x3);
      bIndex += bRow;
    }
    DoubleVector.fromArray(LANES, base, baseStart).add(c0x0).intoArray(c, cStart);
    DoubleVector.fromArray(LANES, base, baseStart + WIDTH).add(c0x1).intoArray(c, cStart + WIDTH);
    DoubleVector.fromArray(LANES, base, baseStart + TWO).add(c0x2).intoArray(c, cStart + TWO);
    DoubleVector.fromArray(LANES, base, baseStart + THREE).add(c0x3).intoArray(c, cStart + THREE);
  }
}
