package dev.martlet.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost loops of convolutions: products of twelve rows of a matrix, which lie somewhere in
 * an array, and of a vector of columns of another one. The elements of a row come in runs; runs lie
 * somewhere too, but at the same distances for all rows.
 *
 * <p>{@code c[i] = sum over runs r, p < length of a[aStart + rows[row + i] + runs[r] + p * step] *
 * b[bStart + (r * length + p) * bRow]}, where {@code b} and {@code c} are vectors.
 */
final class VectorFloatConvolutionTiles {
  static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
  static final VectorSpecies<Float> HALF = FloatVector.SPECIES_256;

  /** Rows of a tile. */
  static final int HEIGHT = 12;

  private VectorFloatConvolutionTiles() {}

  /** Vectors as long as the machine has them. */
  static void whole(
      float[] a,
      int aStart,
      int[] rows,
      int row,
      int[] runs,
      int length,
      int step,
      float[] b,
      int bStart,
      int bRow,
      float[] c,
      int cStart,
      int cRow) {
    FloatVector c0 = FloatVector.zero(LANES);
    FloatVector c1 = FloatVector.zero(LANES);
    FloatVector c2 = FloatVector.zero(LANES);
    FloatVector c3 = FloatVector.zero(LANES);
    FloatVector c4 = FloatVector.zero(LANES);
    FloatVector c5 = FloatVector.zero(LANES);
    FloatVector c6 = FloatVector.zero(LANES);
    FloatVector c7 = FloatVector.zero(LANES);
    FloatVector c8 = FloatVector.zero(LANES);
    FloatVector c9 = FloatVector.zero(LANES);
    FloatVector c10 = FloatVector.zero(LANES);
    FloatVector c11 = FloatVector.zero(LANES);
    int r0 = aStart + rows[row + 0];
    int r1 = aStart + rows[row + 1];
    int r2 = aStart + rows[row + 2];
    int r3 = aStart + rows[row + 3];
    int r4 = aStart + rows[row + 4];
    int r5 = aStart + rows[row + 5];
    int r6 = aStart + rows[row + 6];
    int r7 = aStart + rows[row + 7];
    int r8 = aStart + rows[row + 8];
    int r9 = aStart + rows[row + 9];
    int r10 = aStart + rows[row + 10];
    int r11 = aStart + rows[row + 11];
    int bIndex = bStart;
    for (int run : runs) {
      int start = run;
      for (int p = 0; p < length; p++) {
        FloatVector b0 = FloatVector.fromArray(LANES, b, bIndex);
        c0 = FloatVector.broadcast(LANES, a[start + r0]).fma(b0, c0);
        c1 = FloatVector.broadcast(LANES, a[start + r1]).fma(b0, c1);
        c2 = FloatVector.broadcast(LANES, a[start + r2]).fma(b0, c2);
        c3 = FloatVector.broadcast(LANES, a[start + r3]).fma(b0, c3);
        c4 = FloatVector.broadcast(LANES, a[start + r4]).fma(b0, c4);
        c5 = FloatVector.broadcast(LANES, a[start + r5]).fma(b0, c5);
        c6 = FloatVector.broadcast(LANES, a[start + r6]).fma(b0, c6);
        c7 = FloatVector.broadcast(LANES, a[start + r7]).fma(b0, c7);
        c8 = FloatVector.broadcast(LANES, a[start + r8]).fma(b0, c8);
        c9 = FloatVector.broadcast(LANES, a[start + r9]).fma(b0, c9);
        c10 = FloatVector.broadcast(LANES, a[start + r10]).fma(b0, c10);
        c11 = FloatVector.broadcast(LANES, a[start + r11]).fma(b0, c11);
        start += step;
        bIndex += bRow;
      }
    }
    int cIndex = cStart;
    c0.intoArray(c, cIndex);
    cIndex += cRow;
    c1.intoArray(c, cIndex);
    cIndex += cRow;
    c2.intoArray(c, cIndex);
    cIndex += cRow;
    c3.intoArray(c, cIndex);
    cIndex += cRow;
    c4.intoArray(c, cIndex);
    cIndex += cRow;
    c5.intoArray(c, cIndex);
    cIndex += cRow;
    c6.intoArray(c, cIndex);
    cIndex += cRow;
    c7.intoArray(c, cIndex);
    cIndex += cRow;
    c8.intoArray(c, cIndex);
    cIndex += cRow;
    c9.intoArray(c, cIndex);
    cIndex += cRow;
    c10.intoArray(c, cIndex);
    cIndex += cRow;
    c11.intoArray(c, cIndex);
  }

