package nested;

import dev.martlet.annotation.Differentiable;

// Functions that companions have for themselves, and drafts of them as well.
// check power(0.7, 3)
// check turned(new double[] {0.4, 0.7, -0.2}, 0.6)
// check slope(0.7)
// check passed(0.4, 5)
// check products(new double[] {0.4, 0.7, 0.2}, new double[] {1.4, -0.7, 0.3})
// check thirdly(new double[] {0.4, 0.7, 0.2}, new double[] {1.4, -0.7, 0.3})
// check longer(new double[] {0.4, 0.7, 0.2}, new double[] {0.3, 0.1, 0.6}) rounded
// check valued(new double[] {0.4, 0.7, 0.2}, new double[] {0.3, 0.1, 0.6}) rounded
// check coupled(new double[] {0.4, 0.7, 0.2}, 2)
final class Helpers {
  @Differentiable
  static double power(double x, int n) {
    return n > 0 ? x * power(Math.sin(x), n - 1) : x;
  }

  private static void turn(double[] array, int from, double weight) {
    if (from < array.length - 1) {
      double old = array[from];
      array[from] = weight * array[from + 1];
      array[from + 1] = Math.sin(old);
      turn(array, from + 1, 0.5 * weight + old);
    }
  }

  @Differentiable
  static double turned(double[] x, double weight) {
    double[] y = x.clone();
    turn(y, 0, weight);
    return y[0] * y[1] + y[2];
  }

  @Differentiable
  static double cubic(double x) {
    return x * x * x;
  }

  @Differentiable
  static double slope(double x) {
    return HelpersDerivatives.cubic.gradient(x);
  }

  private static int fibonacci(int n) {
    return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
  }

  @Differentiable
  static double counted(double x, int n) {
    return x * x * x * fibonacci(n);
  }

  /** Where nothing is differentiated, methods may call themselves. */
  @Differentiable
  static double passed(double x, int n) {
    return HelpersDerivatives.counted.gradient(x, fibonacci(n));
  }

  @Differentiable
  static double product(double[] x, double[] y) {
    double[] z = x.clone();
    int i = 0;
    return z[i++] * (z[i] = y[i] * z[i - 1]) * z[i++] + (z[0] += z[i] * y[0]) * z[0] + z[1];
  }

  @Differentiable
  static double products(double[] x, double[] y) {
    int i = 0;
    double[] d = HelpersDerivatives.product.gradient(x, x).x();
    double[] e = HelpersDerivatives.product.gradient(x, y).y();
    return d[i++] * (d[i] = e[i]) * d[i++] + (d[i] *= e[0]) * d[i];
  }

  @Differentiable
  static double thirdly(double[] x, double[] y) {
    return HelpersDerivatives.products.gradient(x, y).x()[0];
  }

  /** Too long to be put in place of its calls. */
  private static double stretched(double[] x, double[] y) {
    double s = 1;
    double[] z = new double[3];
    s = s * y[0] + Math.sin(s) * x[1];
    s = s / (y[2] + 2) + Math.exp(-s * s) * x[0];
    z[0] = s * x[0];
    s = s * y[1] + Math.sin(s) * x[2];
    s = s / (y[0] + 2) + Math.exp(-s * s) * x[1];
    z[1] = s * x[2];
    s = s * y[2] + Math.sin(s) * x[0];
    s = s / (y[1] + 2) + Math.exp(-s * s) * x[2];
    z[2] = s * x[1];
    s = s * y[0] + Math.sin(s) * x[1];
    s = s / (y[2] + 2) + Math.exp(-s * s) * x[0];
    z[0] = s * x[0];
    s = s * y[1] + Math.sin(s) * x[2];
    s = s / (y[0] + 2) + Math.exp(-s * s) * x[1];
    z[1] = s * x[2];
    s = s * y[2] + Math.sin(s) * x[0];
    s = s / (y[1] + 2) + Math.exp(-s * s) * x[2];
    z[2] = s * x[1];
    s = s * y[0] + Math.sin(s) * x[1];
    s = s / (y[2] + 2) + Math.exp(-s * s) * x[0];
    z[0] = s * x[0];
    s = s * y[1] + Math.sin(s) * x[2];
    s = s / (y[0] + 2) + Math.exp(-s * s) * x[1];
    z[1] = s * x[2];
    s = s * y[2] + Math.sin(s) * x[0];
    s = s / (y[1] + 2) + Math.exp(-s * s) * x[2];
    z[2] = s * x[1];
    s = s * y[0] + Math.sin(s) * x[1];
    s = s / (y[2] + 2) + Math.exp(-s * s) * x[0];
    z[0] = s * x[0];
    s = s * y[1] + Math.sin(s) * x[2];
    s = s / (y[0] + 2) + Math.exp(-s * s) * x[1];
    z[1] = s * x[2];
    s = s * y[2] + Math.sin(s) * x[0];
    s = s / (y[1] + 2) + Math.exp(-s * s) * x[2];
    z[2] = s * x[1];
    return s * z[0] + z[1] * z[2];
  }

  @Differentiable
  static double longest(double[] x, double[] y) {
    return stretched(x, y) * stretched(y, x) * stretched(x, x) * x[0];
  }

  @Differentiable
  static double longer(double[] x, double[] y) {
    var gradient = HelpersDerivatives.longest.gradient(x, y);
    return gradient.x()[0] * gradient.y()[1] + HelpersDerivatives.longest.gradient(y, x).x()[2];
  }

  @Differentiable
  static double valued(double[] x, double[] y) {
    var both = HelpersDerivatives.longest.valueWithGradient(x, y);
    return both.gradient().x()[0] * HelpersDerivatives.longest.valueWithGradient(y, x).value();
  }

  @Differentiable
  record Couple<T>(T first, T second) {}

  private static Couple<double[]> couple(double[] x, int n) {
    return n > 0
        ? couple(new double[] {x[1], x[2], x[0] * x[1]}, n - 1)
        : new Couple<>(x, x.clone());
  }

  /** A record says that there are arrays in it where its type's arguments do. */
  @Differentiable
  static double coupled(double[] x, int n) {
    var couple = couple(x, n);
    couple.first()[0] *= couple.second()[1];
    couple.second()[2] = x[1] * couple.first()[0];
    return couple.first()[0] * couple.second()[2] + couple.second()[0] * x[2];
  }
}
