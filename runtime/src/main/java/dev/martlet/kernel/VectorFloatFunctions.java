package dev.martlet.kernel;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Exponentials of {@code float}s with the Vector API, at most 2 ulps off (the sigmoid 2.1).
 *
 * <p>The polynomials are those of Cephes (Moshier), {@code expf} and {@code tanhf}.
 */
final class VectorFloatFunctions {
  static final MovedUnaryLoop<float[]> EXP = VectorFloatFunctions::exp;
  static final MovedBinaryLoop<float[]> EXP_PARTIAL =
      (_, _, y, yFrom, p, pFrom, length) -> System.arraycopy(y, yFrom, p, pFrom, length);
  static final MovedUnaryLoop<float[]> TANH = VectorFloatFunctions::tanh;
  static final MovedBinaryLoop<float[]> TANH_PARTIAL = VectorFloatFunctions::tanhPartial;
  static final MovedUnaryLoop<float[]> SIGMOID = VectorFloatFunctions::sigmoid;
  static final MovedBinaryLoop<float[]> SIGMOID_PARTIAL = VectorFloatFunctions::sigmoidPartial;

  static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INT_LANES =
      VectorSpecies.of(int.class, LANES.vectorShape());

  private static final float LOG2_E = 1.442695f;

  /** Exact in few bits, so that multiples of it are exact. */
  private static final float LN_2_HIGH = 0.6933594f;

  private static final float LN_2_LOW = -0.00021219444f;

  /** Beyond, the exponential is infinite. */
  private static final float HIGHEST = 89;

  /** Below, the exponential is 0. */
  private static final float LOWEST = -104;

  /** What is left of a row, in a vector. */
  private static final ThreadLocal<float[]> REST =
      ThreadLocal.withInitial(() -> new float[LANES.length()]);

  private VectorFloatFunctions() {}

  static FloatVector exp(FloatVector x) {
    FloatVector bounded = x.min(HIGHEST).max(LOWEST);
    // Adding and subtracting 1.5 * 2^23 rounds to an integer.
    FloatVector n = bounded.mul(LOG2_E).add(12_582_912f).sub(12_582_912f);
    FloatVector r = n.fma(FloatVector.broadcast(LANES, -LN_2_HIGH), bounded);
    r = n.fma(FloatVector.broadcast(LANES, -LN_2_LOW), r);
    FloatVector p = FloatVector.broadcast(LANES, 0.00019875691f);
    p = p.fma(r, FloatVector.broadcast(LANES, 0.0013981999f));
    p = p.fma(r, FloatVector.broadcast(LANES, 0.008333452f));
    p = p.fma(r, FloatVector.broadcast(LANES, 0.041665796f));
    p = p.fma(r, FloatVector.broadcast(LANES, 0.16666666f));
    p = p.fma(r, FloatVector.broadcast(LANES, 0.5f));
    p = p.fma(r.mul(r), r).add(1);
    // 2^n in two factors, since n goes from -150 to 128.
    IntVector exponent = (IntVector) n.convertShape(VectorOperators.F2I, INT_LANES, 0);
    IntVector half = exponent.lanewise(VectorOperators.ASHR, 1);
    return p.mul(powerOfTwo(half)).mul(powerOfTwo(exponent.sub(half)));
  }

  private static FloatVector powerOfTwo(IntVector exponent) {
    return exponent.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
  }

  static void exp(float[] x, int xFrom, float[] y, int yFrom, int length) {
    int i = 0;
    for (; i <= length - LANES.length(); i += LANES.length()) {
      exp(FloatVector.fromArray(LANES, x, xFrom + i)).intoArray(y, yFrom + i);
    }
    for (; i < length; i++) {
      y[yFrom + i] = (float) Math.exp(x[xFrom + i]);
    }
  }

  static void sigmoid(float[] x, int xFrom, float[] y, int yFrom, int length) {
    FloatVector one = FloatVector.broadcast(LANES, 1);
    int i = 0;
    for (; i <= length - LANES.length(); i += LANES.length()) {
      FloatVector argument = FloatVector.fromArray(LANES, x, xFrom + i);
      FloatVector exp = exp(argument.abs().neg());
      exp.blend(one, argument.compare(VectorOperators.GE, 0f))
          .div(exp.add(one))
          .intoArray(y, yFrom + i);
    }
    for (; i < length; i++) {
      y[yFrom + i] = (float) (1 / (1 + Math.exp(-x[xFrom + i])));
    }
  }