  /** Vectors of eight numbers, for few columns where the machine has longer ones. */
  static void half(
      float[] a,
      int aStart,
      int[] rows,
      int row,
      int[] runs,
      int length,
      int step,
      float[] b,
      int bStart,
      int bRow,
      float[] c,
      int cStart,
      int cRow) {
    FloatVector c0 = FloatVector.zero(HALF);
    FloatVector c1 = FloatVector.zero(HALF);
    FloatVector c2 = FloatVector.zero(HALF);
    FloatVector c3 = FloatVector.zero(HALF);
    FloatVector c4 = FloatVector.zero(HALF);
    FloatVector c5 = FloatVector.zero(HALF);
    FloatVector c6 = FloatVector.zero(HALF);
    FloatVector c7 = FloatVector.zero(HALF);
    FloatVector c8 = FloatVector.zero(HALF);
    FloatVector c9 = FloatVector.zero(HALF);
    FloatVector c10 = FloatVector.zero(HALF);
    FloatVector c11 = FloatVector.zero(HALF);
    int r0 = aStart + rows[row + 0];
    int r1 = aStart + rows[row + 1];
    int r2 = aStart + rows[row + 2];
    int r3 = aStart + rows[row + 3];
    int r4 = aStart + rows[row + 4];
    int r5 = aStart + rows[row + 5];
    int r6 = aStart + rows[row + 6];
    int r7 = aStart + rows[row + 7];
    int r8 = aStart + rows[row + 8];
    int r9 = aStart + rows[row + 9];
    int r10 = aStart + rows[row + 10];
    int r11 = aStart + rows[row + 11];
    int bIndex = bStart;
    for (int run : runs) {
      int start = run;
      for (int p = 0; p < length; p++) {
        FloatVector b0 = FloatVector.fromArray(HALF, b, bIndex);
        c0 = FloatVector.broadcast(HALF, a[start + r0]).fma(b0, c0);
        c1 = FloatVector.broadcast(HALF, a[start + r1]).fma(b0, c1);
        c2 = FloatVector.broadcast(HALF, a[start + r2]).fma(b0, c2);
        c3 = FloatVector.broadcast(HALF, a[start + r3]).fma(b0, c3);
        c4 = FloatVector.broadcast(HALF, a[start + r4]).fma(b0, c4);
        c5 = FloatVector.broadcast(HALF, a[start + r5]).fma(b0, c5);
        c6 = FloatVector.broadcast(HALF, a[start + r6]).fma(b0, c6);
        c7 = FloatVector.broadcast(HALF, a[start + r7]).fma(b0, c7);
        c8 = FloatVector.broadcast(HALF, a[start + r8]).fma(b0, c8);
        c9 = FloatVector.broadcast(HALF, a[start + r9]).fma(b0, c9);
        c10 = FloatVector.broadcast(HALF, a[start + r10]).fma(b0, c10);
        c11 = FloatVector.broadcast(HALF, a[start + r11]).fma(b0, c11);
        start += step;
        bIndex += bRow;
      }
    }
    int cIndex = cStart;
    c0.intoArray(c, cIndex);
    cIndex += cRow;
    c1.intoArray(c, cIndex);
    cIndex += cRow;
    c2.intoArray(c, cIndex);
    cIndex += cRow;
    c3.intoArray(c, cIndex);
    cIndex += cRow;
    c4.intoArray(c, cIndex);
    cIndex += cRow;
    c5.intoArray(c, cIndex);
    cIndex += cRow;
    c6.intoArray(c, cIndex);
    cIndex += cRow;
    c7.intoArray(c, cIndex);
    cIndex += cRow;
    c8.intoArray(c, cIndex);
    cIndex += cRow;
    c9.intoArray(c, cIndex);
    cIndex += cRow;
    c10.intoArray(c, cIndex);
    cIndex += cRow;
    c11.intoArray(c, cIndex);
  }
}
