package dev.martlet.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Exchanges rows and columns of blocks of 16 by 16 numbers, where that is what a vector holds.
 *
 * <p>Written out for the same reason as {@link VectorFloatTiles}. Numbers are moved as integers,
 * since those that say where to are integers, too.
 */
final class VectorFloatTransposition {
  static final int EXTENT = 16;

  /** Whether it can be used: whether so many numbers are a vector. */
  static final boolean IS_THERE = VectorFloatTiles.WIDTH == EXTENT;

  private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_512;

  private static final IntVector LOW_8 = merge(8, 0);
  private static final IntVector HIGH_8 = merge(8, 8);
  private static final IntVector LOW_4 = merge(4, 0);
  private static final IntVector HIGH_4 = merge(4, 4);
  private static final IntVector LOW_2 = merge(2, 0);
  private static final IntVector HIGH_2 = merge(2, 2);
  private static final IntVector LOW_1 = merge(1, 0);
  private static final IntVector HIGH_1 = merge(1, 1);

  private VectorFloatTransposition() {}

  /**
   * What takes of two rows that lie {@code distance} apart the numbers of every other {@code
   * distance} columns, from that at {@code first} on, in turn.
   */
  private static IntVector merge(int distance, int first) {
    int[] places = new int[EXTENT];
    for (int i = 0; i < EXTENT; i++) {
      int place = (i & distance) == 0 ? i : EXTENT + i - distance;
      place += first;
      places[i] = place;
    }
    return IntVector.fromArray(IntVector.SPECIES_512, places, 0);
  }

