package dev.martlet.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Combinations of rows of {@code float}s with the Vector API, where it is faster. */
final class VectorFloatRows extends FloatRows {
  private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;

  /** Products that are added up as {@code float}s. */
  private static final int BLOCK = 2_048;

  @Override
  public double dot(float[] x, int xOffset, float[] y, int yOffset, int length) {
    double sum = 0;
    int i = 0;
    for (; length - i >= 4 * LANES.length(); i += Math.min(BLOCK, length - i)) {
      sum += block(x, xOffset + i, y, yOffset + i, Math.min(BLOCK, length - i));
    }
    return i < length ? sum + super.dot(x, xOffset + i, y, yOffset + i, length - i) : sum;
  }

  private double block(float[] x, int xOffset, float[] y, int yOffset, int length) {
    var first = FloatVector.zero(LANES);
    var second = FloatVector.zero(LANES);
    int i = 0;
    for (; i <= length - 2 * LANES.length(); i += 2 * LANES.length()) {
      first =
          FloatVector.fromArray(LANES, x, xOffset + i)
              .fma(FloatVector.fromArray(LANES, y, yOffset + i), first);
      int next = i + LANES.length();
      second =
          FloatVector.fromArray(LANES, x, xOffset + next)
              .fma(FloatVector.fromArray(LANES, y, yOffset + next), second);
    }
    float[] lanes = VectorFloatLanes.ofBoth();
    first.intoArray(lanes, 0);
    second.intoArray(lanes, LANES.length());
    return super.dot(x, xOffset + i, y, yOffset + i, length - i) + VectorFloatLanes.sum(lanes);
  }
}
