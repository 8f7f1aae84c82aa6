package dev.martlet.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost loops of large matrix products: as {@link VectorDoubleTiles}, where the numbers of
 * twelve rows of {@code a} lie side by side, column after column. That asks once an iteration
 * whether they are there, and not for each of them.
 */
final class VectorDoublePackedTiles {
  private static final VectorSpecies<Double> LANES = VectorDoubleTiles.LANES;
  private static final int WIDTH = VectorDoubleTiles.WIDTH;

  private VectorDoublePackedTiles() {}

  /** Twelve rows and two vectors: 24 of the 32 registers that AVX-512 and NEON have. */
  static void twelveByTwo(
      int depth,
      double[] a,
      int aStart,
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
    DoubleVector c6x0 = DoubleVector.zero(LANES);
    DoubleVector c6x1 = DoubleVector.zero(LANES);
    DoubleVector c7x0 = DoubleVector.zero(LANES);
    DoubleVector c7x1 = DoubleVector.zero(LANES);
    DoubleVector c8x0 = DoubleVector.zero(LANES);
    DoubleVector c8x1 = DoubleVector.zero(LANES);
    DoubleVector c9x0 = DoubleVector.zero(LANES);
    DoubleVector c9x1 = DoubleVector.zero(LANES);
    DoubleVector c10x0 = DoubleVector.zero(LANES);
    DoubleVector c10x1 = DoubleVector.zero(LANES);
    DoubleVector c11x0 = DoubleVector.zero(LANES);
    DoubleVector c11x1 = DoubleVector.zero(LANES);
    int aIndex = aStart;
    int bIndex = bStart;
    for (int p = 0; p < depth; p++) {
      DoubleVector b0 = DoubleVector.fromArray(LANES, b, bIndex);
      DoubleVector b1 = DoubleVector.fromArray(LANES, b, bIndex + WIDTH);
      DoubleVector x0 = DoubleVector.broadcast(LANES, a[aIndex]);
      c0x0 = x0.fma(b0, c0x0);
      c0x1 = x0.fma(b1, c0x1);
      DoubleVector x1 = DoubleVector.broadcast(LANES, a[aIndex + 1]);
      c1x0 = x1.fma(b0, c1x0);
      c1x1 = x1.fma(b1, c1x1);
      DoubleVector x2 = DoubleVector.broadcast(LANES, a[aIndex + 2]);
      c2x0 = x2.fma(b0, c2x0);
      c2x1 = x2.fma(b1, c2x1);
      DoubleVector x3 = DoubleVector.broadcast(LANES, a[aIndex + 3]);
      c3x0 = x3.fma(b0, c3x0);
      c3x1 = x3.fma(b1, c3x1);
      DoubleVector x4 = DoubleVector.broadcast(LANES, a[aIndex + 4]);
      c4x0 = x4.fma(b0, c4x0);
      c4x1 = x4.fma(b1, c4x1);
      DoubleVector x5 = DoubleVector.broadcast(LANES, a[aIndex + 5]);
      c5x0 = x5.fma(b0, c5x0);
      c5x1 = x5.fma(b1, c5x1);
      DoubleVector x6 = DoubleVector.broadcast(LANES, a[aIndex + 6]);
      c6x0 = x6.fma(b0, c6x0);
      c6x1 = x6.fma(b1, c6x1);
      DoubleVector x7 = DoubleVector.broadcast(LANES, a[aIndex + 7]);
      c7x0 = x7.fma(b0, c7x0);
      c7x1 = x7.fma(b1, c7x1);
      DoubleVector x8 = DoubleVector.broadcast(LANES, a[aIndex + 8]);
      c8x0 = x8.fma(b0, c8x0);
      c8x1 = x8.fma(b1, c8x1);
      DoubleVector x9 = DoubleVector.broadcast(LANES, a[aIndex + 9]);
      c9x0 = x9.fma(b0, c9x0);
      c9x1 = x9.fma(b1, c9x1);
      DoubleVector x10 = DoubleVector.broadcast(LANES, a[aIndex + 10]);
      c10x0 = x10.fma(b0, c10x0);
      c10x1 = x10.fma(b1, c10x1);
      DoubleVector x11 = DoubleVector.broadcast(LANES, a[aIndex + 11]);
      c11x0 = x11.fma(b0, c11x0);
      c11x1 = x11.fma(b1, c11x1);
      aIndex += 12;
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
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c6x0).intoArray(c, cIndex);
    DoubleVector.fromArray(LANES, base, baseIndex + WIDTH).add(c6x1).intoArray(c, cIndex + WIDTH);
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c7x0).intoArray(c, cIndex);
    DoubleVector.fromArray(LANES, base, baseIndex + WIDTH).add(c7x1).intoArray(c, cIndex + WIDTH);
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c8x0).intoArray(c, cIndex);
    DoubleVector.fromArray(LANES, base, baseIndex + WIDTH).add(c8x1).intoArray(c, cIndex + WIDTH);
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c9x0).intoArray(c, cIndex);
    DoubleVector.fromArray(LANES, base, baseIndex + WIDTH).add(c9x1).intoArray(c, cIndex + WIDTH);
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c10x0).intoArray(c, cIndex);
    DoubleVector.fromArray(LANES, base, baseIndex + WIDTH).add(c10x1).intoArray(c, cIndex + WIDTH);
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c11x0).intoArray(c, cIndex);
    DoubleVector.fromArray(LANES, base, baseIndex + WIDTH).add(c11x1).intoArray(c, cIndex + WIDTH);
  }

  /** Eight of twelve rows, and two vectors, for what twelve rows do not divide. */
  static void eightByTwo(
      int depth,
      double[] a,
      int aStart,
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
    DoubleVector c6x0 = DoubleVector.zero(LANES);
    DoubleVector c6x1 = DoubleVector.zero(LANES);
    DoubleVector c7x0 = DoubleVector.zero(LANES);
    DoubleVector c7x1 = DoubleVector.zero(LANES);
    int aIndex = aStart;
    int bIndex = bStart;
    for (int p = 0; p < depth; p++) {
      DoubleVector b0 = DoubleVector.fromArray(LANES, b, bIndex);
      DoubleVector b1 = DoubleVector.fromArray(LANES, b, bIndex + WIDTH);
      DoubleVector x0 = DoubleVector.broadcast(LANES, a[aIndex]);
      c0x0 = x0.fma(b0, c0x0);
      c0x1 = x0.fma(b1, c0x1);
      DoubleVector x1 = DoubleVector.broadcast(LANES, a[aIndex + 1]);
      c1x0 = x1.fma(b0, c1x0);
      c1x1 = x1.fma(b1, c1x1);
      DoubleVector x2 = DoubleVector.broadcast(LANES, a[aIndex + 2]);
      c2x0 = x2.fma(b0, c2x0);
      c2x1 = x2.fma(b1, c2x1);
      DoubleVector x3 = DoubleVector.broadcast(LANES, a[aIndex + 3]);
      c3x0 = x3.fma(b0, c3x0);
      c3x1 = x3.fma(b1, c3x1);
      DoubleVector x4 = DoubleVector.broadcast(LANES, a[aIndex + 4]);
      c4x0 = x4.fma(b0, c4x0);
      c4x1 = x4.fma(b1, c4x1);
      DoubleVector x5 = DoubleVector.broadcast(LANES, a[aIndex + 5]);
      c5x0 = x5.fma(b0, c5x0);
      c5x1 = x5.fma(b1, c5x1);
      DoubleVector x6 = DoubleVector.broadcast(LANES, a[aIndex + 6]);
      c6x0 = x6.fma(b0, c6x0);
      c6x1 = x6.fma(b1, c6x1);
      DoubleVector x7 = DoubleVector.broadcast(LANES, a[aIndex + 7]);
      c7x0 = x7.fma(b0, c7x0);
      c7x1 = x7.fma(b1, c7x1);
      aIndex += 12;
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
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c6x0).intoArray(c, cIndex);
    DoubleVector.fromArray(LANES, base, baseIndex + WIDTH).add(c6x1).intoArray(c, cIndex + WIDTH);
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c7x0).intoArray(c, cIndex);
    DoubleVector.fromArray(LANES, base, baseIndex + WIDTH).add(c7x1).intoArray(c, cIndex + WIDTH);
  }

  /** Twelve rows and one vector. */
  static void twelveByOne(
      int depth,
      double[] a,
      int aStart,
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
    DoubleVector c8x0 = DoubleVector.zero(LANES);
    DoubleVector c9x0 = DoubleVector.zero(LANES);
    DoubleVector c10x0 = DoubleVector.zero(LANES);
    DoubleVector c11x0 = DoubleVector.zero(LANES);
    int aIndex = aStart;
    int bIndex = bStart;
    for (int p = 0; p < depth; p++) {
      DoubleVector b0 = DoubleVector.fromArray(LANES, b, bIndex);
      DoubleVector x0 = DoubleVector.broadcast(LANES, a[aIndex]);
      c0x0 = x0.fma(b0, c0x0);
      DoubleVector x1 = DoubleVector.broadcast(LANES, a[aIndex + 1]);
      c1x0 = x1.fma(b0, c1x0);
      DoubleVector x2 = DoubleVector.broadcast(LANES, a[aIndex + 2]);
      c2x0 = x2.fma(b0, c2x0);
      DoubleVector x3 = DoubleVector.broadcast(LANES, a[aIndex + 3]);
      c3x0 = x3.fma(b0, c3x0);
      DoubleVector x4 = DoubleVector.broadcast(LANES, a[aIndex + 4]);
      c4x0 = x4.fma(b0, c4x0);
      DoubleVector x5 = DoubleVector.broadcast(LANES, a[aIndex + 5]);
      c5x0 = x5.fma(b0, c5x0);
      DoubleVector x6 = DoubleVector.broadcast(LANES, a[aIndex + 6]);
      c6x0 = x6.fma(b0, c6x0);
      DoubleVector x7 = DoubleVector.broadcast(LANES, a[aIndex + 7]);
      c7x0 = x7.fma(b0, c7x0);
      DoubleVector x8 = DoubleVector.broadcast(LANES, a[aIndex + 8]);
      c8x0 = x8.fma(b0, c8x0);
      DoubleVector x9 = DoubleVector.broadcast(LANES, a[aIndex + 9]);
      c9x0 = x9.fma(b0, c9x0);
      DoubleVector x10 = DoubleVector.broadcast(LANES, a[aIndex + 10]);
      c10x0 = x10.fma(b0, c10x0);
      DoubleVector x11 = DoubleVector.broadcast(LANES, a[aIndex + 11]);
      c11x0 = x11.fma(b0, c11x0);
      aIndex += 12;
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
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c8x0).intoArray(c, cIndex);
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c9x0).intoArray(c, cIndex);
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c10x0).intoArray(c, cIndex);
    baseIndex += baseRow;
    cIndex += cRow;
    DoubleVector.fromArray(LANES, base, baseIndex).add(c11x0).intoArray(c, cIndex);
  }
}
