package dev.martlet.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Exchanges rows and columns of blocks of 8 by 8 numbers, where that is what a vector holds.
 *
 * <p>Written out for the same reason as {@link VectorDoubleTiles}. Numbers are moved as integers,
 * since those that say where to are integers, too.
 */
final class VectorDoubleTransposition {
  static final int EXTENT = 8;

  /** Whether it can be used: whether so many numbers are a vector. */
  static final boolean IS_THERE = VectorDoubleTiles.WIDTH == EXTENT;

  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_512;

  private static final LongVector LOW_4 = merge(4, 0);
  private static final LongVector HIGH_4 = merge(4, 4);
  private static final LongVector LOW_2 = merge(2, 0);
  private static final LongVector HIGH_2 = merge(2, 2);
  private static final LongVector LOW_1 = merge(1, 0);
  private static final LongVector HIGH_1 = merge(1, 1);

  private VectorDoubleTransposition() {}

  /**
   * What takes of two rows that lie {@code distance} apart the numbers of every other {@code
   * distance} columns, from that at {@code first} on, in turn.
   */
  private static LongVector merge(int distance, int first) {
    long[] places = new long[EXTENT];
    for (int i = 0; i < EXTENT; i++) {
      int place = (i & distance) == 0 ? i : EXTENT + i - distance;
      place += first;
      places[i] = place;
    }
    return LongVector.fromArray(LongVector.SPECIES_512, places, 0);
  }

  /**
   * Writes columns as rows.
   *
   * @param last the last row that is there, which stands for those that are missing
   * @param row the distance between rows
   */
  static void transpose(
      double[] from, int start, int row, int last, double[] to, int toStart, int toRow) {
    LongVector a0 = DoubleVector.fromArray(LANES, from, start).reinterpretAsLongs();
    LongVector a1 =
        DoubleVector.fromArray(LANES, from, start + Math.min(1, last) * row).reinterpretAsLongs();
    LongVector a2 =
        DoubleVector.fromArray(LANES, from, start + Math.min(2, last) * row).reinterpretAsLongs();
    LongVector a3 =
        DoubleVector.fromArray(LANES, from, start + Math.min(3, last) * row).reinterpretAsLongs();
    LongVector a4 =
        DoubleVector.fromArray(LANES, from, start + Math.min(4, last) * row).reinterpretAsLongs();
    LongVector a5 =
        DoubleVector.fromArray(LANES, from, start + Math.min(5, last) * row).reinterpretAsLongs();
    LongVector a6 =
        DoubleVector.fromArray(LANES, from, start + Math.min(6, last) * row).reinterpretAsLongs();
    LongVector a7 =
        DoubleVector.fromArray(LANES, from, start + Math.min(7, last) * row).reinterpretAsLongs();
    LongVector b0 = LOW_4.selectFrom(a0, a4);
    LongVector b4 = HIGH_4.selectFrom(a0, a4);
    LongVector b1 = LOW_4.selectFrom(a1, a5);
    LongVector b5 = HIGH_4.selectFrom(a1, a5);
    LongVector b2 = LOW_4.selectFrom(a2, a6);
    LongVector b6 = HIGH_4.selectFrom(a2, a6);
    LongVector b3 = LOW_4.selectFrom(a3, a7);
    LongVector b7 = HIGH_4.selectFrom(a3, a7);
    LongVector c0 = LOW_2.selectFrom(b0, b2);
    LongVector c2 = HIGH_2.selectFrom(b0, b2);
    LongVector c1 = LOW_2.selectFrom(b1, b3);
    LongVector c3 = HIGH_2.selectFrom(b1, b3);
    LongVector c4 = LOW_2.selectFrom(b4, b6);
    LongVector c6 = HIGH_2.selectFrom(b4, b6);
    LongVector c5 = LOW_2.selectFrom(b5, b7);
    LongVector c7 = HIGH_2.selectFrom(b5, b7);
    LongVector d0 = LOW_1.selectFrom(c0, c1);
    LongVector d1 = HIGH_1.selectFrom(c0, c1);
    LongVector d2 = LOW_1.selectFrom(c2, c3);
    LongVector d3 = HIGH_1.selectFrom(c2, c3);
    LongVector d4 = LOW_1.selectFrom(c4, c5);
    LongVector d5 = HIGH_1.selectFrom(c4, c5);
    LongVector d6 = LOW_1.selectFrom(c6, c7);
    LongVector d7 = HIGH_1.selectFrom(c6, c7);
    int at = toStart;
    d0.reinterpretAsDoubles().intoArray(to, at);
    at += toRow;
    d1.reinterpretAsDoubles().intoArray(to, at);
    at += toRow;
    d2.reinterpretAsDoubles().intoArray(to, at);
    at += toRow;
    d3.reinterpretAsDoubles().intoArray(to, at);
    at += toRow;
    d4.reinterpretAsDoubles().intoArray(to, at);
    at += toRow;
    d5.reinterpretAsDoubles().intoArray(to, at);
    at += toRow;
    d6.reinterpretAsDoubles().intoArray(to, at);
    at += toRow;
    d7.reinterpretAsDoubles().intoArray(to, at);
  }
}
