package arrays;

import dev.martlet.annotation.Differentiable;

// check sum(new Point[] {new Point(1, 2), new Point(3, 4)})
// check built(1.5, 2.5)
// check replaced(new Point[] {new Point(1, 2), new Point(3, 4), new Point(5, 6)})
// check net(new Net(new double[][] {{1, 2}, {3, 4}}, new double[] {0.1, 0.2}, new Point[] {new Point(1, 2)}, 2f), new double[] {0.5, 0.25}) to 1e-4
// check grid(new Point[][] {{new Point(1, 2)}, {new Point(3, 4), new Point(5, 6)}})
// check moved(new Point(1, 2), new Point(3, 4))
// check copied(new Point[] {new Point(1, 2), new Point(3, 4), new Point(5, 6)})
// check nulls(1.5)
final class OfRecords {
  @Differentiable
  record Point(double x, double y) {
    Point plus(Point other) {
      return new Point(x + other.x, y + other.y);
    }

    double times(Point other) {
      return x * other.x + y * other.y;
    }
  }

  @Differentiable
  record Net(double[][] w, double[] b, Point[] points, float scale) {}

  @Differentiable
  static double sum(Point[] points) {
    Point sum = new Point(0, 0);
    for (Point p : points) {
      sum = sum.plus(p);
    }
    return sum.times(points[0]);
  }

  @Differentiable
  static double built(double x, double y) {
    Point[] a = new Point[3];
    a[0] = new Point(x, 1);
    a[1] = new Point(2, x * y);
    a[2] = a[0].plus(a[1]);
    a[0] = a[2];
    Point[] b = {a[0], a[1], new Point(y, y)};
    b[1] = b[2];
    return a[0].times(b[1]) + a[2].x() * b[0].y();
  }

  @Differentiable
  static double replaced(Point[] points) {
    for (int i = 1; i < points.length; i++) {
      points[i] = new Point(points[i].x() * points[i - 1].y(), points[i - 1].x());
    }
    return points[2].times(points[1]);
  }

  @Differentiable
  static double net(Net net, double[] in) {
    double[] h = net.b().clone();
    for (int i = 0; i < h.length; i++) {
      for (int j = 0; j < in.length; j++) {
        h[i] += net.w()[i][j] * in[j];
      }
      h[i] = Math.tanh(h[i]);
    }
    double sum = net.points()[0].times(net.points()[0]);
    for (double x : h) {
      sum += x * net.scale();
    }
    return sum;
  }

  @Differentiable
  static double grid(Point[][] grid) {
    double sum = 1;
    for (Point[] row : grid) {
      for (Point p : row) {
        sum += p.times(row[0]) * sum;
      }
      row[0] = new Point(sum * 0.01, row[0].x());
    }
    return sum + grid[0][0].times(grid[1][1]);
  }

  @Differentiable
  static Point[] moved(Point a, Point b) {
    Point[] both = {a, b};
    both[0] = both[1].plus(a);
    return both;
  }

  @Differentiable
  static double copied(Point[] points) {
    Point[] a = points.clone();
    Point[] b = java.util.Arrays.copyOfRange(a, 1, 3);
    System.arraycopy(a, 0, a, 1, 2);
    java.util.Arrays.fill(b, 0, 1, a[2].plus(b[1]));
    return a[2].times(b[0]) + a[0].times(b[1]) + points[2].x() * a[1].y();
  }

  @Differentiable
  static double nulls(double x) {
    Point[] a = new Point[3];
    a[1] = new Point(x, x * x);
    double sum = 0;
    for (Point p : a) {
      if (p != null) {
        sum += p.x() * p.y();
      }
    }
    return sum;
  }
}
