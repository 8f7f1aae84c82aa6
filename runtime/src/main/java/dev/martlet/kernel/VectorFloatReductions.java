package dev.martlet.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Reductions of {@code float}s with the Vector API, where it is faster. */
final class VectorFloatReductions extends FloatReductions {
  private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;

  @Override
  public double run(Fold fold, float[] x, int from, int to) {
    if (to - from < 4 * LANES.length()) {
      return super.run(fold, x, from, to);
    }
    return switch (fold) {
      case SUM -> sum(x, from, to);
      case MAX -> max(x, from, to);
      case PRODUCT, MIN -> super.run(fold, x, from, to);
    };
  }

  @Override
  void row(Fold fold, float[] x, int xOffset, float[] y, int yOffset, int length) {
    int whole = fold == Fold.SUM ? LANES.loopBound(length) : 0;
    for (int i = 0; i < whole; i += LANES.length()) {
      FloatVector.fromArray(LANES, y, yOffset + i)
          .add(FloatVector.fromArray(LANES, x, xOffset + i))
          .intoArray(y, yOffset + i);
    }
    super.row(fold, x, xOffset + whole, y, yOffset + whole, length - whole);
  }

  /** The lanes are added as {@code double}s. */
  private double sum(float[] x, int from, int to) {
    var first = FloatVector.zero(LANES);
    var second = FloatVector.zero(LANES);
    int i = from;
    for (; i <= to - 2 * LANES.length(); i += 2 * LANES.length()) {
      first = first.add(FloatVector.fromArray(LANES, x, i));
      second = second.add(FloatVector.fromArray(LANES, x, i + LANES.length()));
    }
    float[] lanes = VectorFloatLanes.ofBoth();
    first.intoArray(lanes, 0);
    second.intoArray(lanes, LANES.length());
    return super.run(Fold.SUM, x, i, to) + VectorFloatLanes.sum(lanes);
  }

  private double max(float[] x, int from, int to) {
    var max = FloatVector.broadcast(LANES, Float.NEGATIVE_INFINITY);
    int i = from;
    for (; i <= to - LANES.length(); i += LANES.length()) {
      max = max.max(FloatVector.fromArray(LANES, x, i));
    }
    return Math.max(max.reduceLanes(VectorOperators.MAX), super.run(Fold.MAX, x, i, to));
  }
}
