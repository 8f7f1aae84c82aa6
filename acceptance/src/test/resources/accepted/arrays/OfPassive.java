package arrays;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import java.util.Arrays;

// check cloned(1.5, new double[] {1, 2, 3})
// check copied(1.5, new double[] {1, 2, 3})
// check moved(1.5, new double[] {1, 2, 3}, 4)
// check movedOver(new double[] {1, 2, 3}, new double[] {4, 5, 6})
// check records(1.5, new P[] {new P(1), new P(2), new P(3)})
// check rows(1.5, new double[][] {{1, 2}, {3, 4}})
// throws moved(1.5, new double[] {1}, 2)
// throws cloned(1.5, null)
// expect OfPassive.unchanged() == true
// expect OfPassive.unchangedRecords() == true
final class OfPassive {
  @Differentiable
  record P(double x) {}

  @Differentiable
  static double cloned(double x, @NoDerivative double[] data) {
    double[] a = data.clone();
    a[1] *= x;
    double y = a[0] * a[1];
    a[0] = y * a[2];
    return a[0] * a[1] + y;
  }

  @Differentiable
  static double copied(double x, @NoDerivative double[] data) {
    double[] a = Arrays.copyOf(data, 4);
    double[] b = Arrays.copyOfRange(data, 1, 5);
    a[3] = x * b[0];
    b[1] = x * a[3];
    return a[0] * a[3] + b[1] * b[0] * x;
  }

  @Differentiable
  static double moved(double x, @NoDerivative double[] data, int n) {
    double[] a = new double[data.length];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < a.length; j++) {
        a[j] += x * (i + j);
      }
      sum += a[0] * a[2] * x;
      if (i % 2 == 0) {
        System.arraycopy(data, 1, a, i / 2, 2);
      }
      sum += a[1] * a[1];
    }
    return sum;
  }

  @Differentiable
  static double movedOver(double[] a, @NoDerivative double[] data) {
    double before = a[0] * a[1] * a[2];
    System.arraycopy(data, 0, a, 1, 2);
    return before + a[0] * a[0] * a[2];
  }

  @Differentiable
  static double records(double x, @NoDerivative P[] data) {
    P[] a = data.clone();
    a[1] = new P(x * a[0].x());
    P[] b = new P[3];
    Arrays.fill(b, new P(x));
    System.arraycopy(data, 0, b, 1, 2);
    return a[1].x() * a[2].x() * b[0].x() + b[1].x() * b[2].x() * x;
  }

  @Differentiable
  static double rows(double x, @NoDerivative double[][] data) {
    double[][] a = new double[2][];
    for (int i = 0; i < 2; i++) {
      a[i] = data[i].clone();
    }
    a[0][1] *= x;
    a[1][0] = a[0][1] * a[1][1];
    return a[1][0] * a[0][0] + a[0][1];
  }

  static boolean unchanged() {
    double[] data = {1, 2, 3};
    OfPassiveDerivatives.moved.gradient(1.5, data, 3);
    OfPassiveDerivatives.cloned.gradient(1.5, data);
    OfPassiveDerivatives.movedOver.gradient(new double[3], data);
    return Arrays.equals(data, new double[] {1, 2, 3});
  }

  static boolean unchangedRecords() {
    P[] data = {new P(1), new P(2), new P(3)};
    OfPassiveDerivatives.records.gradient(1.5, data);
    return data[1].equals(new P(2));
  }
}
