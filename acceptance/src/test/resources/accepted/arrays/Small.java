package arrays;

import dev.martlet.annotation.Differentiable;
import java.util.function.DoubleUnaryOperator;

// check turned(new double[] {0.3, -0.2, 0.5}, new double[] {1, 2, 3})
// check turned(new double[] {0, 0, 0}, new double[] {1, 2, 3})
// check product(1.5, 2.5)
// check overwritten(1.5, 2.5)
// check conditional(1.5, 2.5, true)
// check conditional(1.5, 2.5, false)
// check inLoop(1.5, 4)
// check inLoop(1.5, 0)
// check inLoop(1.5, 1)
// check carried(1.5, 4)
// check carried(1.5, 0)
// check ofVariableIndex(1.5, 2.5, 1)
// throws ofVariableIndex(1.5, 2.5, 5)
// check alias(1.5, 2.5)
// check handedOn(1.5, 2.5)
// check chosen(1.5, 2.5, 0)
// check chosen(1.5, 2.5, 1)
// check chosen(1.5, 2.5, 7)
// throws outOfRange(1.5)
// throws negative(1.5)
// check empty(1.5)
// check counted(1.5)
// check captured(1.5, 2.5)
// check withFloats(1.5f, 2.5f) to 1e-2
// check returned(1.5, 2.5)
// check sameTwice(1.5, true)
// check sameTwice(1.5, false)
// check earlyExit(1.5, 2.5)
// check earlyExit(0.1, 2.5)
// check compared(1.5, 2.5)
// check swapped(1.5, 2.5)
// check downwards(1.5, 2.5)
final class Small {
  @Differentiable
  static double turned(double[] rotation, double[] x) {
    double[] turned = rotated(rotation, x);
    return turned[0] * turned[1] - turned[2];
  }

