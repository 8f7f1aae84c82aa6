package dev.martlet.benchmarks.adbench;

/** The gradient of {@link Mixture} as an expert writes it: one pass over the points, no tape. */
final class MixtureByHand {
  private MixtureByHand() {}

  /** The partial derivatives by the three kinds of parameters. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares gradients.
  record Gradient(double[] alphas, double[][] means, double[][] factors) {}

  static Gradient gradient(
      double[] alphas,
      double[][] means,
      double[][] factors,
      double[][] points,
      double gamma,
      int m) {
    int count = alphas.length;
    int d = points[0].length;
    double[][] diagonals = new double[count][d];
    double[] sums = new double[count];
    for (int k = 0; k < count; k++) {
      for (int j = 0; j < d; j++) {
        diagonals[k][j] = Math.exp(factors[k][j]);
        sums[k] += factors[k][j];
      }
    }
    var result = new Gradient(new double[count], new double[count][d], new double[count][]);
    for (int k = 0; k < count; k++) {
      result.factors[k] = new double[factors[k].length];
    }
    double[][] centered = new double[count][d];
    double[][] transformed = new double[count][d];
    double[] terms = new double[count];
    for (double[] point : points) {
      for (int k = 0; k < count; k++) {
        terms[k] =
            alphas[k]
                + sums[k]
                - 0.5
                    * squaredDistance(
                        diagonals[k], factors[k], means[k], point, centered[k], transformed[k]);
      }
      toWeights(terms);
      for (int k = 0; k < count; k++) {
        result.alphas[k] += terms[k];
        accumulate(
            terms[k],
            diagonals[k],
            factors[k],
            centered[k],
            transformed[k],
            result.means[k],
            result.factors[k]);
      }
    }
    double[] weights = alphas.clone();
    toWeights(weights);
    for (int k = 0; k < count; k++) {
      result.alphas[k] -= points.length * weights[k];
      double[] row = result.factors[k];
      for (int j = 0; j < d; j++) {
        row[j] += gamma * gamma * diagonals[k][j] * diagonals[k][j] - m;
      }
      for (int j = d; j < row.length; j++) {
        row[j] += gamma * gamma * factors[k][j];
      }
    }
    return result;
  }

  private static double squaredDistance(
      double[] diagonal,
      double[] factor,
      double[] mean,
      double[] point,
      double[] centered,
      double[] transformed) {
    int d = point.length;
    for (int j = 0; j < d; j++) {
      centered[j] = point[j] - mean[j];
      transformed[j] = diagonal[j] * centered[j];
    }
    int next = d;
    for (int j = 0; j < d; j++) {
      double at = centered[j];
      int shift = next - j - 1;
      for (int i = j + 1; i < d; i++) {
        transformed[i] += factor[shift + i] * at;
      }
      next += d - j - 1;
    }
    double sum = 0;
    for (int j = 0; j < d; j++) {
      sum += transformed[j] * transformed[j];
    }
    return sum;
  }

  private static void toWeights(double[] terms) {
    double max = terms[0];
    for (double term : terms) {
      max = Math.max(max, term);
    }
    double sum = 0;
    for (int k = 0; k < terms.length; k++) {
      terms[k] = Math.exp(terms[k] - max);
      sum += terms[k];
    }
    for (int k = 0; k < terms.length; k++) {
      terms[k] /= sum;
    }
  }

  private static void accumulate(
      double weight,
      double[] diagonal,
      double[] factor,
      double[] centered,
      double[] transformed,
      double[] dmean,
      double[] dfactor) {
    int d = centered.length;
    int next = d;
    for (int j = 0; j < d; j++) {
      double at = weight * centered[j];
      dfactor[j] += weight - at * diagonal[j] * transformed[j];
      double back = diagonal[j] * transformed[j];
      int shift = next - j - 1;
      for (int i = j + 1; i < d; i++) {
        dfactor[shift + i] -= at * transformed[i];
      }
      for (int i = j + 1; i < d; i++) {
        back += factor[shift + i] * transformed[i];
      }
      dmean[j] += weight * back;
      next += d - j - 1;
    }
  }
}
