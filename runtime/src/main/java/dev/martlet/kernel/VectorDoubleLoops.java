package dev.martlet.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Loops over {@code double}s with the Vector API, where HotSpot does not vectorize them by itself:
 * since they are not simple, or since arguments and results lie at different places, and it cannot
 * know that these do not overlap.
 */
final class VectorDoubleLoops {
  static final MovedBinaryLoop<double[]> PLUS = VectorDoubleLoops::plus;
  static final MovedBinaryLoop<double[]> MINUS = VectorDoubleLoops::minus;
  static final MovedBinaryLoop<double[]> TIMES = VectorDoubleLoops::times;
  static final MovedBinaryLoop<double[]> CHAINED = VectorDoubleLoops::chained;
  static final MovedUnaryLoop<double[]> NEGATED = VectorDoubleLoops::negated;
  static final MovedUnaryLoop<double[]> SQUARED = VectorDoubleLoops::squared;
  static final MovedUnaryLoop<double[]> RELU = VectorDoubleLoops::relu;
  static final MovedBinaryLoop<double[]> RELU_PARTIAL = VectorDoubleLoops::reluPartial;

  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
  private static final int WIDTH = LANES.length();

  private VectorDoubleLoops() {}

  static void plus(
      double[] x, int xFrom, double[] y, int yFrom, double[] z, int zFrom, int length) {
    int i = 0;
    for (; i <= length - WIDTH; i += WIDTH) {
      var first = DoubleVector.fromArray(LANES, x, xFrom + i);
      var second = DoubleVector.fromArray(LANES, y, yFrom + i);
      first.add(second).intoArray(z, zFrom + i);
    }
    for (; i < length; i++) {
      z[zFrom + i] = x[xFrom + i] + y[yFrom + i];
    }
  }

  static void minus(
      double[] x, int xFrom, double[] y, int yFrom, double[] z, int zFrom, int length) {
    int i = 0;
    for (; i <= length - WIDTH; i += WIDTH) {
      var first = DoubleVector.fromArray(LANES, x, xFrom + i);
      var second = DoubleVector.fromArray(LANES, y, yFrom + i);
      first.sub(second).intoArray(z, zFrom + i);
    }
    for (; i < length; i++) {
      z[zFrom + i] = x[xFrom + i] - y[yFrom + i];
    }
  }

  static void times(
      double[] x, int xFrom, double[] y, int yFrom, double[] z, int zFrom, int length) {
    int i = 0;
    for (; i <= length - WIDTH; i += WIDTH) {
      var first = DoubleVector.fromArray(LANES, x, xFrom + i);
      var second = DoubleVector.fromArray(LANES, y, yFrom + i);
      first.mul(second).intoArray(z, zFrom + i);
    }
    for (; i < length; i++) {
      z[zFrom + i] = x[xFrom + i] * y[yFrom + i];
    }
  }

  /** {@code x * y}, and 0 where either is 0, whatever the other one is. */
  static void chained(
      double[] x, int xFrom, double[] y, int yFrom, double[] z, int zFrom, int length) {
    int i = 0;
    for (; i <= length - WIDTH; i += WIDTH) {
      var first = DoubleVector.fromArray(LANES, x, xFrom + i);
      var second = DoubleVector.fromArray(LANES, y, yFrom + i);
      var isZero = first.compare(VectorOperators.EQ, 0).or(second.compare(VectorOperators.EQ, 0));
      first.mul(second).blend(0, isZero).intoArray(z, zFrom + i);
    }
    for (; i < length; i++) {
      z[zFrom + i] = x[xFrom + i] == 0 || y[yFrom + i] == 0 ? 0 : x[xFrom + i] * y[yFrom + i];
    }
  }

  static void negated(double[] x, int xFrom, double[] y, int yFrom, int length) {
    int i = 0;
    for (; i <= length - WIDTH; i += WIDTH) {
      DoubleVector.fromArray(LANES, x, xFrom + i).neg().intoArray(y, yFrom + i);
    }
    for (; i < length; i++) {
      y[yFrom + i] = -x[xFrom + i];
    }
  }

  static void squared(double[] x, int xFrom, double[] y, int yFrom, int length) {
    int i = 0;
    for (; i <= length - WIDTH; i += WIDTH) {
      var argument = DoubleVector.fromArray(LANES, x, xFrom + i);
      argument.mul(argument).intoArray(y, yFrom + i);
    }
    for (; i < length; i++) {
      y[yFrom + i] = x[xFrom + i] * x[xFrom + i];
    }
  }

  static void relu(double[] x, int xFrom, double[] y, int yFrom, int length) {
    int i = 0;
    for (; i <= length - WIDTH; i += WIDTH) {
      DoubleVector.fromArray(LANES, x, xFrom + i).max(0).intoArray(y, yFrom + i);
    }
    for (; i < length; i++) {
      y[yFrom + i] = Math.max(x[xFrom + i], 0);
    }
  }

  /** As {@link DoubleArithmetic#reluPartial}, of what is not below 0. */
  static void reluPartial(
      double[] x, int xFrom, double[] y, int yFrom, double[] p, int pFrom, int length) {
    int i = 0;
    for (; i <= length - WIDTH; i += WIDTH) {
      var value = DoubleVector.fromArray(LANES, y, yFrom + i);
      var isAbove = value.compare(VectorOperators.GT, 0);
      value.blend(1, isAbove).intoArray(p, pFrom + i);
    }
    for (; i < length; i++) {
      double value = y[yFrom + i];
      p[pFrom + i] = value > 0 ? 1 : value;
    }
  }
}
