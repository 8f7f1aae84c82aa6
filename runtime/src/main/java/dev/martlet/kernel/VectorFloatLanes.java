package dev.martlet.kernel;

import jdk.incubator.vector.FloatVector;

/**
 * Sums of all lanes of two vectors of {@code float}s, which are written to an array that each
 * thread keeps: no vector is handed to a method that HotSpot may not inline, and none makes
 * garbage. The Vector API's own sums may be added in another order once they are compiled.
 */
final class VectorFloatLanes {
  private static final ThreadLocal<float[]> BOTH =
      ThreadLocal.withInitial(() -> new float[2 * FloatVector.SPECIES_PREFERRED.length()]);

  private VectorFloatLanes() {}

  /** Where two vectors are to be written, one behind the other. */
  static float[] ofBoth() {
    return BOTH.get();
  }

  /** Their sum, in four chains: a single one would wait for each addition. */
  static double sum(float[] lanes) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    for (int i = 0; i < lanes.length; i += 4) {
      first += lanes[i];
      second += lanes[i + 1];
      third += lanes[i + 2];
      fourth += lanes[i + 3];
    }
    return first + second + (third + fourth);
  }
}
