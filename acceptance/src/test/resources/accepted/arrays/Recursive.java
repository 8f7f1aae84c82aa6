package arrays;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

// check sorted(new double[] {3, 1.5, 4, 1, 5.5, 9, 2, 6})
// check sorted(new double[] {1})
// check fft(new double[] {1, 2, 3, 4, 0.5, -1, 2, 0.25}, new double[] {0, 1, 0, 0.5, 0, 0, 1, 2})
// check powers(new double[] {1.5, 2}, 3)
// check powers(new double[] {1.5, 2}, 0)
// check tree(new double[] {1, 2, 3, 4}, 1.5)
// check returned(new double[] {1, 2, 3}, 2, 1.25)
// check returned(new double[] {1, 2, 3}, 3, 1.25)
// check weighted(1.5, new double[] {1, 2, 3, 4})
// check filled(1.5, 4)
// check rows(new double[][] {{1, 2}, {3, 4}, {5, 6}})
// check mutual(new double[] {1, 2, 3, 4}, 2.0)
// throws powers(new double[] {1.5}, 2)
final class Recursive {
  @Differentiable
  static double sorted(double[] a) {
    double[] b = a.clone();
    sort(b, new double[a.length], 0, a.length);
    double sum = 0;
    for (int i = 0; i < b.length; i++) {
      sum += (i + 1) * b[i] * b[i];
    }
    return sum;
  }

  static void sort(double[] a, double[] scratch, int from, int to) {
    if (to - from < 2) {
      return;
    }
    int middle = (from + to) / 2;
    sort(a, scratch, from, middle);
    sort(a, scratch, middle, to);
    int i = from;
    int j = middle;
    for (int k = from; k < to; k++) {
      scratch[k] = j >= to || i < middle && a[i] <= a[j] ? a[i++] : a[j++];
    }
    for (int k = from; k < to; k++) {
      a[k] = scratch[k];
    }
  }

  @Differentiable
  static double fft(double[] re, double[] im) {
    transform(re, im);
    double sum = 0;
    for (int i = 0; i < re.length; i++) {
      sum += (re[i] * re[i] + im[i] * im[i]) * i;
    }
    return sum;
  }

  static void transform(double[] re, double[] im) {
    int n = re.length;
    if (n == 1) {
      return;
    }
    double[] evenRe = new double[n / 2];
    double[] evenIm = new double[n / 2];
    double[] oddRe = new double[n / 2];
    double[] oddIm = new double[n / 2];
    for (int i = 0; i < n / 2; i++) {
      evenRe[i] = re[2 * i];
      evenIm[i] = im[2 * i];
      oddRe[i] = re[2 * i + 1];
      oddIm[i] = im[2 * i + 1];
    }
    transform(evenRe, evenIm);
    transform(oddRe, oddIm);
    for (int i = 0; i < n / 2; i++) {
      double angle = -2 * Math.PI * i / n;
      double c = Math.cos(angle);
      double s = Math.sin(angle);
      double tRe = c * oddRe[i] - s * oddIm[i];
      double tIm = s * oddRe[i] + c * oddIm[i];
      re[i] = evenRe[i] + tRe;
      im[i] = evenIm[i] + tIm;
      re[i + n / 2] = evenRe[i] - tRe;
      im[i + n / 2] = evenIm[i] - tIm;
    }
  }

  @Differentiable
  static double powers(double[] a, int n) {
    if (n == 0) {
      return a[0];
    }
    a[0] *= a[1];
    double below = powers(a, n - 1);
    a[1] += below;
    return below * a[1];
  }

  @Differentiable
  static double tree(double[] a, double x) {
    double[] out = new double[1];
    double sum = descend(a, x, 0, out);
    return sum * out[0];
  }

  static double descend(double[] a, double x, int node, double[] out) {
    if (node >= a.length) {
      out[0] += x;
      return x;
    }
    double left = descend(a, x * a[node], 2 * node + 1, out);
    out[0] *= 1 + 0.1 * a[node];
    double right = descend(a, x + left * 0.1, 2 * node + 2, out);
    return left * right * 0.1 + a[node];
  }

  @Differentiable
  static double returned(double[] a, int n, double x) {
    double[] b = step(a, n, x);
    b[0] *= a[1];
    return a[0] * b[0] + b[2] * x;
  }

  static double[] step(double[] a, int n, double x) {
    if (n == 0) {
      return a;
    }
    double[] next = n % 2 == 0 ? a : new double[a.length];
    for (int i = 0; i < a.length; i++) {
      next[i] = a[i] * x + i;
    }
    return step(next, n - 1, x * x);
  }

  @Differentiable
  static double weighted(double x, @NoDerivative double[] data) {
    return sum(x, data, 0);
  }

  static double sum(double x, double[] data, int i) {
    return i == data.length ? x : data[i] * x + sum(x * 0.5, data, i + 1) * x;
  }

  @Differentiable
  static double filled(double x, int n) {
    double[] a = grown(x, n);
    double product = 1;
    for (double v : a) {
      product *= v;
    }
    return product;
  }

  static double[] grown(double x, int n) {
    double[] a = new double[n];
    if (n > 0) {
      double[] shorter = grown(x * 1.1, n - 1);
      System.arraycopy(shorter, 0, a, 0, n - 1);
      a[n - 1] = x;
    }
    return a;
  }

  @Differentiable
  static double rows(double[][] m) {
    rotate(m, 2);
    return m[0][0] * m[1][1] + m[2][0] * m[0][1];
  }

  static void rotate(double[][] m, int times) {
    if (times > 0) {
      double[] first = m[0];
      m[0] = m[1];
      m[1] = m[2];
      m[2] = first;
      m[0][0] *= m[1][1];
      rotate(m, times - 1);
    }
  }

  @Differentiable
  static double mutual(double[] a, double x) {
    ping(a, 0, x);
    double sum = 0;
    for (double v : a) {
      sum += v * v;
    }
    return sum;
  }

  static void ping(double[] a, int i, double x) {
    if (i < a.length) {
      a[i] *= x;
      pong(a, i + 1, x + a[i]);
    }
  }

  static void pong(double[] a, int i, double x) {
    if (i < a.length) {
      a[i] += x * a[i - 1];
      ping(a, i + 1, x * 0.5);
    }
  }
}
