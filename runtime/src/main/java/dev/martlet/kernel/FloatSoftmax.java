package dev.martlet.kernel;

/** The softmax of {@code float}s in plain loops. */
class FloatSoftmax extends Softmax<float[]> {
  FloatSoftmax(Reductions<float[]> reductions) {
    super(Storages.FLOATS, reductions);
  }

  @Override
  double exponentials(float[] x, int from, int to, double shift, float[] y) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      double exp = Math.exp(x[i] - shift);
      y[i] = (float) exp;
      sum += exp;
    }
    return sum;
  }

  @Override
  void scale(float[] x, int from, int to, double factor, float[] y) {
    float rounded = (float) factor;
    for (int i = from; i < to; i++) {
      y[i] = x[i] * rounded;
    }
  }

  @Override
  void shift(float[] x, int from, int to, double shift, float[] y) {
    for (int i = from; i < to; i++) {
      y[i] = (float) (x[i] - shift);
    }
  }
}
