package dev.martlet.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost loops of convolutions: products of a part of a matrix, whose rows lie somewhere in
 * an array, their elements at the same distances for all rows, and of some columns of another one.
 *
 * <p>Written out: HotSpot keeps local variables in registers, and no arrays of vectors.
 */
final class VectorFloatConvolutionTiles {
  static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;

  /** Vectors of eight numbers, for few columns where the machine has longer ones. */
  static final VectorSpecies<Float> HALF = LANES.length() < 8 ? LANES : FloatVector.SPECIES_256;

  /** The first numbers of two vectors in turn, and those behind them. */
  private static final VectorShuffle<Float> ZIPPED = VectorShuffle.makeZip(LANES, 0);

  private static final VectorShuffle<Float> ZIPPED_BEHIND = VectorShuffle.makeZip(LANES, 1);

  /** Rows of a tile. */
  static final int HEIGHT = 12;

  private VectorFloatConvolutionTiles() {}

  /**
   * Twelve numbers times a vector: {@code c[i] = sum over k of a[rows[row + i] + steps[k]] *
   * b[bStart + k * bRow]}, where {@code b} and {@code c} are vectors.
   */
  static void twelveByOne(
      float[] a,
      int[] rows,
      int row,
      int[] steps,
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
    int r0 = rows[row];
    int r1 = rows[row + 1];
    int r2 = rows[row + 2];
    int r3 = rows[row + 3];
    int r4 = rows[row + 4];
    int r5 = rows[row + 5];
    int r6 = rows[row + 6];
    int r7 = rows[row + 7];
    int r8 = rows[row + 8];
    int r9 = rows[row + 9];
    int r10 = rows[row + 10];
    int r11 = rows[row + 11];
    int bIndex = bStart;
    for (int step : steps) {
      FloatVector b0 = FloatVector.fromArray(LANES, b, bIndex);
      c0 = FloatVector.broadcast(LANES, a[step + r0]).fma(b0, c0);
      c1 = FloatVector.broadcast(LANES, a[step + r1]).fma(b0, c1);
      c2 = FloatVector.broadcast(LANES, a[step + r2]).fma(b0, c2);
      c3 = FloatVector.broadcast(LANES, a[step + r3]).fma(b0, c3);
      c4 = FloatVector.broadcast(LANES, a[step + r4]).fma(b0, c4);
      c5 = FloatVector.broadcast(LANES, a[step + r5]).fma(b0, c5);
      c6 = FloatVector.broadcast(LANES, a[step + r6]).fma(b0, c6);
      c7 = FloatVector.broadcast(LANES, a[step + r7]).fma(b0, c7);
      c8 = FloatVector.broadcast(LANES, a[step + r8]).fma(b0, c8);
      c9 = FloatVector.broadcast(LANES, a[step + r9]).fma(b0, c9);
      c10 = FloatVector.broadcast(LANES, a[step + r10]).fma(b0, c10);
      c11 = FloatVector.broadcast(LANES, a[step + r11]).fma(b0, c11);
      bIndex += bRow;
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

  /** The same with vectors of eight numbers. */
  static void twelveByHalf(
      float[] a,
      int[] rows,
      int row,
      int[] steps,
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
    int r0 = rows[row];
    int r1 = rows[row + 1];
    int r2 = rows[row + 2];
    int r3 = rows[row + 3];
    int r4 = rows[row + 4];
    int r5 = rows[row + 5];
    int r6 = rows[row + 6];
    int r7 = rows[row + 7];
    int r8 = rows[row + 8];
    int r9 = rows[row + 9];
    int r10 = rows[row + 10];
    int r11 = rows[row + 11];
    int bIndex = bStart;
    for (int step : steps) {
      FloatVector b0 = FloatVector.fromArray(HALF, b, bIndex);
      c0 = FloatVector.broadcast(HALF, a[step + r0]).fma(b0, c0);
      c1 = FloatVector.broadcast(HALF, a[step + r1]).fma(b0, c1);
      c2 = FloatVector.broadcast(HALF, a[step + r2]).fma(b0, c2);
      c3 = FloatVector.broadcast(HALF, a[step + r3]).fma(b0, c3);
      c4 = FloatVector.broadcast(HALF, a[step + r4]).fma(b0, c4);
      c5 = FloatVector.broadcast(HALF, a[step + r5]).fma(b0, c5);
      c6 = FloatVector.broadcast(HALF, a[step + r6]).fma(b0, c6);
      c7 = FloatVector.broadcast(HALF, a[step + r7]).fma(b0, c7);
      c8 = FloatVector.broadcast(HALF, a[step + r8]).fma(b0, c8);
      c9 = FloatVector.broadcast(HALF, a[step + r9]).fma(b0, c9);
      c10 = FloatVector.broadcast(HALF, a[step + r10]).fma(b0, c10);
      c11 = FloatVector.broadcast(HALF, a[step + r11]).fma(b0, c11);
      bIndex += bRow;
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

  /**
   * Two vectors that lie somewhere in {@code a}, moved along by certain steps, times eight numbers
   * each, one row of {@code c} for each number: {@code c[j] += sum over k of a[vector + steps[k]] *
   * b[bStart + k * bStep + j]}. Of the two ways to multiply a vector by a number this reads least:
   * ten times for sixteen products.
   */
  static void twoByEight(
      float[] a,
      int first,
      int second,
      int[] steps,
      float[] b,
      int bStart,
      int bStep,
      float[] c,
      int cStart) {
    FloatVector c0x0 = FloatVector.zero(LANES);
    FloatVector c0x1 = FloatVector.zero(LANES);
    FloatVector c1x0 = FloatVector.zero(LANES);
    FloatVector c1x1 = FloatVector.zero(LANES);
    FloatVector c2x0 = FloatVector.zero(LANES);
    FloatVector c2x1 = FloatVector.zero(LANES);
    FloatVector c3x0 = FloatVector.zero(LANES);
    FloatVector c3x1 = FloatVector.zero(LANES);
    FloatVector c4x0 = FloatVector.zero(LANES);
    FloatVector c4x1 = FloatVector.zero(LANES);
    FloatVector c5x0 = FloatVector.zero(LANES);
    FloatVector c5x1 = FloatVector.zero(LANES);
    FloatVector c6x0 = FloatVector.zero(LANES);
    FloatVector c6x1 = FloatVector.zero(LANES);
    FloatVector c7x0 = FloatVector.zero(LANES);
    FloatVector c7x1 = FloatVector.zero(LANES);
    int bIndex = bStart;
    for (int step : steps) {
      FloatVector a0 = FloatVector.fromArray(LANES, a, first + step);
      FloatVector a1 = FloatVector.fromArray(LANES, a, second + step);
      FloatVector b0 = FloatVector.broadcast(LANES, b[bIndex]);
      c0x0 = a0.fma(b0, c0x0);
      c0x1 = a1.fma(b0, c0x1);
      FloatVector b1 = FloatVector.broadcast(LANES, b[bIndex + 1]);
      c1x0 = a0.fma(b1, c1x0);
      c1x1 = a1.fma(b1, c1x1);
      FloatVector b2 = FloatVector.broadcast(LANES, b[bIndex + 2]);
      c2x0 = a0.fma(b2, c2x0);
      c2x1 = a1.fma(b2, c2x1);
      FloatVector b3 = FloatVector.broadcast(LANES, b[bIndex + 3]);
      c3x0 = a0.fma(b3, c3x0);
      c3x1 = a1.fma(b3, c3x1);
      FloatVector b4 = FloatVector.broadcast(LANES, b[bIndex + 4]);
      c4x0 = a0.fma(b4, c4x0);
      c4x1 = a1.fma(b4, c4x1);
      FloatVector b5 = FloatVector.broadcast(LANES, b[bIndex + 5]);
      c5x0 = a0.fma(b5, c5x0);
      c5x1 = a1.fma(b5, c5x1);
      FloatVector b6 = FloatVector.broadcast(LANES, b[bIndex + 6]);
      c6x0 = a0.fma(b6, c6x0);
      c6x1 = a1.fma(b6, c6x1);
      FloatVector b7 = FloatVector.broadcast(LANES, b[bIndex + 7]);
      c7x0 = a0.fma(b7, c7x0);
      c7x1 = a1.fma(b7, c7x1);
      bIndex += bStep;
    }
    int width = LANES.length();
    int cIndex = cStart;
    c0x0.add(FloatVector.fromArray(LANES, c, cIndex)).intoArray(c, cIndex);
    cIndex += width;
    c0x1.add(FloatVector.fromArray(LANES, c, cIndex)).intoArray(c, cIndex);
    cIndex += width;
    c1x0.add(FloatVector.fromArray(LANES, c, cIndex)).intoArray(c, cIndex);
    cIndex += width;
    c1x1.add(FloatVector.fromArray(LANES, c, cIndex)).intoArray(c, cIndex);
    cIndex += width;
    c2x0.add(FloatVector.fromArray(LANES, c, cIndex)).intoArray(c, cIndex);
    cIndex += width;
    c2x1.add(FloatVector.fromArray(LANES, c, cIndex)).intoArray(c, cIndex);
    cIndex += width;
    c3x0.add(FloatVector.fromArray(LANES, c, cIndex)).intoArray(c, cIndex);
    cIndex += width;
    c3x1.add(FloatVector.fromArray(LANES, c, cIndex)).intoArray(c, cIndex);
    cIndex += width;
    c4x0.add(FloatVector.fromArray(LANES, c, cIndex)).intoArray(c, cIndex);
    cIndex += width;
    c4x1.add(FloatVector.fromArray(LANES, c, cIndex)).intoArray(c, cIndex);
    cIndex += width;
    c5x0.add(FloatVector.fromArray(LANES, c, cIndex)).intoArray(c, cIndex);
    cIndex += width;
    c5x1.add(FloatVector.fromArray(LANES, c, cIndex)).intoArray(c, cIndex);
    cIndex += width;
    c6x0.add(FloatVector.fromArray(LANES, c, cIndex)).intoArray(c, cIndex);
    cIndex += width;
    c6x1.add(FloatVector.fromArray(LANES, c, cIndex)).intoArray(c, cIndex);
    cIndex += width;
    c7x0.add(FloatVector.fromArray(LANES, c, cIndex)).intoArray(c, cIndex);
    cIndex += width;
    c7x1.add(FloatVector.fromArray(LANES, c, cIndex)).intoArray(c, cIndex);
  }

  /**
   * Turns what {@link #twoByEight} computed for one of its vectors: a row of eight numbers for each
   * number of the vector, one row behind the other. Three times each vector is zipped with another.
   */
  static void turned(float[] c, int from, float[] turned) {
    int step = 2 * LANES.length();
    FloatVector c0 = FloatVector.fromArray(LANES, c, from);
    FloatVector c1 = FloatVector.fromArray(LANES, c, from + step);
    FloatVector c2 = FloatVector.fromArray(LANES, c, from + 2 * step);
    FloatVector c3 = FloatVector.fromArray(LANES, c, from + 3 * step);
    FloatVector c4 = FloatVector.fromArray(LANES, c, from + 4 * step);
    FloatVector c5 = FloatVector.fromArray(LANES, c, from + 5 * step);
    FloatVector c6 = FloatVector.fromArray(LANES, c, from + 6 * step);
    FloatVector c7 = FloatVector.fromArray(LANES, c, from + 7 * step);
    FloatVector c04x0 = c0.rearrange(ZIPPED, c4);
    FloatVector c04x1 = c0.rearrange(ZIPPED_BEHIND, c4);
    FloatVector c15x0 = c1.rearrange(ZIPPED, c5);
    FloatVector c15x1 = c1.rearrange(ZIPPED_BEHIND, c5);
    FloatVector c26x0 = c2.rearrange(ZIPPED, c6);
    FloatVector c26x1 = c2.rearrange(ZIPPED_BEHIND, c6);
    FloatVector c37x0 = c3.rearrange(ZIPPED, c7);
    FloatVector c37x1 = c3.rearrange(ZIPPED_BEHIND, c7);
    FloatVector even0 = c04x0.rearrange(ZIPPED, c26x0);
    FloatVector even1 = c04x0.rearrange(ZIPPED_BEHIND, c26x0);
    FloatVector even2 = c04x1.rearrange(ZIPPED, c26x1);
    FloatVector even3 = c04x1.rearrange(ZIPPED_BEHIND, c26x1);
    FloatVector odd0 = c15x0.rearrange(ZIPPED, c37x0);
    FloatVector odd1 = c15x0.rearrange(ZIPPED_BEHIND, c37x0);
    FloatVector odd2 = c15x1.rearrange(ZIPPED, c37x1);
    FloatVector odd3 = c15x1.rearrange(ZIPPED_BEHIND, c37x1);
    int width = LANES.length();
    even0.rearrange(ZIPPED, odd0).intoArray(turned, 0);
    even0.rearrange(ZIPPED_BEHIND, odd0).intoArray(turned, width);
    even1.rearrange(ZIPPED, odd1).intoArray(turned, 2 * width);
    even1.rearrange(ZIPPED_BEHIND, odd1).intoArray(turned, 3 * width);
    even2.rearrange(ZIPPED, odd2).intoArray(turned, 4 * width);
    even2.rearrange(ZIPPED_BEHIND, odd2).intoArray(turned, 5 * width);
    even3.rearrange(ZIPPED, odd3).intoArray(turned, 6 * width);
    even3.rearrange(ZIPPED_BEHIND, odd3).intoArray(turned, 7 * width);
  }
}
