package dev.martlet.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums of all lanes of vectors, as {@code double}s. The Vector API's own may add them in another
 * order once they are compiled, and its arrays are garbage.
 */
final class VectorLanes {
  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

  private static final ThreadLocal<double[]> SUMS =
      ThreadLocal.withInitial(() -> new double[LANES.length()]);

  private VectorLanes() {}

  static double sum(FloatVector first, FloatVector second) {
    return sum(halved(first).add(halved(second)));
  }

  static double sum(FloatVector vector) {
    return sum(halved(vector));
  }

  /** Each lane of the first half with one of the second. */
  private static DoubleVector halved(FloatVector vector) {
    return half(vector, 0).add(half(vector, 1));
  }

  private static DoubleVector half(FloatVector vector, int part) {
    return (DoubleVector) vector.convertShape(VectorOperators.F2D, LANES, part);
  }

  static double sum(DoubleVector vector) {
    double[] lanes = SUMS.get();
    vector.intoArray(lanes, 0);
    double sum = 0;
    for (double lane : lanes) {
      sum += lane;
    }
    return sum;
  }
}
