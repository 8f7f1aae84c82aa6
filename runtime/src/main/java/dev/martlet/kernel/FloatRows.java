package dev.martlet.kernel;

/** Combinations of rows of {@code float}s, in loops that HotSpot vectorizes unless said. */
class FloatRows implements Rows<float[]> {
  @Override
  public void scale(float[] x, int from, int to, double factor, float[] y) {
    for (int i = from; i < to; i++) {
      y[i] = (float) (x[i] * factor);
    }
  }

  @Override
  public void plusScaled(float[] x, float[] y, double factor, int from, int to, float[] z) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] + (float) (y[i] * factor);
    }
  }

  @Override
  public void addScaled(float[] x, int xOffset, double factor, float[] y, int yOffset, int length) {
    float rounded = (float) factor;
    for (int i = 0; i < length; i++) {
      y[yOffset + i] += rounded * x[xOffset + i];
    }
  }

  /** In four chains; a single one would wait for each addition. */
  @Override
  public double dot(float[] x, int xOffset, float[] y, int yOffset, int length) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int i = 0;
    for (; i < length - 3; i += 4) {
      first += (double) x[xOffset + i] * y[yOffset + i];
      second += (double) x[xOffset + i + 1] * y[yOffset + i + 1];
      third += (double) x[xOffset + i + 2] * y[yOffset + i + 2];
      fourth += (double) x[xOffset + i + 3] * y[yOffset + i + 3];
    }
    for (; i < length; i++) {
      first += (double) x[xOffset + i] * y[yOffset + i];
    }
    return first + second + (third + fourth);
  }

  @Override
  public void weigh(
      float[] weights,
      int offset,
      float[] z,
      int zOffset,
      int length,
      double centre,
      double factor) {
    float shift = (float) centre;
    float rounded = (float) factor;
    for (int i = 0; i < length; i++) {
      z[zOffset + i] = weights[offset + i] * (z[zOffset + i] - shift) * rounded;
    }
  }

  @Override
  public void addTo(float[] x, int offset, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += x[offset + i];
    }
  }

  @Override
  public void addProductsTo(float[] x, float[] y, int offset, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += (double) x[offset + i] * y[offset + i];
    }
  }

  @Override
  public void affine(float[] x, int offset, double[] factors, double[] summands, float[] z) {
    for (int i = 0; i < factors.length; i++) {
      z[offset + i] = (float) (x[offset + i] * factors[i] + summands[i]);
    }
  }

  @Override
  public void combine(
      float[] x,
      double[] first,
      float[] y,
      double[] second,
      int offset,
      double[] summands,
      float[] z) {
    for (int i = 0; i < first.length; i++) {
      z[offset + i] = (float) (x[offset + i] * first[i] + y[offset + i] * second[i] + summands[i]);
    }
  }

  @Override
  public void shift(float[] x, int offset, int length, double number, float[] y) {
    float rounded = (float) number;
    for (int i = offset; i < offset + length; i++) {
      y[i] = x[i] - rounded;
    }
  }

  @Override
  public void multiply(float[] x, int xOffset, float[] y, float[] z) {
    for (int i = 0; i < y.length; i++) {
      z[xOffset + i] = x[xOffset + i] * y[i];
    }
  }

  @Override
  public void multiplyAdd(float[] x, int offset, float[] factors, float[] summands, float[] z) {
    for (int i = 0; i < factors.length; i++) {
      z[offset + i] = x[offset + i] * factors[i] + summands[i];
    }
  }

  @Override
  public void blend(
      float[] z, double first, float[] x, double second, int offset, int length, double summand) {
    float left = (float) first;
    float right = (float) second;
    float added = (float) summand;
    for (int i = offset; i < offset + length; i++) {
      z[i] = z[i] * left + x[i] * right + added;
    }
  }
}
