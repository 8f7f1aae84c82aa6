package arrays;

import dev.martlet.annotation.Differentiable;

// check sum(new double[] {1, 2, 3})
// check first(new Varargs.R[] {new Varargs.R(2), new Varargs.R(3)})
// check through(2.0, 3.0)
final class Varargs {
  @Differentiable
  record R(double x) {}

  @Differentiable
  static double sum(double... values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum;
  }

  @Differentiable
  static double first(R... records) {
    return records[0].x() * records.length;
  }

  @Differentiable
  static double through(double x, double y) {
    return sum(x, x * y, y) + sum();
  }
}
