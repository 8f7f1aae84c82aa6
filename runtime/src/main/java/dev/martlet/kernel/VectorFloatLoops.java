package dev.martlet.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Loops over {@code float}s with the Vector API, where HotSpot does not vectorize them by itself:
 * since they are not simple, or since arguments and results lie at different places, and it cannot
 * know that these do not overlap.
 */
final class VectorFloatLoops {
  static final MovedBinaryLoop<float[]> PLUS = VectorFloatLoops::plus;
  static final MovedBinaryLoop<float[]> MINUS = VectorFloatLoops::minus;
  static final MovedBinaryLoop<float[]> TIMES = VectorFloatLoops::times;
  static final MovedBinaryLoop<float[]> CHAINED = VectorFloatLoops::chained;
  static final MovedUnaryLoop<float[]> NEGATED = VectorFloatLoops::negated;
  static final MovedUnaryLoop<float[]> SQUARED = VectorFloatLoops::squared;
  static final MovedUnaryLoop<float[]> RELU = VectorFloatLoops::relu;
  static final MovedBinaryLoop<float[]> RELU_PARTIAL = VectorFloatLoops::reluPartial;

  private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
  private static final int WIDTH = LANES.length();

  private VectorFloatLoops() {}

  static void plus(float[] x, int xFrom, float[] y, int yFrom, float[] z, int zFrom, int length) {
    int i = 0;
    for (; i <= length - WIDTH; i += WIDTH) {
      var first = FloatVector.fromArray(LANES, x, xFrom + i);
      var second = FloatVector.fromArray(LANES, y, yFrom + i);
      first.add(second).intoArray(z, zFrom + i);
    }
    for (; i < length; i++) {
      z[zFrom + i] = x[xFrom + i] + y[yFrom + i];
    }
  }

  static void minus(float[] x, int xFrom, float[] y, int yFrom, float[] z, int zFrom, int length) {
    int i = 0;
    for (; i <= length - WIDTH; i += WIDTH) {
      var first = FloatVector.fromArray(LANES, x, xFrom + i);
      var second = FloatVector.fromArray(LANES, y, yFrom + i);
      first.sub(second).intoArray(z, zFrom + i);
    }
    for (; i < length; i++) {
      z[zFrom + i] = x[xFrom + i] - y[yFrom + i];
    }
  }

  static void times(float[] x, int xFrom, float[] y, int yFrom, float[] z, int zFrom, int length) {
    int i = 0;
    for (; i <= length - WIDTH; i += WIDTH) {
      var first = FloatVector.fromArray(LANES, x, xFrom + i);
      var second = FloatVector.fromArray(LANES, y, yFrom + i);
      first.mul(second).intoArray(z, zFrom + i);
    }
    for (; i < length; i++) {
      z[zFrom + i] = x[xFrom + i] * y[yFrom + i];
    }
  }

  /** {@code x * y}, and 0 where either is 0, whatever the other one is. */
  static void chained(
      float[] x, int xFrom, float[] y, int yFrom, float[] z, int zFrom, int length) {
    int i = 0;
    for (; i <= length - WIDTH; i += WIDTH) {
      var first = FloatVector.fromArray(LANES, x, xFrom + i);
      var second = FloatVector.fromArray(LANES, y, yFrom + i);
      var isZero = first.compare(VectorOperators.EQ, 0f).or(second.compare(VectorOperators.EQ, 0f));
      first.mul(second).blend(0f, isZero).intoArray(z, zFrom + i);
    }
    for (; i < length; i++) {
      z[zFrom + i] = x[xFrom + i] == 0 || y[yFrom + i] == 0 ? 0 : x[xFrom + i] * y[yFrom + i];
    }
  }

  static void negated(float[] x, int xFrom, float[] y, int yFrom, int length) {
    int i = 0;
    for (; i <= length - WIDTH; i += WIDTH) {
      FloatVector.fromArray(LANES, x, xFrom + i).neg().intoArray(y, yFrom + i);
    }
    for (; i < length; i++) {
      y[yFrom + i] = -x[xFrom + i];
    }
  }

  static void squared(float[] x, int xFrom, float[] y, int yFrom, int length) {
    int i = 0;
    for (; i <= length - WIDTH; i += WIDTH) {
      var argument = FloatVector.fromArray(LANES, x, xFrom + i);
      argument.mul(argument).intoArray(y, yFrom + i);
    }
    for (; i < length; i++) {
      y[yFrom + i] = x[xFrom + i] * x[xFrom + i];
    }
  }

  static void relu(float[] x, int xFrom, float[] y, int yFrom, int length) {
    int i = 0;
    for (; i <= length - WIDTH; i += WIDTH) {
      FloatVector.fromArray(LANES, x, xFrom + i).max(0f).intoArray(y, yFrom + i);
    }
    for (; i < length; i++) {
      y[yFrom + i] = Math.max(x[xFrom + i], 0);
    }
  }

  /** As {@link FloatArithmetic#reluPartial}, of what is not below 0. */
  static void reluPartial(
      float[] x, int xFrom, float[] y, int yFrom, float[] p, int pFrom, int length) {
    int i = 0;
    for (; i <= length - WIDTH; i += WIDTH) {
      var value = FloatVector.fromArray(LANES, y, yFrom + i);
      var isAbove = value.compare(VectorOperators.GT, 0f);
      value.blend(1, isAbove).intoArray(p, pFrom + i);
    }
    for (; i < length; i++) {
      float value = y[yFrom + i];
      p[pFrom + i] = value > 0 ? 1 : value;
    }
  }
}
