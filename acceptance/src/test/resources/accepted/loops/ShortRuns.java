package loops;

import dev.martlet.annotation.Differentiable;

/** Inner loops, each run of which has a tape with all that its iterations keep. */
// check triangle(1.3)
// check triangle(0.7)
// check kinds(1.3)
// check kinds(0.7)
// check early(1.3)
// check early(0.7)
// check deep(1.3)
// check deep(0.7)
// check branches(1.3)
// check branches(0.7)
// check chain(1.3)
// check chain(0.7)
// check again(1.3)
// check again(0.7)
final class ShortRuns {
  @Differentiable
  static final class Point {
    double x, v;
    Point next;

    Point(double x, double v) {
      this.x = x;
      this.v = v;
    }
  }

  static Point[] points(double x, int n) {
    Point[] p = new Point[n];
    for (int i = 0; i < n; i++) p[i] = new Point(Math.sin(x * (i + 1)), x * x * 0.3 + 0.2 * i);
    return p;
  }

  static double[][] matrix(double x, int n) {
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) a[i][j] = Math.sin(x * (i + 1) + j * j);
    return a;
  }

  /** Fields within a triangular nest, some runs of which have no iterations. */
  @Differentiable
  static double triangle(double x) {
    Point[] p = points(x, 4);
    for (int step = 0; step < 3; step++) {
      for (int i = 0; i < p.length; i++) {
        for (int j = i + 1; j < p.length; j++) {
          double d = p[i].x - p[j].x;
          double e = p[i].v * p[j].v;
          p[i].v += d * d * e * 0.1;
          p[j].v -= d * e * e * 0.01;
        }
      }
      for (Point q : p) q.x += 0.1 * q.v * q.v;
    }
    double s = 0;
    for (Point q : p) s += q.x * q.v;
    return s;
  }

  /** Values, indices and arrays of an iteration in one nest. */
  @Differentiable
  static double kinds(double x) {
    double[][] a = matrix(x, 4);
    double s = x;
    for (int k = 0; k < 3; k++) {
      int at = k;
      for (int i = 0; i < 4; i++) {
        double[] row = a[at % 4];
        double u = row[i], w = s;
        float f = (float) (u * 0.5);
        row[i] = Math.sin(u * w);
        if (u > 0.2) {
          at++;
          s = s * 0.4 + u * u * w * 0.2;
        } else {
          s = s * 0.5 - u * w * w * 0.1;
        }
        s += f * f * 0;
        at += i;
      }
    }
    return s * s;
  }

  /** Ends early, within and around. */
  @Differentiable
  static double early(double x) {
    double[][] a = matrix(x, 5);
    double s = 0;
    outer:
    for (int k = 0; k < 5; k++) {
      for (int i = 4; i >= 0; i -= 1) {
        double[] row = a[(i + k) % 5];
        double u = row[i], w = row[k];
        if (u * w < -0.6) continue outer;
        if (s > 3) break outer;
        row[i] = u * w + x;
        s += Math.exp(u * w * 0.3);
        row[k] = Math.cos(row[i] * s);
      }
    }
    return s * a[1][2];
  }

  /** Strides of two, a nest three deep, bounds that change on the way. */
  @Differentiable
  static double deep(double x) {
    double[][] a = matrix(x, 6);
    int n = 1;
    double s = 0;
    for (int k = 0; k < 3; k++) {
      for (int i = 0; i < n; i++) {
        for (int j = i; j < 6; j += 2) {
          double[] one = a[j], other = a[i];
          double u = one[k], w = other[j];
          one[k] = u * w;
          other[j] = Math.tanh(u + w * w);
          s += one[i] * other[k];
        }
      }
      n += k;
    }
    return s;
  }

  /** Nests within branches of a loop. */
  @Differentiable
  static double branches(double x) {
    Point[] p = points(x, 3);
    double s = 1;
    for (int k = 0; k < 4; k++) {
      if (k % 2 == 0) {
        for (int i = 0; i < 3; i++) {
          double u = p[i].x, w = p[i].v;
          p[i].x = u * w * 0.3;
          p[i].v = w + u * u;
          s *= 1 + 0.1 * p[i].x;
        }
      } else {
        for (int i = 2; i > 0; i--) {
          double u = p[i].x, w = p[i - 1].v;
          p[i - 1].x = Math.sin(u * w);
          p[i].v = w * u;
          s += p[i].v * s * 0.1;
        }
      }
    }
    return s * p[0].x + p[2].v;
  }

  /** Objects one behind the other, the number of which nobody knows before. */
  @Differentiable
  static double chain(double x) {
    Point first = new Point(x, x * x);
    first.next = new Point(Math.sin(x), 2 * x);
    first.next.next = new Point(Math.cos(x), 3);
    for (int k = 0; k < 3; k++) {
      for (Point p = first; p != null; p = p.next) {
        double u = p.x, w = p.v;
        p.x = u * w;
        p.v = w + Math.sin(u * 0.3);
      }
    }
    return first.x + first.next.x * first.next.next.v;
  }

  /** Steps that are run again, with a nest in each. */
  @Differentiable(checkpoint = 2)
  static double again(double x) {
    double[] y = {x, x * x, Math.sin(x)};
    for (int k = 0; k < 7; k++) {
      double[] z = step(y);
      for (int i = 0; i < 3; i++) y[i] = z[i];
    }
    return y[0] * y[1] + y[2];
  }

  static double[] step(double[] y) {
    double[] z = new double[3];
    for (int i = 0; i < 3; i++) {
      double[] one = i % 2 == 0 ? y : z;
      for (int j = 0; j < 3; j++) {
        double[] other = j == 1 ? y : one;
        double u = other[i], w = one[j];
        z[i] += Math.sin(u * w) * 0.4;
        z[j] = z[j] * u + 0.1;
      }
    }
    return z;
  }
}