  /**
   * Writes columns as rows.
   *
   * @param last the last row that is there, which stands for those that are missing
   * @param row the distance between rows
   */
  static void transpose(
      float[] from, int start, int row, int last, float[] to, int toStart, int toRow) {
    IntVector a0 = FloatVector.fromArray(LANES, from, start).reinterpretAsInts();
    IntVector a1 =
        FloatVector.fromArray(LANES, from, start + Math.min(1, last) * row).reinterpretAsInts();
    IntVector a2 =
        FloatVector.fromArray(LANES, from, start + Math.min(2, last) * row).reinterpretAsInts();
    IntVector a3 =
        FloatVector.fromArray(LANES, from, start + Math.min(3, last) * row).reinterpretAsInts();
    IntVector a4 =
        FloatVector.fromArray(LANES, from, start + Math.min(4, last) * row).reinterpretAsInts();
    IntVector a5 =
        FloatVector.fromArray(LANES, from, start + Math.min(5, last) * row).reinterpretAsInts();
    IntVector a6 =
        FloatVector.fromArray(LANES, from, start + Math.min(6, last) * row).reinterpretAsInts();
    IntVector a7 =
        FloatVector.fromArray(LANES, from, start + Math.min(7, last) * row).reinterpretAsInts();
    IntVector a8 =
        FloatVector.fromArray(LANES, from, start + Math.min(8, last) * row).reinterpretAsInts();
    IntVector a9 =
        FloatVector.fromArray(LANES, from, start + Math.min(9, last) * row).reinterpretAsInts();
    IntVector a10 =
        FloatVector.fromArray(LANES, from, start + Math.min(10, last) * row).reinterpretAsInts();
    IntVector a11 =
        FloatVector.fromArray(LANES, from, start + Math.min(11, last) * row).reinterpretAsInts();
    IntVector a12 =
        FloatVector.fromArray(LANES, from, start + Math.min(12, last) * row).reinterpretAsInts();
    IntVector a13 =
        FloatVector.fromArray(LANES, from, start + Math.min(13, last) * row).reinterpretAsInts();
    IntVector a14 =
        FloatVector.fromArray(LANES, from, start + Math.min(14, last) * row).reinterpretAsInts();
    IntVector a15 =
        FloatVector.fromArray(LANES, from, start + Math.min(15, last) * row).reinterpretAsInts();
    IntVector b0 = LOW_8.selectFrom(a0, a8);
    IntVector b8 = HIGH_8.selectFrom(a0, a8);
    IntVector b1 = LOW_8.selectFrom(a1, a9);
    IntVector b9 = HIGH_8.selectFrom(a1, a9);
    IntVector b2 = LOW_8.selectFrom(a2, a10);
    IntVector b10 = HIGH_8.selectFrom(a2, a10);
    IntVector b3 = LOW_8.selectFrom(a3, a11);
    IntVector b11 = HIGH_8.selectFrom(a3, a11);
    IntVector b4 = LOW_8.selectFrom(a4, a12);
    IntVector b12 = HIGH_8.selectFrom(a4, a12);
    IntVector b5 = LOW_8.selectFrom(a5, a13);
    IntVector b13 = HIGH_8.selectFrom(a5, a13);
    IntVector b6 = LOW_8.selectFrom(a6, a14);
    IntVector b14 = HIGH_8.selectFrom(a6, a14);
    IntVector b7 = LOW_8.selectFrom(a7, a15);
    IntVector b15 = HIGH_8.selectFrom(a7, a15);
    IntVector c0 = LOW_4.selectFrom(b0, b4);
    IntVector c4 = HIGH_4.selectFrom(b0, b4);
    IntVector c1 = LOW_4.selectFrom(b1, b5);
    IntVector c5 = HIGH_4.selectFrom(b1, b5);
    IntVector c2 = LOW_4.selectFrom(b2, b6);
    IntVector c6 = HIGH_4.selectFrom(b2, b6);
    IntVector c3 = LOW_4.selectFrom(b3, b7);
    IntVector c7 = HIGH_4.selectFrom(b3, b7);
    IntVector c8 = LOW_4.selectFrom(b8, b12);
    IntVector c12 = HIGH_4.selectFrom(b8, b12);
    IntVector c9 = LOW_4.selectFrom(b9, b13);
    IntVector c13 = HIGH_4.selectFrom(b9, b13);
    IntVector c10 = LOW_4.selectFrom(b10, b14);
    IntVector c14 = HIGH_4.selectFrom(b10, b14);
    IntVector c11 = LOW_4.selectFrom(b11, b15);
    IntVector c15 = HIGH_4.selectFrom(b11, b15);
    IntVector d0 = LOW_2.selectFrom(c0, c2);
    IntVector d2 = HIGH_2.selectFrom(c0, c2);
    IntVector d1 = LOW_2.selectFrom(c1, c3);
    IntVector d3 = HIGH_2.selectFrom(c1, c3);
    IntVector d4 = LOW_2.selectFrom(c4, c6);
    IntVector d6 = HIGH_2.selectFrom(c4, c6);
    IntVector d5 = LOW_2.selectFrom(c5, c7);
    IntVector d7 = HIGH_2.selectFrom(c5, c7);
    IntVector d8 = LOW_2.selectFrom(c8, c10);
    IntVector d10 = HIGH_2.selectFrom(c8, c10);
    IntVector d9 = LOW_2.selectFrom(c9, c11);
    IntVector d11 = HIGH_2.selectFrom(c9, c11);
    IntVector d12 = LOW_2.selectFrom(c12, c14);
    IntVector d14 = HIGH_2.selectFrom(c12, c14);
    IntVector d13 = LOW_2.selectFrom(c13, c15);
    IntVector d15 = HIGH_2.selectFrom(c13, c15);
    IntVector e0 = LOW_1.selectFrom(d0, d1);
    IntVector e1 = HIGH_1.selectFrom(d0, d1);
    IntVector e2 = LOW_1.selectFrom(d2, d3);
    IntVector e3 = HIGH_1.selectFrom(d2, d3);
    IntVector e4 = LOW_1.selectFrom(d4, d5);
    IntVector e5 = HIGH_1.selectFrom(d4, d5);
    IntVector e6 = LOW_1.selectFrom(d6, d7);
    IntVector e7 = HIGH_1.selectFrom(d6, d7);
    IntVector e8 = LOW_1.selectFrom(d8, d9);
    IntVector e9 = HIGH_1.selectFrom(d8, d9);
    IntVector e10 = LOW_1.selectFrom(d10, d11);
    IntVector e11 = HIGH_1.selectFrom(d10, d11);
    IntVector e12 = LOW_1.selectFrom(d12, d13);
    IntVector e13 = HIGH_1.selectFrom(d12, d13);
    IntVector e14 = LOW_1.selectFrom(d14, d15);
    IntVector e15 = HIGH_1.selectFrom(d14, d15);
    int at = toStart;
    e0.reinterpretAsFloats().intoArray(to, at);
    at += toRow;
    e1.reinterpretAsFloats().intoArray(to, at);
    at += toRow;
    e2.reinterpretAsFloats().intoArray(to, at);
    at += toRow;
    e3.reinterpretAsFloats().intoArray(to, at);
    at += toRow;
    e4.reinterpretAsFloats().intoArray(to, at);
    at += toRow;
    e5.reinterpretAsFloats().intoArray(to, at);
    at += toRow;
    e6.reinterpretAsFloats().intoArray(to, at);
    at += toRow;
    e7.reinterpretAsFloats().intoArray(to, at);
    at += toRow;
    e8.reinterpretAsFloats().intoArray(to, at);
    at += toRow;
    e9.reinterpretAsFloats().intoArray(to, at);
    at += toRow;
    e10.reinterpretAsFloats().intoArray(to, at);
    at += toRow;
    e11.reinterpretAsFloats().intoArray(to, at);
    at += toRow;
    e12.reinterpretAsFloats().intoArray(to, at);
    at += toRow;
    e13.reinterpretAsFloats().intoArray(to, at);
    at += toRow;
    e14.reinterpretAsFloats().intoArray(to, at);
    at += toRow;
    e15.reinterpretAsFloats().intoArray(to, at);
  }
}
