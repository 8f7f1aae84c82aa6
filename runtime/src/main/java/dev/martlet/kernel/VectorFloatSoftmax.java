package dev.martlet.kernel;

/** The softmax of {@code float}s with the Vector API. */
final class VectorFloatSoftmax extends FloatSoftmax {
  VectorFloatSoftmax(Reductions<float[]> reductions) {
    super(reductions);
  }

  @Override
  double exponentials(float[] x, int from, int to, double shift, float[] y) {
    return VectorFloatFunctions.exponentials(x, from, to, (float) shift, y);
  }
}