  static void tanh(float[] x, int xFrom, float[] y, int yFrom, int length) {
    FloatVector one = FloatVector.broadcast(LANES, 1);
    int i = 0;
    for (; i <= length - LANES.length(); i += LANES.length()) {
      FloatVector argument = FloatVector.fromArray(LANES, x, xFrom + i);
      FloatVector magnitude = argument.abs();
      FloatVector exp = exp(magnitude.add(magnitude));
      FloatVector large = one.sub(FloatVector.broadcast(LANES, 2).div(exp.add(one)));
      FloatVector square = argument.mul(argument);
      FloatVector p = FloatVector.broadcast(LANES, -0.0057049887f);
      p = p.fma(square, FloatVector.broadcast(LANES, 0.020639088f));
      p = p.fma(square, FloatVector.broadcast(LANES, -0.053739715f));
      p = p.fma(square, FloatVector.broadcast(LANES, 0.13331442f));
      p = p.fma(square, FloatVector.broadcast(LANES, -0.3333328f));
      FloatVector small = p.mul(square).fma(argument, argument);
      large
          .blend(large.neg(), argument.compare(VectorOperators.LT, 0f))
          .blend(small, magnitude.compare(VectorOperators.LT, 0.625f))
          .intoArray(y, yFrom + i);
    }
    for (; i < length; i++) {
      y[yFrom + i] = (float) Math.tanh(x[xFrom + i]);
    }
  }

  /** {@code 1 - y * y}. */
  private static void tanhPartial(
      float[] x, int xFrom, float[] y, int yFrom, float[] p, int pFrom, int length) {
    FloatVector one = FloatVector.broadcast(LANES, 1);
    int i = 0;
    for (; i <= length - LANES.length(); i += LANES.length()) {
      FloatVector value = FloatVector.fromArray(LANES, y, yFrom + i);
      one.sub(value.mul(value)).intoArray(p, pFrom + i);
    }
    for (; i < length; i++) {
      p[pFrom + i] = 1 - y[yFrom + i] * y[yFrom + i];
    }
  }

  /** {@code y * (1 - y)}. */
  private static void sigmoidPartial(
      float[] x, int xFrom, float[] y, int yFrom, float[] p, int pFrom, int length) {
    FloatVector one = FloatVector.broadcast(LANES, 1);
    int i = 0;
    for (; i <= length - LANES.length(); i += LANES.length()) {
      FloatVector value = FloatVector.fromArray(LANES, y, yFrom + i);
      value.mul(one.sub(value)).intoArray(p, pFrom + i);
    }
    for (; i < length; i++) {
      p[pFrom + i] = y[yFrom + i] * (1 - y[yFrom + i]);
    }
  }

  /**
   * The terms of a softmax, and their sum. Those that do not fill a vector are computed in one of
   * their own, since one alone takes about as long; by the same loop, since HotSpot inlines the
   * exponential only once. A {@code double} for each lane would cost more than it is worth.
   */
  static double exponentials(float[] x, int from, int to, float shift, float[] y) {
    int length = (to - from) % LANES.length();
    int whole = to - length;
    float[] rest = REST.get();
    System.arraycopy(x, whole, rest, 0, length);
    Arrays.fill(rest, length, rest.length, Float.NEGATIVE_INFINITY);
    FloatVector sums = FloatVector.zero(LANES);
    for (int part = 0; part < 2; part++) {
      float[] source = part == 0 ? x : rest;
      float[] target = part == 0 ? y : rest;
      int first = part == 0 ? from : 0;
      int end = part == 0 ? whole : length;
      for (int i = first; i < end; i += LANES.length()) {
        FloatVector exp = exp(FloatVector.fromArray(LANES, source, i).sub(shift));
        exp.intoArray(target, i);
        sums = sums.add(exp);
      }
    }
    System.arraycopy(rest, 0, y, whole, length);
    float[] lanes = VectorFloatLanes.ofBoth();
    sums.intoArray(lanes, 0);
    FloatVector.zero(LANES).intoArray(lanes, LANES.length());
    return VectorFloatLanes.sum(lanes);
  }
}
