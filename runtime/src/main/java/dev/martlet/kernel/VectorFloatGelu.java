package dev.martlet.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The Gaussian error linear unit by a hyperbolic tangent, of {@code float}s with the Vector API. As
 * {@code (1 + tanh(u)) / 2} is the sigmoid of {@code 2 u}, one exponential is enough for an
 * element.
 */
final class VectorFloatGelu {
  private static final VectorSpecies<Float> LANES = VectorFloatFunctions.LANES;

  /** {@code 2 sqrt(2 / pi)}. */
  private static final float SLOPE = 1.5957692f;

  private static final float CUBIC = 0.044715f;

  /** Beyond, the sigmoid is 0 or 1, and its slope 0. */
  private static final float FAR = 30;

  private VectorFloatGelu() {}

  private static FloatVector sigmoid(FloatVector x) {
    FloatVector cubic = x.mul(x).mul(x).mul(CUBIC);
    FloatVector argument = x.add(cubic).mul(SLOPE);
    FloatVector exp = VectorFloatFunctions.exp(argument.abs().neg());
    return exp.blend(1, argument.compare(VectorOperators.GE, 0f)).div(exp.add(1));
  }

  static void values(float[] x, float[] y, int from, int to) {
    int i = from;
    for (; i <= to - LANES.length(); i += LANES.length()) {
      FloatVector argument = FloatVector.fromArray(LANES, x, i);
      argument.mul(sigmoid(argument)).intoArray(y, i);
    }
    for (; i < to; i++) {
      y[i] = (float) ActivationFunctions.geluTanh(x[i]);
    }
  }

  static void partials(float[] x, float[] y, float[] p, int from, int to) {
    FloatVector one = FloatVector.broadcast(LANES, 1);
    int i = from;
    for (; i <= to - LANES.length(); i += LANES.length()) {
      FloatVector argument = FloatVector.fromArray(LANES, x, i);
      FloatVector sigmoid = sigmoid(argument);
      FloatVector near = argument.min(FAR).max(-FAR);
      FloatVector inner = near.mul(near).mul(3 * CUBIC).add(1).mul(SLOPE);
      sigmoid.add(near.mul(inner).mul(sigmoid).mul(one.sub(sigmoid))).intoArray(p, i);
    }
    for (; i < to; i++) {
      p[i] = (float) ActivationFunctions.geluTanhPartial(x[i]);
    }
  }
}
