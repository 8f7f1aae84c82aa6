package loops;

import dev.martlet.annotation.Differentiable;

// check mean(new double[] {1, 2, 3}, 0.5)
// check mean(new double[] {1}, 0.5)
// check fromActive(1.5, new double[] {1, 2})
// check fromActive(1.5, new double[0])
// check nested(new double[] {1, 2, 3}, new double[] {0.5, 1.5})
// check nested(new double[0], new double[] {0.5, 1.5})
// check pairs(new double[] {1, 2.5, 4})
// check withArrays(new double[][] {{1, 2}, {3, 4, 5}, {}}, new double[] {0.1, 0.2, 0.3})
// check overwrittenLater(new double[] {1, 2, 3})
// check overwrittenInRow(new double[][] {{1, 2}, {3, 4}})
// check addedToLater(new double[] {1, 2, 3})
// check overwrittenBefore(new double[] {1, 2, 3})
// check rowsMovedLater(new double[][] {{1, 2}, {3, 4}})
// check overwrittenByHelper(new double[] {1, 2, 3})
// check notLinear(new double[] {1, 2, 3})
// check ratio(new double[] {1, 2, 3})
// check scaledByOther(new double[] {1, 2, 3}, 0.5)
// check scaledByLater(new double[] {1, 2, 3}, 0.5)
// check usedTwice(new double[] {1, 2, 3})
// check chained(new double[] {1, 2, 3})
// check inBranches(new double[] {1, -2, 3}, 0.5)
// check restarted(new double[] {1, -2, 3}, 0.5)
// check atTheEnd(new double[] {1, 2}, true)
// check atTheEnd(new double[] {1, 2}, false)
// check beforeTheEnd(new double[] {1, 2}, true)
// check beforeTheEnd(new double[] {1, 2}, false)
// check withState(new double[] {1, 2, 3})
// check twoSums(new double[] {1, 2, 3}, 1.5)
// check ofRecords(new Point[] {new Point(1, 2), new Point(3, 4)}, new Point(0.5, 0.5))
// check backwards(new double[] {1, 2, 3}, 2)
// check backwards(new double[] {1, 2, 3}, 0)
// check ofFloats(new float[] {1, 2, 3}, 0.5f) to 1e-2
// check ofCopies(new double[] {1, 2, 3})
// check thrown(new double[] {1, 2, 3})
// throws thrown(new double[] {1, -2, 3})
// check largest(new double[] {1, 3, 2})
// check ofScalars(1.5, 2.5, 4)
// check ofScalars(1.5, 2.5, 0)
final class Independent {
  @Differentiable
  record Point(double x, double y) {}