  private static double[] rotated(double[] rotation, double[] x) {
    double square = 0;
    for (int i = 0; i < 3; i++) {
      square += rotation[i] * rotation[i];
    }
    if (square == 0) {
      double[] cross = cross(rotation, x);
      return new double[] {x[0] + cross[0], x[1] + cross[1], x[2] + cross[2]};
    }
    double theta = Math.sqrt(square);
    double[] axis = new double[3];
    for (int i = 0; i < 3; i++) {
      axis[i] = rotation[i] / theta;
    }
    double[] cross = cross(axis, x);
    double[] result = new double[3];
    for (int i = 0; i < 3; i++) {
      result[i] = x[i] * Math.cos(theta) + cross[i] * Math.sin(theta);
    }
    return result;
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  @Differentiable
  static double product(double x, double y) {
    double[] a = {x, y, x * y, 1};
    double[] b = new double[4];
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        for (int k = 0; k < 2; k++) {
          b[2 * i + j] += a[2 * i + k] * a[2 * k + j];
        }
      }
    }
    return b[0] * b[3] - b[1] * b[2];
  }

  @Differentiable
  static double overwritten(double x, double y) {
    double[] a = {x, y};
    double first = a[0];
    a[0] = a[1] * a[0];
    a[1] += a[0];
    a[0] *= a[0];
    return a[0] * first + a[1];
  }

  /** Who reads cannot know which write was the last. */
  @Differentiable
  static double conditional(double x, double y, boolean c) {
    double[] a = {x, y};
    if (c) {
      a[0] = y * y;
    }
    double product = a[0] * a[1];
    a[1] = c ? x : y;
    return product * a[1];
  }

  @Differentiable
  static double inLoop(double x, int n) {
    double sum = x;
    for (int i = 0; i < n; i++) {
      double[] a = {sum, x * i};
      a[1] *= a[0];
      if (i > 1) {
        continue;
      }
      sum += a[1] - a[0] / 2;
    }
    return sum;
  }

  @Differentiable
  static double carried(double x, int n) {
    double[] a = {x, 1};
    for (int i = 0; i < n; i++) {
      a[0] = a[0] * a[1];
      a[1] = a[0] + x;
    }
    return a[0] + a[1] * a[1];
  }

  @Differentiable
  static double ofVariableIndex(double x, double y, int i) {
    double[] a = {x, y, x * y};
    a[i] *= 2;
    return a[0] * a[1] * a[2];
  }

  @Differentiable
  static double alias(double x, double y) {
    double[] a = {x, y};
    double[] b = a;
    b[0] = y * y;
    double[] c = x > 0 ? a : new double[] {1, 2};
    c[1] *= 3;
    return a[0] * a[1] + c[1];
  }

  @Differentiable
  static double handedOn(double x, double y) {
    double[] a = {x, y};
    double[] b = twice(a, 3);
    return a[0] * b[1];
  }

  private static double[] twice(double[] a, int times) {
    if (times == 0) {
      return a;
    }
    a[0] *= 2;
    return twice(a, times - 1);
  }

  @Differentiable
  static double chosen(double x, double y, int k) {
    double[] a =
        switch (k) {
          case 0 -> new double[] {x, y};
          case 1 -> new double[2];
          default -> {
            double[] made = new double[] {y, y};
            made[0] *= x;
            yield made;
          }
        };
    a[1] += x;
    return a[0] * a[1] + a[1] * a[1] * a.length;
  }

  @Differentiable
  static double outOfRange(double x) {
    double[] a = {x, x};
    a[2] = x;
    return a[0];
  }

  @Differentiable
  static double negative(double x) {
    double[] a = {x, x};
    for (int i = 1; i >= -1; i--) {
      a[i] *= x;
    }
    return a[0];
  }

  @Differentiable
  static double empty(double x) {
    double[] a = {};
    for (int i = 0; i < a.length; i++) {
      a[i] = x;
    }
    return x + a.length;
  }

  @Differentiable
  static double counted(double x) {
    int[] times = {1, 2, 3};
    long sum = 0;
    for (int i = 0; i < 3; i++) {
      times[i] += i;
      sum += times[i];
    }
    return x * x * sum + times[2];
  }

  @Differentiable
  static double captured(double x, double y) {
    double[] a = {x, y};
    DoubleUnaryOperator f = t -> t * a[0];
    double before = f.applyAsDouble(y);
    a[0] = y * y;
    return before + f.applyAsDouble(x);
  }

  @Differentiable
  static float withFloats(float x, float y) {
    float[] a = new float[3];
    for (int i = 0; i < 3; i++) {
      a[i] = x * i - y;
    }
    return a[0] * a[1] * a[2];
  }

  @Differentiable
  static double[] returned(double x, double y) {
    double[] a = new double[2];
    double[] b = {x, y};
    for (int i = 0; i < 2; i++) {
      a[i] = b[i] * b[1 - i];
    }
    a[1] = a[0] * x;
    return a;
  }

  @Differentiable
  static double sameTwice(double x, boolean c) {
    double[] a = {x, 2 * x};
    double[] b;
    double[] d;
    if (c) {
      b = new double[] {x, x * x};
      d = b;
    } else {
      b = new double[] {x * x, x};
      d = new double[] {1, x};
    }
    b[0] *= 3;
    return b[0] * d[0] + a[1] * d[1];
  }

  @Differentiable
  static double earlyExit(double x, double y) {
    double[] a = {x, y, x * y};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      if (a[i] < 1) {
        return sum * y + a[i];
      }
      sum += a[i] * a[i];
    }
    return sum;
  }

  @Differentiable
  static double compared(double x, double y) {
    double[] a = {x, y};
    double[] b = {x, y};
    return a == b ? x : a[0] * b[1];
  }

  @Differentiable
  static double swapped(double x, double y) {
    double[] a = {x, y * y};
    for (int i = 0; i < 2; i++) {
      double first = a[0];
      a[0] = a[1];
      a[1] = first * a[0];
    }
    return a[0] - a[1];
  }

  @Differentiable
  static double downwards(double x, double y) {
    double[] c = {x, y, 3};
    double value = 0;
    for (int i = c.length - 1; i >= 0; i--) {
      value = value * x + c[i];
    }
    return value;
  }
}
