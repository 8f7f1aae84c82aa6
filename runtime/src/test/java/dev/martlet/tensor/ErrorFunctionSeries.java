package dev.martlet.tensor;

/** The error function by a series of positive terms, which is exact but slow. */
final class ErrorFunctionSeries {
  private ErrorFunctionSeries() {}

  static double erf(double x) {
    double term = x;
    double sum = 0;
    for (int n = 1; Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
      sum += term;
      term *= 2 * x * x / (2 * n + 1);
    }
    return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
  }
}
