package dev.martlet.kernel;

import java.util.Arrays;

/**
 * Normalizations of groups of channels: each group of each part has its own mean and variance, over
 * all rows of the part.
 *
 * @param storage making arrays
 * @param rows combinations of rows
 * @param parts parts of the array, one after the other
 * @param height rows of each part
 * @param groups groups of neighbouring elements of a row
 * @param width elements of each group
 * @param <A> the type of the arrays
 */
public record Normalization<A>(
    Storage<A> storage, Rows<A> rows, int parts, int height, int groups, int width)
    implements Normalizing<A> {

  @Override
  public int factors() {
    return parts * channels();
  }

  /** Elements of a row. */
  private int channels() {
    return groups * width;
  }

  private int start(int part, int row) {
    return (part * height + row) * channels();
  }

  @Override
  public void normalize(A x, double epsilon, A n, double[] r) {
    forParts(
        part -> {
          double[] sums = new double[channels()];
          for (int row = 0; row < height; row++) {
            rows.addTo(x, start(part, row), sums);
          }
          meanOfGroups(sums);
          double[] factors = filled(1);
          for (int i = 0; i < sums.length; i++) {
            sums[i] = -sums[i];
          }
          double[] variances = new double[channels()];
          for (int row = 0; row < height; row++) {
            rows.affine(x, start(part, row), factors, sums, n);
            rows.addProductsTo(n, n, start(part, row), variances);
          }
          meanOfGroups(variances);
          for (int i = 0; i < factors.length; i++) {
            factors[i] = 1 / Math.sqrt(variances[i] + epsilon);
            sums[i] = 0;
          }
          System.arraycopy(factors, 0, r, part * channels(), factors.length);
          for (int row = 0; row < height; row++) {
            rows.affine(n, start(part, row), factors, sums, n);
          }
        });
  }

  @Override
  public void affine(A x, A scale, A offset, A y) {
    double[] factors = storage.toDoubles(scale);
    double[] summands = storage.toDoubles(offset);
    forParts(
        part -> {
          for (int row = 0; row < height; row++) {
            rows.affine(x, start(part, row), factors, summands, y);
          }
        });
  }

  @Override
  public void backward(A dy, A n, double[] r, A scale, A dx) {
    double[] scales = storage.toDoubles(scale);
    forParts(
        part -> {
          double[] means = new double[channels()];
          double[] correlations = new double[channels()];
          addSums(part, dy, n, means, correlations);
          double[] factors = new double[channels()];
          for (int i = 0; i < factors.length; i++) {
            factors[i] = scales[i] * r[part * channels() + i];
            means[i] *= scales[i];
            correlations[i] *= scales[i];
          }
          meanOfGroups(means);
          meanOfGroups(correlations);
          for (int i = 0; i < factors.length; i++) {
            means[i] *= -r[part * channels() + i];
            correlations[i] *= -r[part * channels() + i];
          }
          for (int row = 0; row < height; row++) {
            rows.combine(dy, factors, n, correlations, start(part, row), means, dx);
          }
        });
  }

  @Override
  public void backwardToChannels(A dy, A n, double[] scale, double[] offset) {
    for (int part = 0; part < parts; part++) {
      addSums(part, dy, n, offset, scale);
    }
  }

  @Override
  public void forward(A dx, A n, double[] r, A scale, A dScale, A dOffset, A dy) {
    double[] scales = storage.toDoubles(scale);
    double[] scaleTangents = storage.toDoubles(dScale);
    double[] offsetTangents = storage.toDoubles(dOffset);
    forParts(
        part -> {
          double[] means = new double[channels()];
          double[] correlations = new double[channels()];
          addSums(part, dx, n, means, correlations);
          meanOfGroups(means);
          meanOfGroups(correlations);
          double[] factors = new double[channels()];
          for (int i = 0; i < factors.length; i++) {
            factors[i] = scales[i] * r[part * channels() + i];
            means[i] = offsetTangents[i] - factors[i] * means[i];
            correlations[i] = scaleTangents[i] - factors[i] * correlations[i];
          }
          for (int row = 0; row < height; row++) {
            rows.combine(dx, factors, n, correlations, start(part, row), means, dy);
          }
        });
  }

  private void addSums(int part, A x, A n, double[] sums, double[] products) {
    for (int row = 0; row < height; row++) {
      rows.addTo(x, start(part, row), sums);
      rows.addProductsTo(x, n, start(part, row), products);
    }
  }

  /** From a sum for each channel to the mean of its group. */
  private void meanOfGroups(double[] sums) {
    for (int group = 0; group < groups; group++) {
      double first = 0;
      double second = 0;
      int i = group * width;
      for (; i < (group + 1) * width - 1; i += 2) {
        first += sums[i];
        second += sums[i + 1];
      }
      if (i < (group + 1) * width) {
        first += sums[i];
      }
      double mean = (first + second) / ((double) height * width);
      Arrays.fill(sums, group * width, (group + 1) * width, mean);
    }
  }

  private double[] filled(double number) {
    double[] numbers = new double[channels()];
    Arrays.fill(numbers, number);
    return numbers;
  }

  private interface Part {
    void run(int part);
  }

  private void forParts(Part work) {
    Threads.forRange(
        parts,
        1,
        2.0 * height * channels(),
        (from, to) -> {
          for (int part = from; part < to; part++) {
            work.run(part);
          }
        });
  }
}
