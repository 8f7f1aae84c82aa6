package dev.martlet.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost loop of {@link VectorFloatImages}, written out as those of {@link
 * VectorFloatTiles}.
 */
final class VectorFloatImageTiles {
  private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;

  private VectorFloatImageTiles() {}

  /**
   * Two vectors times eight numbers each: {@code c[j] = sum over k of a[vector + steps[2 k]] *
   * b[bStart + steps[2 k + 1] + j]}. The second vector's sums are written last.
   */
  static void twoByEight(
      float[] a,
      int first,
      int second,
      int[] steps,
      float[] b,
      int bStart,
      float[] c,
      int cFirst,
      int cSecond) {
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
    for (int i = 0; i < steps.length; i += 2) {
      int step = steps[i];
      int bIndex = bStart + steps[i + 1];
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
    }
    int width = LANES.length();
    int cIndex = cFirst;
    c0x0.intoArray(c, cIndex);
    cIndex += width;
    c1x0.intoArray(c, cIndex);
    cIndex += width;
    c2x0.intoArray(c, cIndex);
    cIndex += width;
    c3x0.intoArray(c, cIndex);
    cIndex += width;
    c4x0.intoArray(c, cIndex);
    cIndex += width;
    c5x0.intoArray(c, cIndex);
    cIndex += width;
    c6x0.intoArray(c, cIndex);
    cIndex += width;
    c7x0.intoArray(c, cIndex);
    cIndex = cSecond;
    c0x1.intoArray(c, cIndex);
    cIndex += width;
    c1x1.intoArray(c, cIndex);
    cIndex += width;
    c2x1.intoArray(c, cIndex);
    cIndex += width;
    c3x1.intoArray(c, cIndex);
    cIndex += width;
    c4x1.intoArray(c, cIndex);
    cIndex += width;
    c5x1.intoArray(c, cIndex);
    cIndex += width;
    c6x1.intoArray(c, cIndex);
    cIndex += width;
    c7x1.intoArray(c, cIndex);
  }
}
