package dev.martlet.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Loops over {@code double}s that HotSpot does not vectorize by itself. */
final class VectorDoubleLoops {
  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

  private VectorDoubleLoops() {}

  static void chained(double[] x, double[] y, double[] z, int from, int to) {
    int i = from;
    for (; i <= to - LANES.length(); i += LANES.length()) {
      var first = DoubleVector.fromArray(LANES, x, i);
      var second = DoubleVector.fromArray(LANES, y, i);
      var isZero =
          first.compare(VectorOperators.EQ, 0.0).or(second.compare(VectorOperators.EQ, 0.0));
      first.mul(second).blend(0.0, isZero).intoArray(z, i);
    }
    DoubleArithmetic.chained(x, y, z, i, to);
  }
}
