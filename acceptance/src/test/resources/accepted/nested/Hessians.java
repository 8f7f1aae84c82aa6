package nested;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

// check product(new double[] {0.3, -1.2, 0.7, 2.0}, new double[] {1.0, 0.5, -2.0, 0.25})
// check gradient(new double[] {0.3, -1.2, 0.7})
// check norm(new double[] {0.3, -1.2, 0.7})
// check descent(new double[] {0.3, -0.2}, 3)
// check polynomial(0.3, new double[] {1.0, -2.0, 0.5})
// check pairs(new double[] {0.3, 0.8}, new double[] {1.5, -0.4})
// check overwritten(new double[] {0.3, 0.8, -0.6})
// check empty(new double[] {})
// check scanned(new double[] {0.3, 0.8, -0.6}, 7)
final class Hessians {
  @Differentiable
  static double banana(double[] x) {
    double sum = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      double a = x[i + 1] - x[i] * x[i];
      double b = 1 - x[i];
      sum += 100 * a * a + b * b;
    }
    return sum;
  }

  @Differentiable
  static double product(double[] x, @NoDerivative double[] v) {
    double[] gradient = HessiansDerivatives.banana.gradient(x);
    double sum = 0;
    for (int i = 0; i < gradient.length; i++) {
      sum += gradient[i] * v[i];
    }
    return sum;
  }

  @Differentiable
  static double[] gradient(double[] x) {
    return HessiansDerivatives.banana.gradient(x);
  }

  @Differentiable
  static double norm(double[] x) {
    double sum = 0;
    for (double each : HessiansDerivatives.banana.gradient(x)) {
      sum += each * each;
    }
    return Math.sqrt(sum);
  }

  /** Gradient descent, differentiated by where it started. */
  @Differentiable
  static double descent(double[] start, int steps) {
    double[] x = start.clone();
    for (int step = 0; step < steps; step++) {
      double[] gradient = HessiansDerivatives.banana.gradient(x);
      for (int i = 0; i < x.length; i++) {
        x[i] -= 0.001 * gradient[i];
      }
    }
    return banana(x);
  }

  @Differentiable
  static double horner(double x, double[] c) {
    double y = 0;
    for (int i = c.length - 1; i >= 0; i--) {
      y = y * x + c[i];
    }
    return y * y;
  }

  @Differentiable
  static double polynomial(double x, double[] c) {
    var both = HessiansDerivatives.horner.valueWithGradient(x, c);
    return both.value() * both.gradient().x() + both.gradient().c()[1];
  }

  @Differentiable
  static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.exp(x[i] * y[i]);
    }
    return sum;
  }

  @Differentiable
  static double pairs(double[] x, double[] y) {
    var gradient = HessiansDerivatives.dot.gradient(x, y);
    return gradient.x()[0] * gradient.y()[1];
  }

  @Differentiable
  static double smoothed(double[] x) {
    double[] y = x.clone();
    for (int i = 1; i < y.length; i++) {
      y[i] = y[i - 1] * y[i] + Math.sin(y[i]);
    }
    double product = 1;
    for (double each : y) {
      product *= each;
    }
    return product;
  }

  @Differentiable
  static double overwritten(double[] x) {
    double[] gradient = HessiansDerivatives.smoothed.gradient(x);
    return gradient[0] * gradient[1] + gradient[2];
  }

  @Differentiable
  static double empty(double[] x) {
    return HessiansDerivatives.banana.gradient(x).length + banana(x);
  }

  @Differentiable
  static double chaotic(double[] x, int steps) {
    double state = x[0];
    int n = 0;
    while (n < steps && Math.abs(state) < 10) {
      state = x[1] * state * (1 - state) + x[2];
      n++;
    }
    return state;
  }

  @Differentiable
  static double scanned(double[] x, int steps) {
    double[] gradient = HessiansDerivatives.chaotic.gradient(x, steps);
    return gradient[0] + gradient[1] * gradient[2];
  }
}
