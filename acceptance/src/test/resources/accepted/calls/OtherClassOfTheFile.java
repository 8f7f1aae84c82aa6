package calls;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
// check sum(new double[] {1, 2})
final class OtherClassOfTheFile {
  @Differentiable
  static double f(double x) {
    return Beside.cube(x) + Inner.twice(x);
  }

  @Differentiable
  static double sum(double[] values) {
    return Beside.sum(values);
  }

  static final class Inner {
    private static double twice(double x) {
      return 2 * x;
    }
  }
}

final class Beside {
  /** The length of an array is a member of a class that nobody can name. */
  static double sum(double[] values) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * sum + values[i];
    }
    return sum;
  }

  static double cube(double x) {
    return x * x * x;
  }
}
