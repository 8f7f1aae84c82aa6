package dev.martlet.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Loops over {@code float}s that HotSpot does not vectorize by itself. */
final class VectorFloatLoops {
  private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;

  private VectorFloatLoops() {}

  static void chained(float[] x, float[] y, float[] z, int from, int to) {
    int i = from;
    for (; i <= to - LANES.length(); i += LANES.length()) {
      var first = FloatVector.fromArray(LANES, x, i);
      var second = FloatVector.fromArray(LANES, y, i);
      var isZero = first.compare(VectorOperators.EQ, 0f).or(second.compare(VectorOperators.EQ, 0f));
      first.mul(second).blend(0f, isZero).intoArray(z, i);
    }
    FloatArithmetic.chained(x, y, z, i, to);
  }
}
