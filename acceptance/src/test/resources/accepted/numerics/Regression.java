package numerics;

import dev.martlet.annotation.Differentiable;

// golden
// check loss(new Line(2.4, 9.7), new double[] {2.5, 5.1, 3.2, 8.5}, new double[] {21, 47, 27, 75})
// check logistic(new Line(0.4, -0.7), new double[] {2.5, 5.1, 3.2, 8.5}, new boolean[] {true, false, true, true})
// throws loss(new Line(2.4, 9.7), new double[] {2.5, 5.1}, new double[] {21})
final class Regression {
  @Differentiable
  record Line(double intercept, double slope) {
    double at(double x) {
      return intercept + slope * x;
    }
  }

  @Differentiable
  static double loss(Line line, double[] xs, double[] ys) {
    double sum = 0;
    for (int i = 0; i < xs.length; i++) {
      double error = line.at(xs[i]) - ys[i];
      sum += error * error;
    }
    return sum / xs.length;
  }

  @Differentiable
  static double logistic(Line line, double[] xs, boolean[] classes) {
    double sum = 0;
    for (int i = 0; i < xs.length; i++) {
      double p = 1 / (1 + Math.exp(-line.at(xs[i])));
      sum -= classes[i] ? Math.log(p) : Math.log(1 - p);
    }
    return sum;
  }
}
