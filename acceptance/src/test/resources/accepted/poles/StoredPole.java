package poles;

import dev.martlet.annotation.Differentiable;

// What is stored and not read is no factor of anything, whoever reads the other elements.
// expect StoredPoleDerivatives.ofLiteral.gradient(2.0, 0.0, 0).y() == 0.0
// expect StoredPoleDerivatives.ofLiteral.gradient(2.0, 4.0, 1).y() == 1.0
// expect StoredPoleDerivatives.partlyRead.gradient(0.0, 2) == 3.0
// expect StoredPoleDerivatives.overwritten.gradient(0.0, 3) == 3.0
// expect StoredPoleDerivatives.overwrittenByLater.gradient(0.0, 3) == 3.0
// expect StoredPoleDerivatives.readBefore.gradient(0.0, 3) == 3.0
// expect StoredPoleDerivatives.readByOne.gradient(0.0, 3, false) == 3.0
// expect StoredPoleDerivatives.readByNone.gradient(0.0, 0) == 3.0
// expect StoredPoleDerivatives.updatedThenOverwritten.gradient(0.0, 2) == 3.0
// expect StoredPoleDerivatives.inBox.gradient(0.0, 4.0).x() == 0.0
// check partlyRead(1.5, 3)
// check overwritten(1.5, 3)
// check overwrittenByLater(1.5, 3)
// check readBefore(1.5, 3)
// check readByOne(1.5, 3, true)
// check readByNone(1.5, 2)
// check updatedThenOverwritten(1.5, 3)
// check inBox(1.5, 2.5)
// check whole(1.5, 4)
// check whole(1.5, 0)
// What is read whole is a factor, as it would be without an array between: both modes agree.
// kink whole(0.0, 3)
final class StoredPole {
  @Differentiable
  static double ofLiteral(double x, double y, int k) {
    double[] a = {x, Math.sqrt(y)};
    return a[k] * 4;
  }

  @Differentiable
  static double partlyRead(double x, int n) {
    double[] a = new double[n + 1];
    for (int i = 0; i < n + 1; i++) {
      a[i] = i < n ? x : Math.sqrt(x);
    }
    double sum = x;
    for (int i = 0; i < n; i++) {
      sum += a[i];
    }
    return sum;
  }

  @Differentiable
  static double overwritten(double x, int n) {
    double[] a = new double[n];
    for (int i = 0; i < n; i++) {
      a[i] = Math.sqrt(x);
    }
    for (int i = 0; i < n; i++) {
      a[i] = x;
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += a[i];
    }
    return sum;
  }

  @Differentiable
  static double overwrittenByLater(double x, int n) {
    double[] a = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[j] = i + 1 < n ? Math.sqrt(x) : x;
      }
    }
    double sum = 0;
    for (int j = 0; j < n; j++) {
      sum += a[j];
    }
    return sum;
  }

  @Differentiable
  static double readBefore(double x, int n) {
    double[] a = new double[n];
    double sum = n * x;
    for (int i = 0; i < n; i++) {
      sum += a[i];
    }
    for (int i = 0; i < n; i++) {
      a[i] = Math.sqrt(x);
    }
    return sum;
  }

  @Differentiable
  static double readByOne(double x, int n, boolean reads) {
    double[] a = new double[n];
    for (int i = 0; i < n; i++) {
      a[i] = Math.sqrt(x);
    }
    double sum = n * x;
    if (reads) {
      for (int i = 0; i < n; i++) {
        sum += a[i];
      }
    }
    return sum;
  }

  @Differentiable
  static double readByNone(double x, int times) {
    double[] a = new double[3];
    for (int i = 0; i < 3; i++) {
      a[i] = Math.sqrt(x);
    }
    double sum = 3 * x;
    for (int k = 0; k < times; k++) {
      for (int i = 0; i < 3; i++) {
        sum += a[i];
      }
    }
    return sum;
  }

  @Differentiable
  static double updatedThenOverwritten(double x, int n) {
    double[] a = new double[n];
    for (int j = 0; j < n; j++) {
      for (int i = j + 1; i < n; i++) {
        a[i] += Math.sqrt(x);
      }
      a[j] = x;
    }
    double sum = x;
    for (int i = 0; i < n; i++) {
      sum += a[i];
    }
    return sum;
  }

  /** A field that nobody reads, beside one that is. */
  @Differentiable
  static double inBox(double x, double y) {
    Box box = new Box(Math.sqrt(x), y);
    box.second *= 2;
    return box.second;
  }

  @Differentiable
  static final class Box {
    double first;
    double second;

    Box(double first, double second) {
      this.first = first;
      this.second = second;
    }
  }

  @Differentiable
  static double whole(double x, int n) {
    double[] a = new double[n];
    for (int i = 0; i < n; i++) {
      a[i] = Math.sqrt(x) * (i - 1);
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        a[i] += Math.sqrt(x) * j;
      }
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += a[i] * (i % 2) * x;
    }
    return sum;
  }
}
