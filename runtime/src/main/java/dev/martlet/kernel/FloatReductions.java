package dev.martlet.kernel;

/** Reductions of {@code float}s in plain loops. */
class FloatReductions extends Reductions<float[]> {
  FloatReductions() {
    super(Storages.FLOATS);
  }

  @Override
  public double run(Fold fold, float[] x, int from, int to) {
    return switch (fold) {
      case SUM -> sum(x, from, to);
      case PRODUCT -> product(x, from, to);
      case MAX -> max(x, from, to);
      case MIN -> min(x, from, to);
    };
  }

  @Override
  void row(Fold fold, float[] x, int xOffset, float[] y, int yOffset, int length) {
    switch (fold) {
      case SUM -> {
        for (int i = 0; i < length; i++) {
          y[yOffset + i] += x[xOffset + i];
        }
      }
      case PRODUCT -> {
        for (int i = 0; i < length; i++) {
          y[yOffset + i] *= x[xOffset + i];
        }
      }
      case MAX -> {
        for (int i = 0; i < length; i++) {
          y[yOffset + i] = Math.max(y[yOffset + i], x[xOffset + i]);
        }
      }
      case MIN -> {
        for (int i = 0; i < length; i++) {
          y[yOffset + i] = Math.min(y[yOffset + i], x[xOffset + i]);
        }
      }
    }
  }

  /** In four chains: one would wait for each addition. */
  private static double sum(float[] x, int from, int to) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int i = from;
    for (; i < to - 3; i += 4) {
      first += x[i];
      second += x[i + 1];
      third += x[i + 2];
      fourth += x[i + 3];
    }
    for (; i < to; i++) {
      first += x[i];
    }
    return first + second + (third + fourth);
  }

  private static double product(float[] x, int from, int to) {
    double product = 1;
    for (int i = from; i < to; i++) {
      product *= x[i];
    }
    return product;
  }

  private static double max(float[] x, int from, int to) {
    float max = Float.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      max = Math.max(max, x[i]);
    }
    return max;
  }

  private static double min(float[] x, int from, int to) {
    float min = Float.POSITIVE_INFINITY;
    for (int i = from; i < to; i++) {
      min = Math.min(min, x[i]);
    }
    return min;
  }
}