  @Differentiable
  static double mean(double[] x, double w) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double y = Math.exp(w * x[i]);
      sum += y * y;
    }
    return sum / x.length;
  }

  @Differentiable
  static double fromActive(double start, double[] x) {
    double sum = start * start;
    for (double each : x) {
      sum -= start * Math.sin(each);
    }
    return 3 - sum * 2;
  }

  @Differentiable
  static double nested(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double row = Math.tanh(x[i]);
      for (int j = 0; j < y.length; j++) {
        sum += Math.sin(row * y[j]);
      }
      sum += row;
    }
    return sum;
  }

  @Differentiable
  static double pairs(double[] x) {
    double energy = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        double d = x[i] - x[j];
        energy -= 1 / Math.sqrt(d * d + 0.1);
      }
    }
    return energy;
  }

  @Differentiable
  static double withArrays(double[][] rows, double[] w) {
    double sum = 0;
    for (double[] row : rows) {
      double[] y = new double[row.length + 1];
      for (int j = 0; j < row.length; j++) {
        y[j] = Math.tanh(row[j] * w[j]);
        y[j + 1] += y[j];
      }
      double product = 1;
      for (double each : y) {
        product *= 1 + each;
      }
      sum += product;
    }
    return sum;
  }

  /** What the loop reads is replaced behind it. */
  @Differentiable
  static double overwrittenLater(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.sin(x[i]);
    }
    x[0] = 5;
    x[1] = x[2] * x[2];
    return sum + x[0] * x[1];
  }

  @Differentiable
  static double overwrittenInRow(double[][] m) {
    double sum = 0;
    for (double[] row : m) {
      sum += Math.sin(row[0]) * row[1];
    }
    for (double[] row : m) {
      row[0] = row[1] * 2;
    }
    return sum + m[0][0] * m[1][0];
  }

  @Differentiable
  static double addedToLater(double[] x) {
    double[] y = x.clone();
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += Math.sin(y[i]);
    }
    y[0] += x[1] * x[1];
    return sum + y[0] * y[0];
  }

  @Differentiable
  static double overwrittenBefore(double[] x) {
    double[] y = x.clone();
    for (int i = 1; i < y.length; i++) {
      y[i] = y[i - 1] * x[i];
    }
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += Math.sin(y[i]) * x[i];
    }
    return sum;
  }

  @Differentiable
  static double rowsMovedLater(double[][] m) {
    double sum = 0;
    for (double[] row : m) {
      sum += Math.sin(row[0]) * row[1];
    }
    double[] first = m[0];
    m[0] = m[1];
    m[1] = first;
    return sum + m[0][0] * m[1][1];
  }

  @Differentiable
  static double overwrittenByHelper(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.sin(x[i]);
    }
    return sum + squared(x, x.length - 1);
  }

  private static double squared(double[] x, int i) {
    if (i < 0) {
      return 0;
    }
    x[i] = x[i] * x[i];
    return x[i] + squared(x, i - 1);
  }

  @Differentiable
  static double notLinear(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * x[i];
    }
    return Math.sqrt(sum);
  }

  @Differentiable
  static double ratio(double[] x) {
    double above = 0;
    double below = 0;
    for (int i = 0; i < x.length; i++) {
      above += x[i] * x[i];
      below += Math.exp(x[i]);
    }
    return above / below;
  }

  @Differentiable
  static double scaledByOther(double[] x, double w) {
    double factor = Math.sin(w);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * x[i] * factor;
    }
    return sum * factor / w;
  }

  @Differentiable
  static double scaledByLater(double[] x, double w) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * x[i] * w;
    }
    double factor = Math.sin(w);
    return sum * factor;
  }

  @Differentiable
  static double usedTwice(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * x[i];
    }
    return sum * 3 - sum / 4 + sum;
  }

  /** The second loop goes on with the first one's sum. */
  @Differentiable
  static double chained(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * x[i];
    }
    for (int i = 0; i < x.length; i++) {
      sum += Math.sin(x[i]);
    }
    return sum;
  }

  @Differentiable
  static double inBranches(double[] x, double w) {
    double sum = w;
    for (int i = 0; i < x.length; i++) {
      if (x[i] > 0) {
        sum += x[i] * w;
      } else if (x[i] < -5) {
        sum -= w;
      }
      switch (i) {
        case 0 -> sum += w * w;
        case 1 -> sum -= Math.sin(w);
        default -> {}
      }
    }
    return sum;
  }

  /** What came before is given up where an element is negative. */
  @Differentiable
  static double restarted(double[] x, double w) {
    double sum = w;
    for (int i = 0; i < x.length; i++) {
      sum = x[i] > 0 ? sum + x[i] * w : x[i];
    }
    return sum;
  }

  @Differentiable
  static double atTheEnd(double[] x, boolean isLong) {
    if (isLong) {
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        sum += Math.exp(x[i]) * x[i];
      }
      return sum * 2;
    }
    return x[0];
  }

  @Differentiable
  static double beforeTheEnd(double[] x, boolean isLong) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.exp(x[i]) * x[i];
    }
    if (isLong) {
      return sum * x[0];
    }
    return x[0] + sum;
  }

  @Differentiable
  static double withState(double[] x) {
    double sum = 0;
    double last = 1;
    int weight = 1;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * last * weight;
      last = x[i];
      weight *= 2;
    }
    return sum;
  }

  @Differentiable
  static double twoSums(double[] x, double w) {
    double one = 0;
    double other = 0;
    int weight = 1;
    for (int i = 0; i < x.length; i++) {
      double y = Math.exp(w * x[i]);
      one += y * weight;
      other -= y * y;
      weight *= 2;
    }
    return one * 2 + other / w;
  }

  @Differentiable
  static double ofRecords(Point[] points, Point center) {
    double sum = 0;
    for (Point p : points) {
      Point off = new Point(p.x() - center.x(), p.y() - center.y());
      sum += Math.sqrt(off.x() * off.x() + off.y() * off.y());
    }
    return sum;
  }

  @Differentiable
  static double backwards(double[] x, int from) {
    double sum = 0;
    for (int i = from; i > 0; i--) {
      sum += Math.sin(x[i]) * x[0];
    }
    return -sum;
  }

  @Differentiable
  static float ofFloats(float[] x, float w) {
    float sum = 0;
    for (int i = 0; i < x.length; i++) {
      float y = (float) Math.tanh(w * x[i]);
      sum += y * y;
    }
    return sum / x.length;
  }

  @Differentiable
  static double ofCopies(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double[] y = x.clone();
      y[i] = y[i] * y[0];
      sum += y[0] * y[1] * y[i];
    }
    return sum;
  }

  @Differentiable
  static double thrown(double[] x) {
    double sum = 0;
    for (double each : x) {
      if (each < 0) {
        throw new IllegalArgumentException("negative: " + each);
      }
      sum += Math.sqrt(each) * each;
    }
    return sum / 2;
  }

  @Differentiable
  static double largest(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double max = x[0];
      for (int j = 1; j < x.length; j++) {
        max = Math.max(max, x[j] * x[i]);
      }
      sum += max;
    }
    return sum;
  }

  @Differentiable
  static double ofScalars(double a, double b, int n) {
    double sum = a;
    for (int i = 0; i < n; i++) {
      double y = Math.sin(a * i) + b;
      sum += y * y * b;
    }
    return sum;
  }
}
