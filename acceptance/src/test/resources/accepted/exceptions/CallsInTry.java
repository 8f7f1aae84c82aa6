package exceptions;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

// check scaled(new double[] {1.5, -0.5}, 1)
// check scaled(new double[] {1.5, -0.5}, 0)
// check nested(new double[] {1.5, -0.5, 2}, 0)
// check nested(new double[] {1.5, -0.5, 2}, 1)
// check nested(new double[] {1.5, -0.5, 2}, 2)
// check nested(new double[] {1.5, -0.5, 2}, 5)
// check inLoop(new double[] {1.5, -0.5, 2}, 4)
// check inLoop(new double[] {1.5, -0.5, 2}, 2)
// check inLoop(new double[] {1.5, -0.5, 2}, 0)
// check result(new double[] {1.5, -0.5, 2}, 0)
// check result(new double[] {1.5, -0.5, 2}, 2)
// check sameTwice(new double[] {1.5, -0.5, 2}, 0)
// check sameTwice(new double[] {1.5, -0.5, 2}, 7)
// check finished(new double[] {1.5, -0.5, 2}, 1)
// throws finished(new double[] {1.5, -0.5, 2}, 0)
// check setters(1.5, 2.5, 2)
// check setters(1.5, 2.5, 0)
// check ofNull(1.5, true)
// check ofNull(1.5, false)
// check early(new double[] {1.5, -0.5, 2}, 0)
// check early(new double[] {1.5, -0.5, 2}, 1)
// check early(new double[] {1.5, -0.5, 2}, 2)
// check stopped(new double[] {1.5, -0.5, 2}, 0)
// check stopped(new double[] {1.5, -0.5, 2}, 1)
// check withOwnTry(new double[] {1.5, -0.5, 2}, 0)
// check withOwnTry(new double[] {1.5, -0.5, 2}, 2)
// check resource(new double[] {1.5, -0.5, 2}, 0)
// check resource(new double[] {1.5, -0.5, 2}, 2)
final class CallsInTry {
  static void scale(double[] a, double by, int n) {
    a[0] = a[0] * by;
    a[1] = a[1] * (4 / n);
  }

  @Differentiable
  static double scaled(double[] a, int n) {
    double[] b = a.clone();
    try {
      scale(b, a[0], n);
    } catch (ArithmeticException e) {
      b[1] = 0;
    }
    return b[0] * b[1] + b[0];
  }

  static void both(double[] a, double[] b, int i) {
    scale(a, b[0], 2 - i);
    a[i] *= b[i];
    scale(b, a[1], 1 - i);
    b[0] += 1;
  }

  @Differentiable
  static double nested(double[] a, int i) {
    double[] b = {a[1], a[0], a[2]};
    double y = a[0];
    try {
      y *= 2;
      both(a, b, i);
      y *= a[0];
    } catch (ArithmeticException e) {
      y += b[0];
    } catch (IndexOutOfBoundsException e) {
      y -= b[1];
    }
    return y * a[0] + b[0] * b[1] * a[1];
  }

  static int decay(double[] a, int n) {
    for (int i = 0; i < n; i++) {
      a[i] *= a[0];
      if (a[i] < -2) {
        return i;
      }
    }
    return n;
  }

  @Differentiable
  static double inLoop(double[] a, int n) {
    double sum = 0;
    for (int i = n; i >= 0; i--) {
      try {
        sum += a[0];
        int at = decay(a, i);
        sum *= a[at % 3];
      } catch (ArrayIndexOutOfBoundsException e) {
        sum += a[2] * a[1];
        continue;
      }
      a[2] *= 0.5;
    }
    return sum * a[1];
  }

  static double first(double[] a, int n) {
    double before = a[0];
    a[0] = before * before;
    return before + 6 / n;
  }

  @Differentiable
  static double result(double[] a, int n) {
    double y = 1;
    try {
      y = first(a, n) * first(a, 1);
    } catch (ArithmeticException e) {
      y = a[0] * y;
    }
    return y * a[0];
  }

  static void mix(double[] a, double[] b, int i) {
    a[0] *= b[1];
    b[0] += a[0];
    b[i] = a[1];
    a[0] *= b[0];
  }

  @Differentiable
  static double sameTwice(double[] a, int i) {
    try {
      mix(a, a, i);
    } catch (ArrayIndexOutOfBoundsException e) {
      a[1] *= a[0];
    }
    return a[0] * a[1] * a[2];
  }

  @Differentiable
  static double finished(double[] a, int n) {
    try {
      scale(a, a[2], n);
    } finally {
      a[2] *= a[0];
    }
    return a[2] * a[1];
  }

  @Differentiable
  static final class Point {
    private double x;
    private double y;

    Point(double x, double y) {
      this.x = x;
      this.y = y;
    }

    double getX() {
      return x;
    }

    void setX(double x) {
      this.x = x;
    }

    double getY() {
      return y;
    }

    void setY(double y) {
      this.y = y;
    }

    void move(double by, int n) {
      setX(getX() * by);
      setY(getY() + 4 / n);
      setX(getX() * getY());
    }
  }

  @Differentiable
  static double setters(double x, double y, int n) {
    var point = new Point(x, y);
    try {
      point.setX(y * x);
      point.move(point.getX(), n);
      point.setY(1);
    } catch (ArithmeticException e) {
      point.setX(point.getX() * 3);
    }
    return point.getX() * point.getY();
  }

  @Differentiable
  static double ofNull(double x, boolean isNull) {
    var point = new Point(x, 2 * x);
    Point other = isNull ? null : point;
    try {
      point.setX(x * x);
      other.setY(point.getX());
      point.setX(1);
    } catch (NullPointerException e) {
      point.setX(point.getX() * 2);
    }
    return point.getX() * point.getY();
  }

  static void until(double[] a, int n) {
    a[0] *= 2;
    if (n == 1) {
      return;
    }
    a[1] *= a[0];
    if (n == 0) {
      throw new IllegalStateException("zero");
    }
    a[2] *= a[1];
  }

  @Differentiable
  static double early(double[] a, int n) {
    try {
      until(a, n);
      a[2] += a[0];
    } catch (IllegalStateException e) {
      a[2] *= a[0];
    }
    return a[0] + a[1] * a[2];
  }

  static void byData(double[] a, @NoDerivative double by, int n) {
    a[0] *= by;
    a[1] *= by / n * (4 / n);
  }

  @Differentiable
  static double stopped(double[] a, int n) {
    try {
      byData(a, 3, n);
    } catch (ArithmeticException e) {
      a[1] *= a[0];
    }
    return a[0] * a[1];
  }

  static void guarded(double[] a, int n) {
    try {
      a[0] *= a[1];
      a[1] = 4 / n;
    } catch (ArithmeticException e) {
      throw new IllegalStateException(e);
    }
    a[2] *= a[0];
  }

  @Differentiable
  static double withOwnTry(double[] a, int n) {
    try {
      a[0] *= a[2];
      guarded(a, n);
    } catch (IllegalStateException e) {
      a[1] += a[0];
    }
    return a[0] * a[1] * a[2];
  }

  record Closing(String name) implements AutoCloseable {
    @Override
    public void close() {
      if (name.isEmpty()) {
        throw new IllegalStateException("empty");
      }
    }
  }

  @Differentiable
  static double resource(double[] a, int n) {
    try (var closing = new Closing(n == 2 ? "" : "x")) {
      scale(a, a[1] + closing.name().length(), n);
      a[2] *= a[0];
    } catch (ArithmeticException | IllegalStateException e) {
      a[1] *= a[0];
    }
    return a[0] * a[1] * a[2];
  }
}
