package dev.martlet.kernel;

/** The softmax of {@code double}s in plain loops. */
class DoubleSoftmax extends Softmax<double[]> {
  DoubleSoftmax(Reductions<double[]> reductions) {
    super(Storages.DOUBLES, reductions);
  }

  @Override
  double exponentials(double[] x, int from, int to, double shift, double[] y) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      double exp = Math.exp(x[i] - shift);
      y[i] = exp;
      sum += exp;
    }
    return sum;
  }

  @Override
  void scale(double[] x, int from, int to, double factor, double[] y) {
    double rounded = factor;
    for (int i = from; i < to; i++) {
      y[i] = x[i] * rounded;
    }
  }

  @Override
  void shift(double[] x, int from, int to, double shift, double[] y) {
    for (int i = from; i < to; i++) {
      y[i] = x[i] - shift;
    }
  }
}
