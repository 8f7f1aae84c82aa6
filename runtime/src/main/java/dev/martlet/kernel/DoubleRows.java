package dev.martlet.kernel;

/** Combinations of rows of {@code double}s, in loops that HotSpot vectorizes unless said. */
final class DoubleRows implements Rows<double[]> {
  @Override
  public void scale(double[] x, int from, int to, double factor, double[] y) {
    double rounded = factor;
    for (int i = from; i < to; i++) {
      y[i] = x[i] * rounded;
    }
  }

  @Override
  public void plusScaled(double[] x, double[] y, double factor, int from, int to, double[] z) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] + y[i] * factor;
    }
  }

  @Override
  public void addScaled(
      double[] x, int xOffset, double factor, double[] y, int yOffset, int length) {
    double rounded = factor;
    for (int i = 0; i < length; i++) {
      y[yOffset + i] += rounded * x[xOffset + i];
    }
  }

  /** In four chains; a single one would wait for each addition. */
  @Override
  public double dot(double[] x, int xOffset, double[] y, int yOffset, int length) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int i = 0;
    for (; i < length - 3; i += 4) {
      first += x[xOffset + i] * y[yOffset + i];
      second += x[xOffset + i + 1] * y[yOffset + i + 1];
      third += x[xOffset + i + 2] * y[yOffset + i + 2];
      fourth += x[xOffset + i + 3] * y[yOffset + i + 3];
    }
    for (; i < length; i++) {
      first += x[xOffset + i] * y[yOffset + i];
    }
    return first + second + (third + fourth);
  }

  @Override
  public void weigh(
      double[] weights,
      int offset,
      double[] z,
      int zOffset,
      int length,
      double centre,
      double factor) {
    double shift = centre;
    double rounded = factor;
    for (int i = 0; i < length; i++) {
      z[zOffset + i] = weights[offset + i] * (z[zOffset + i] - shift) * rounded;
    }
  }

  @Override
  public void addTo(double[] x, int offset, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += x[offset + i];
    }
  }

  @Override
  public void addProductsTo(double[] x, double[] y, int offset, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += x[offset + i] * y[offset + i];
    }
  }

  @Override
  public void affine(double[] x, int offset, double[] factors, double[] summands, double[] z) {
    for (int i = 0; i < factors.length; i++) {
      z[offset + i] = x[offset + i] * factors[i] + summands[i];
    }
  }

  @Override
  public void combine(
      double[] x,
      double[] first,
      double[] y,
      double[] second,
      int offset,
      double[] summands,
      double[] z) {
    for (int i = 0; i < first.length; i++) {
      z[offset + i] = x[offset + i] * first[i] + y[offset + i] * second[i] + summands[i];
    }
  }

  @Override
  public void shift(double[] x, int offset, int length, double number, double[] y) {
    double rounded = number;
    for (int i = offset; i < offset + length; i++) {
      y[i] = x[i] - rounded;
    }
  }

  @Override
  public void multiply(double[] x, int xOffset, double[] y, double[] z) {
    for (int i = 0; i < y.length; i++) {
      z[xOffset + i] = x[xOffset + i] * y[i];
    }
  }

  @Override
  public void multiplyAdd(double[] x, int offset, double[] factors, double[] summands, double[] z) {
    for (int i = 0; i < factors.length; i++) {
      z[offset + i] = x[offset + i] * factors[i] + summands[i];
    }
  }

  @Override
  public void blend(
      double[] z, double first, double[] x, double second, int offset, int length, double summand) {
    double left = first;
    double right = second;
    double added = summand;
    for (int i = offset; i < offset + length; i++) {
      z[i] = z[i] * left + x[i] * right + added;
    }
  }
}
